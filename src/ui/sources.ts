import type { Cited } from '../core/entity-set/card';
import type { Source } from '../core/entity-set/model';
import { wordDate } from './date-words';
import { say } from './words';

/** The sources of one card in the order they are first cited. A source cited twice keeps its number. */
export type Footnotes = readonly Source[];

export function collectFootnotes(statements: readonly Cited[]): Footnotes {
  const byUrl = new Map<string, Source>();
  for (const { source } of statements) {
    if (source !== undefined && !byUrl.has(source.url)) byUrl.set(source.url, source);
  }
  return [...byUrl.values()];
}

/** Publisher and date of a source. */
export function creditOf(source: Source): string {
  if (source.published !== undefined) return `${source.publisher}, ${wordDate(source.published)}`;
  if (source.accessed !== undefined)
    return `${source.publisher}, ${say('card_read', wordDate(source.accessed))}`;
  return source.publisher;
}
