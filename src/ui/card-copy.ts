import type { CardData } from '../core/entity-set/card';
import { type CardOutline, outlineOf } from './card-outline';
import type { CopyFormat } from './copy-panel';
import { wordDate } from './date-words';
import { isHttps } from './https';
import { creditOf } from './sources';
import { say } from './words';

/** A card as plain text or Markdown: its statements with their dates, its sources, and the day it was read. */
export function copyOfCard(card: CardData, format: CopyFormat): string {
  const outline = outlineOf(card);
  const lines = format === 'text' ? textLines(outline) : markdownLines(outline);
  return `${lines.join('\n')}\n`;
}

function textLines({ name, kind, summary, sections, sources, sets, today }: CardOutline): readonly string[] {
  return [
    ...[name, kind],
    ...(summary === '' ? [] : ['', summary]),
    ...sections.flatMap(({ heading, statements }) => [
      ...['', heading],
      ...statements.map(({ words, note }) => `- ${words}${note === undefined ? '' : ` [${note}]`}`),
    ]),
    ...(sources.length === 0 ? [] : ['', say('card_sources')]),
    ...sources.map((source, index) => `[${index + 1}] ${source.title}. ${creditOf(source)}. ${source.url}`),
    '',
    ...sets.map(({ title, updated, homepage }) => `${creditFor(title, updated, today)} ${homepage}`),
  ];
}

function markdownLines({
  name,
  kind,
  summary,
  sections,
  sources,
  sets,
  today,
}: CardOutline): readonly string[] {
  return [
    ...[`## ${escaped(name)}`, '', `*${escaped(kind)}*`],
    ...(summary === '' ? [] : ['', escaped(summary)]),
    ...sections.flatMap(({ heading, statements }) => [
      ...['', `### ${escaped(heading)}`, ''],
      ...statements.map(({ words, note }) => `- ${escaped(words)}${noteLink(sources, note)}`),
    ]),
    ...(sources.length === 0 ? [] : ['', `### ${escaped(say('card_sources'))}`, '']),
    ...sources.map(
      (source, index) => `${index + 1}. ${link(source.title, source.url)}. ${escaped(creditOf(source))}.`,
    ),
    '',
    ...sets.map(({ title, updated, homepage }) => creditFor(link(title, homepage), updated, today)),
  ];
}

const creditFor = (title: string, updated: string, today: string): string =>
  say('card_copy_credit', title, wordDate(updated), wordDate(today));

function noteLink(sources: CardOutline['sources'], note: number | undefined): string {
  const source = note === undefined ? undefined : sources[note - 1];
  return source === undefined ? '' : ` ${link(`[${note}]`, source.url)}`;
}

/** Only https is linked, as in the card. */
const link = (words: string, url: string): string =>
  isHttps(url) ? `[${escaped(words)}](<${plainUrl(url)}>)` : escaped(words);

/** What Markdown would read as more than the character it is. A set's words stay words. */
const escaped = (words: string): string =>
  words
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>#|~]/gu, '\\$&')
    .replace(/^(\d*)([-+.)])(?=\s)/u, '$1\\$2');

/** An address that cannot end its own brackets. */
const plainUrl = (url: string): string =>
  url.replace(/[<>\s\\]/gu, (character) => encodeURIComponent(character));
