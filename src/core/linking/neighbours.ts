import { classOf, type Folded, UPPER, WORD } from '../gazetteer/folding';
import { isEdge } from '../gazetteer/gazetteer';
import type { Span } from './model';

/** A block's text beside its folded twin. */
export type Reading = { readonly text: string; readonly folded: Folded };

/** What may stand between a form and a neighbour that changes its meaning ("Garland, Texas"; "(AMLO"). */
const LOOSE = ' ,("\'“”«»';
const SPACE = 32;
const HYPHEN = 45;

/** Whether one of the folded words stands directly before the span (folded units). */
export function isAfterOneOf({ folded }: Reading, start: number, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  let end = start;
  while (end > 0 && isLoose(folded.codes[end - 1] as number)) end--;
  if (end === start && start > 0 && folded.codes[start - 1] !== HYPHEN) return false;
  while (end > 0 && folded.codes[end - 1] === HYPHEN) end--;
  return words.some((word) => {
    const from = end - word.length;
    return from >= 0 && matches(folded, from, word) && isEdgeAt(folded, from);
  });
}

/** Whether one of the folded words stands directly after the span (folded units). */
export function isBeforeOneOf({ folded }: Reading, end: number, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  let start = end;
  while (start < folded.length && isLoose(folded.codes[start] as number)) start++;
  while (start < folded.length && folded.codes[start] === HYPHEN) start++;
  if (start === end) return false;
  return words.some((word) => matches(folded, start, word) && isEdgeAt(folded, start + word.length));
}

/** The word directly before the span, one space away, as the text has it; a full stop stays with an initial. */
export function wordBefore({ text, folded }: Reading, start: number): (Span & { word: string }) | undefined {
  if (start < 2 || folded.codes[start - 1] !== SPACE) return undefined;
  const end = start - 1;
  let from = end;
  if (folded.codes[from - 1] === 46) from--;
  while (from > 0 && isWordUnit(folded.codes[from - 1] as number)) from--;
  return from < end ? wordAt(text, folded, from, end) : undefined;
}

/** The word directly after the span, one space away, as the text has it. */
export function wordAfter({ text, folded }: Reading, end: number): (Span & { word: string }) | undefined {
  if (folded.codes[end] !== SPACE) return undefined;
  const from = end + 1;
  let to = from;
  while (to < folded.length && isWordUnit(folded.codes[to] as number)) to++;
  return to > from ? wordAt(text, folded, from, to) : undefined;
}

function wordAt(text: string, folded: Folded, start: number, end: number): Span & { word: string } {
  return { start, end, word: text.slice(folded.starts[start], folded.starts[end]) };
}

/** Whether a capitalised word is tied to the span by a hyphen, before it ("Trump-Biden") or after it ("Garland-Smith"). */
export function hasHyphenatedName(
  { text, folded }: Reading,
  { start, end }: Span,
): { before: boolean; after: boolean } {
  const capitalAt = (at: number): boolean =>
    at >= 0 && at < folded.length && (classOf(text.charCodeAt(folded.starts[at] as number)) & UPPER) !== 0;
  let before = false;
  if (start >= 2 && folded.codes[start - 1] === HYPHEN) {
    let from = start - 1;
    while (from > 0 && isWordUnit(folded.codes[from - 1] as number)) from--;
    before = from < start - 1 && capitalAt(from);
  }
  return { before, after: folded.codes[end] === HYPHEN && capitalAt(end + 1) };
}

/** Whether the span opens a sentence or the block: a capital there says nothing. */
export function opensSentence({ folded }: Reading, start: number): boolean {
  let at = start;
  while (at > 0 && isLoose(folded.codes[at - 1] as number)) at--;
  return at === 0 || '.!?:;–—-|•'.includes(String.fromCharCode(folded.codes[at - 1] as number));
}

export const isCapitalised = (word: string): boolean =>
  word !== '' && (classOf(word.charCodeAt(0)) & UPPER) !== 0;

const isLoose = (code: number): boolean => LOOSE.includes(String.fromCharCode(code));
const isWordUnit = (code: number): boolean => (classOf(code) & WORD) !== 0 || code === 39;

function isEdgeAt({ codes, length }: Folded, at: number): boolean {
  return at <= 0 || at >= length || isEdge(codes[at - 1] as number, codes[at] as number);
}

function matches({ codes, length }: Folded, start: number, word: string): boolean {
  if (word === '' || start + word.length > length) return false;
  for (let at = 0; at < word.length; at++) if (codes[start + at] !== word.charCodeAt(at)) return false;
  return true;
}
