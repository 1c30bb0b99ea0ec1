import { createFilter } from '../gazetteer/filter';
import type { Lexicon } from '../gazetteer/lexicon';
import { namesOne } from './choices';
import { findMentions } from './find-mentions';
import type { Block, Mention, PageFacts } from './model';
import { BATCH_CHARS, createReading } from './reading';

const BLANK_LINE = /\n[^\S\n]*(?:\n[^\S\n]*)+/g;

/** The blocks of a plain text: a blank line ends one, a single line break does not. A block's id is its offset in the text. */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  const push = (end: number): void => {
    if (end > start && text.slice(start, end).trim() !== '')
      blocks.push({ id: start, text: text.slice(start, end) });
  };
  for (const match of text.replaceAll('\r', ' ').matchAll(BLANK_LINE)) {
    push(match.index);
    start = match.index + match[0].length;
  }
  push(text.length);
  return blocks;
}

/** The mentions of a plain text that name one entity each; see `readDocument`. */
export const annotateDocument = (lexicon: Lexicon, text: string, page: PageFacts): Mention[] =>
  readDocument(lexicon, text, page).filter(namesOne);

/** The mentions of a plain text, in order; offsets are UTF-16 code units of the text. Reads as a page does: filter, ask, ask again. */
export function readDocument(lexicon: Lexicon, text: string, page: PageFacts): Mention[] {
  const filter = createFilter(lexicon.filter, page.host);
  if (![text, page.title, page.siteName].some((part) => part !== undefined && filter.test(part))) return [];
  const reading = createReading(page);
  for (const block of splitBlocks(text)) reading.add(block);
  const mentions = new Map<number, readonly Mention[]>();
  for (let question = reading.next(BATCH_CHARS); question; question = reading.next(BATCH_CHARS)) {
    for (const outcome of reading.accept(findMentions(lexicon, question)))
      mentions.set(outcome.id, outcome.mentions);
  }
  return [...mentions]
    .sort(([a], [b]) => a - b)
    .flatMap(([base, found]) =>
      found.map((mention) => ({ ...mention, start: base + mention.start, end: base + mention.end })),
    );
}
