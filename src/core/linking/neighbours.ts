import { classOf, UPPER, WORD } from '../gazetteer/folding';
import { isEdge } from '../gazetteer/gazetteer';
import { type BlockText, codeAt, foldedSlice, startOf } from './block-text';
import type { Span } from './model';

/** A word beside a span: folded range, as the text has it, and folded. */
export type Word = Span & { readonly word: string; readonly key: string; readonly isCapitalised: boolean };

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
export function isAfterOneOf(reading: BlockText, start: number, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  let end = start;
  while (end > 0 && start - end < MAX_LOOSE && isLoose(codeAt(reading, end - 1))) end--;
  if (end === start && start > 0 && codeAt(reading, start - 1) !== HYPHEN) return false;
  while (end > 0 && start - end < MAX_LOOSE && codeAt(reading, end - 1) === HYPHEN) end--;
  return words.some((word) => {
    const from = end - word.length;
    return from >= 0 && matches(reading, from, word) && isEdgeAt(reading, from);
  });
}

/** Whether one of the folded words stands directly after the span (folded units). */
export function isBeforeOneOf(reading: BlockText, end: number, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  let start = end;
  while (start - end < MAX_LOOSE && start < reading.length && isLoose(codeAt(reading, start))) start++;
  while (start - end < MAX_LOOSE && codeAt(reading, start) === HYPHEN) start++;
  if (start === end) return false;
  return words.some((word) => matches(reading, start, word) && isEdgeAt(reading, start + word.length));
}

/** The word directly before the span, one space away; a full stop stays with an initial, quotes do not count ("Dallas" Garland). */
export function wordBefore(reading: BlockText, start: number): Word | undefined {
  if (asked.reading !== reading || asked.start !== start)
    asked = { reading, start, word: findWordBefore(reading, start) };
  return asked.word;
}

/** The last answer: many rules ask for the same word one after the other. */
let asked: { reading?: BlockText; start: number; word: Word | undefined } = { start: 0, word: undefined };

function findWordBefore(reading: BlockText, start: number): Word | undefined {
  const from = isQuote(codeAt(reading, start - 1)) ? start - 1 : start;
  if (from < 2 || codeAt(reading, from - 1) !== SPACE) return undefined;
  let end = from - 1;
  if (end > 1 && isQuote(codeAt(reading, end - 1))) end--;
  return wordEndingAt(reading, end);
}

/** The word that ends at this folded unit. */
export function wordEndingAt(reading: BlockText, end: number): Word | undefined {
  let from = end;
  if (codeAt(reading, from - 1) === STOP) from--;
  while (from > 0 && end - from < MAX_WORD && isWordUnit(codeAt(reading, from - 1))) from--;
  while (from < end && codeAt(reading, from) === 39) from++;
  return from < end ? new WordOf(reading, from, end) : undefined;
}

/** The word directly after the span, one space away. */
export function wordAfter(reading: BlockText, end: number): Word | undefined {
  return codeAt(reading, end) === SPACE ? wordStartingAt(reading, end + 1) : undefined;
}

/** The word that starts at this folded unit. */
export function wordStartingAt(reading: BlockText, from: number): Word | undefined {
  const to = wordEnd(reading, from);
  return to > from ? new WordOf(reading, from, to) : undefined;
}

/** Where the word that starts at this folded unit ends: there, when none does. */
export function wordEnd(reading: BlockText, from: number): number {
  let to = from;
  while (to - from < MAX_WORD && isWordUnit(codeAt(reading, to))) to++;
  return to;
}

/** Spelt out when asked: most neighbours are looked at by their first letter alone. */
class WordOf implements Word {
  readonly start: number;
  readonly end: number;
  private readonly reading: BlockText;
  private folded: string | undefined;

  constructor(reading: BlockText, start: number, end: number) {
    this.reading = reading;
    this.start = start;
    this.end = end;
  }

  get word(): string {
    return this.reading.text.slice(startOf(this.reading, this.start), startOf(this.reading, this.end));
  }

  get key(): string {
    this.folded ??= foldedSlice(this.reading, this.start, this.end);
    return this.folded;
  }

  get isCapitalised(): boolean {
    return isCapitalAt(this.reading, this.start);
  }
}

/** Whether a capital letter stands at this folded unit. */
export const isCapitalAt = (reading: BlockText, at: number): boolean =>
  (classOf(reading.text.charCodeAt(startOf(reading, at))) & UPPER) !== 0;

/** Whether a hyphen stands there, or an en dash in its place; an em dash parts a sentence. */
export function isHyphenAt(reading: BlockText, at: number): boolean {
  if (codeAt(reading, at) !== HYPHEN || at < 0 || at >= reading.length) return false;
  const code = reading.text.charCodeAt(startOf(reading, at));
  return code !== 0x2014 && code !== 0x2015;
}

/** The capitalised words tied to the span by a hyphen, before it ("Trump-Biden") and after it ("Garland-Smith"). */
export function hyphenatedNames(
  reading: BlockText,
  { start, end }: Span,
): { before: Word | undefined; after: Word | undefined } {
  const before = start >= 2 && isHyphenAt(reading, start - 1) ? wordEndingAt(reading, start - 1) : undefined;
  const after = isHyphenAt(reading, end) ? wordStartingAt(reading, end + 1) : undefined;
  const ifName = (word: Word | undefined): Word | undefined => (word?.isCapitalised ? word : undefined);
  return { before: ifName(before), after: ifName(after) };
}

/** Whether the span opens a sentence or the block: a capital there says nothing. */
export function opensSentence(reading: BlockText, start: number): boolean {
  let at = start;
  while (at > 0 && start - at < MAX_LOOSE && isLoose(codeAt(reading, at - 1))) at--;
  return at === 0 || OPENERS.has(codeAt(reading, at - 1));
}

export const isCapitalised = (word: string): boolean =>
  word !== '' && (classOf(word.charCodeAt(0)) & UPPER) !== 0;

const isLoose = (code: number): boolean => LOOSE.has(code);
const isQuote = (code: number): boolean =>
  code === 34 || code === 39 || code === 0x201c || code === 0x201d || code === 41;
/** `code` is -1 outside the text. */
export const isWordUnit = (code: number): boolean =>
  code >= 0 && ((classOf(code) & WORD) !== 0 || code === 39);

function isEdgeAt(reading: BlockText, at: number): boolean {
  return at <= 0 || at >= reading.length || isEdge(codeAt(reading, at - 1), codeAt(reading, at));
}

/** Whether a folded text stands there, on word edges. */
export const isTextAt = (reading: BlockText, start: number, text: string): boolean =>
  start >= 0 &&
  matches(reading, start, text) &&
  isEdgeAt(reading, start) &&
  isEdgeAt(reading, start + text.length);

function matches(reading: BlockText, start: number, word: string): boolean {
  if (word === '' || start + word.length > reading.length) return false;
  for (let at = 0; at < word.length; at++)
    if (codeAt(reading, start + at) !== word.charCodeAt(at)) return false;
  return true;
}
