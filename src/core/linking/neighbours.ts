import { classOf, type Folded, UPPER, WORD } from '../gazetteer/folding';
import { isEdge } from '../gazetteer/gazetteer';
import type { Span } from './model';

/** A block's text beside its folded twin. */
export type Reading = { readonly text: string; readonly folded: Folded };

/** A word beside a span: folded range, as the text has it, and folded. */
export type Word = Span & { readonly word: string; readonly key: string };

/** What may stand between a form and a neighbour that changes its meaning ("Garland, Texas"; "(AMLO"). */
const LOOSE = new Set([...' ,("\'“”«»„'].map((char) => char.charCodeAt(0)));
/** Ends of sentences, and what headlines and lists put before a new one. */
const OPENERS = new Set([...'.!?:;–—-|•…'].map((char) => char.charCodeAt(0)));
const SPACE = 32;
const HYPHEN = 45;
const STOP = 46;
/** Walks are cut here, so that a candidate costs the same whatever surrounds it: longer words are no names. */
const MAX_LOOSE = 8;
const MAX_WORD = 48;

/** Whether one of the folded words stands directly before the span (folded units). */
export function isAfterOneOf({ folded }: Reading, start: number, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  let end = start;
  while (end > 0 && start - end < MAX_LOOSE && isLoose(folded.codes[end - 1])) end--;
  if (end === start && start > 0 && folded.codes[start - 1] !== HYPHEN) return false;
  while (end > 0 && start - end < MAX_LOOSE && folded.codes[end - 1] === HYPHEN) end--;
  return words.some((word) => {
    const from = end - word.length;
    return from >= 0 && matches(folded, from, word) && isEdgeAt(folded, from);
  });
}

/** Whether one of the folded words stands directly after the span (folded units). */
export function isBeforeOneOf({ folded }: Reading, end: number, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  let start = end;
  while (start - end < MAX_LOOSE && start < folded.length && isLoose(folded.codes[start])) start++;
  while (start - end < MAX_LOOSE && folded.codes[start] === HYPHEN) start++;
  if (start === end) return false;
  return words.some((word) => matches(folded, start, word) && isEdgeAt(folded, start + word.length));
}

/** The word directly before the span, one space away; a full stop stays with an initial, quotes do not count ("Dallas" Garland). */
export function wordBefore(reading: Reading, start: number): Word | undefined {
  const { codes } = reading.folded;
  const from = isQuote(codes[start - 1]) ? start - 1 : start;
  if (from < 2 || codes[from - 1] !== SPACE) return undefined;
  let end = from - 1;
  if (end > 1 && isQuote(codes[end - 1])) end--;
  return wordEndingAt(reading, end);
}

/** The word that ends at this folded unit. */
export function wordEndingAt(reading: Reading, end: number): Word | undefined {
  const { codes } = reading.folded;
  let from = end;
  if (codes[from - 1] === STOP) from--;
  while (from > 0 && end - from < MAX_WORD && isWordUnit(codes[from - 1])) from--;
  while (from < end && codes[from] === 39) from++;
  return from < end ? wordAt(reading, from, end) : undefined;
}

/** The word directly after the span, one space away. */
export function wordAfter(reading: Reading, end: number): Word | undefined {
  return reading.folded.codes[end] === SPACE ? wordStartingAt(reading, end + 1) : undefined;
}

/** The word that starts at this folded unit. */
export function wordStartingAt(reading: Reading, from: number): Word | undefined {
  const { codes, length } = reading.folded;
  let to = from;
  while (to < length && to - from < MAX_WORD && isWordUnit(codes[to])) to++;
  return to > from ? wordAt(reading, from, to) : undefined;
}

function wordAt({ text, folded }: Reading, start: number, end: number): Word {
  return {
    start,
    end,
    word: text.slice(folded.starts[start], folded.starts[end]),
    key: foldedSlice(folded, start, end),
  };
}

/** The folded text of a range. */
export function foldedSlice({ codes, length }: Folded, start: number, end: number): string {
  let slice = '';
  for (let at = Math.max(0, start); at < Math.min(end, length); at++)
    slice += String.fromCharCode(codes[at] as number);
  return slice;
}

/** Whether a hyphen stands there, or an en dash in its place; an em dash parts a sentence. */
export function isHyphenAt({ text, folded }: Reading, at: number): boolean {
  if (folded.codes[at] !== HYPHEN || at < 0 || at >= folded.length) return false;
  const code = text.charCodeAt(folded.starts[at] as number);
  return code !== 0x2014 && code !== 0x2015;
}

/** The capitalised words tied to the span by a hyphen, before it ("Trump-Biden") and after it ("Garland-Smith"). */
export function hyphenatedNames(
  reading: Reading,
  { start, end }: Span,
): { before: Word | undefined; after: Word | undefined } {
  const before = start >= 2 && isHyphenAt(reading, start - 1) ? wordEndingAt(reading, start - 1) : undefined;
  const after = isHyphenAt(reading, end) ? wordStartingAt(reading, end + 1) : undefined;
  const ifName = (word: Word | undefined): Word | undefined =>
    word && isCapitalised(word.word) ? word : undefined;
  return { before: ifName(before), after: ifName(after) };
}

/** Whether the span opens a sentence or the block: a capital there says nothing. */
export function opensSentence({ folded }: Reading, start: number): boolean {
  let at = start;
  while (at > 0 && start - at < MAX_LOOSE && isLoose(folded.codes[at - 1])) at--;
  return at === 0 || OPENERS.has(folded.codes[at - 1] as number);
}

export const isCapitalised = (word: string): boolean =>
  word !== '' && (classOf(word.charCodeAt(0)) & UPPER) !== 0;

const isLoose = (code: number | undefined): boolean => code !== undefined && LOOSE.has(code);
const isQuote = (code: number | undefined): boolean =>
  code === 34 || code === 39 || code === 0x201c || code === 0x201d || code === 41;
export const isWordUnit = (code: number | undefined): boolean =>
  code !== undefined && ((classOf(code) & WORD) !== 0 || code === 39);

function isEdgeAt({ codes, length }: Folded, at: number): boolean {
  return at <= 0 || at >= length || isEdge(codes[at - 1] as number, codes[at] as number);
}

/** Whether a folded text stands there, on word edges. */
export const isTextAt = ({ folded }: Reading, start: number, text: string): boolean =>
  start >= 0 &&
  matches(folded, start, text) &&
  isEdgeAt(folded, start) &&
  isEdgeAt(folded, start + text.length);

function matches({ codes, length }: Folded, start: number, word: string): boolean {
  if (word === '' || start + word.length > length) return false;
  for (let at = 0; at < word.length; at++) if (codes[start + at] !== word.charCodeAt(at)) return false;
  return true;
}
