import { type Anchors, chooseAnchors, NO_ANCHOR } from './filter-anchors';
import { type Place, plainText, textOfPlaces, unevenPlaces } from './plain-text';

/**
 * The filter of few names: regular expressions, because a browser's own search runs over a page twenty times faster than
 * any script of ours that has not run often yet. One looks for parts of words of the names; the names are looked for only
 * around what it finds.
 */
export type NamePatterns = {
  /** Plain and folded names, as far as they are looked at, by a part that each has. */
  readonly anchors: Anchors;
  /** All names are ASCII: other scripts need not be made plain for them. */
  readonly isAscii: boolean;
};

/** The shortest word that a language may decline, and the units an ending has at most, an apostrophe among them. */
const MIN_STEM = 3;
const MAX_ENDING = 4;
const APOSTROPHES = "'\u2018\u2019\u201a\u201b\u02bc\u0060\uff07";
const DASHES = '[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]';
/** As far as a name, with endings, may reach from any part of it, runs of space apart. */
const AROUND = 80;
/** As much space is looked through for that; where there is more, a name is taken to be there. */
const FAR_AROUND = 20_000;

/** @param names folded, as far as they are looked at */
export function makePatterns(names: ReadonlySet<string>): NamePatterns {
  const plain = [...names].map((name) => plainText(name).toLowerCase());
  return { anchors: chooseAnchors(plain), isAscii: !plain.some((name) => /[^\0-\x7f]/.test(name)) };
}

const WORDS = /[\p{L}\p{N}]+/gu;
/** Most names need no more, and no page has to make ready the tables of all alphabets for them. */
const ASCII_WORDS = /[a-z0-9]+/g;
const wordsOf = (name: string): readonly string[] =>
  name.match(/[^\0-\x7f]/.test(name) ? WORDS : ASCII_WORDS) ?? [];
/** Source of an expression for a name of words too short for an ending, whatever stands between them. */
const looseSource = (name: string): string => wordsOf(name).join('[^a-z0-9]*');

/** Tests texts for names, and for `short` ones spelt exactly so. */
export function testPatterns(
  { anchors, isAscii }: NamePatterns,
  short: readonly string[],
): (text: string) => boolean {
  const parts = Object.keys(anchors).filter((part) => part !== NO_ANCHOR);
  const search = parts.length === 0 ? undefined : new RegExp(parts.join('|'), 'gi');
  const odd = anchors[NO_ANCHOR] && new RegExp(anchors[NO_ANCHOR].map(looseSource).join('|'), 'i');
  const namesOf = new Map<string, readonly Name[]>();
  const namesWith = (part: string): readonly Name[] | undefined => {
    const known = namesOf.get(part) ?? anchors[part]?.map(toName);
    if (known) namesOf.set(part, known);
    return known;
  };
  /** Whether a name may stand around a part of it. */
  const isName = (around: string | undefined, part: string): boolean => {
    const names = namesWith(part);
    // Another case of the same letters, which no list of ours has: let it be asked about.
    return around === undefined || names === undefined || names.some((name) => holds(around, name));
  };
  /** Whether `isMeant` says so of a part that stands in the text, folded, and its place. Parts may overlap. */
  const somePart = (text: string, isMeant: (part: string, at: number) => boolean): boolean => {
    if (!search) return false;
    search.lastIndex = 0;
    for (let found = search.exec(text); found; found = search.exec(text)) {
      // Set anew: what was asked may have searched, too.
      const next = found.index + 1;
      if (isMeant(found[0].toLowerCase(), found.index)) return true;
      search.lastIndex = next;
    }
    return false;
  };
  const countParts = (text: string): number => {
    let count = 0;
    somePart(text, () => ++count < 0);
    return count;
  };
  const has = (text: string): boolean =>
    somePart(text, (part, at) => isName(surroundings(text, at, at), part)) ||
    odd?.test(text) ||
    hasShort(text, short);
  /** Whether a name stands around a part that only comes to light when one of these places is made plain. */
  const hasHidden = (text: string, places: readonly Place[]): boolean => {
    const there = textOfPlaces(text, places);
    const plain = plainText(there);
    if (hasShort(plain, short)) return true;
    if (countParts(plain) <= countParts(there)) return false;
    // One normalization of much text is cheaper than many of little.
    const half = places.length >> 1;
    if (half > 0) return hasHidden(text, places.slice(0, half)) || hasHidden(text, places.slice(half));
    const around = places[0] && surroundings(text, places[0].start, places[0].end);
    return somePart(plain, (part) => isName(around, part));
  };
  return (text) => {
    if (has(text)) return true;
    if (isAscii) {
      // What is found in words as they stand has been tried.
      const places = unevenPlaces(text);
      if (places.length === 0) return false;
      if (!odd) return hasHidden(text, places);
    }
    const plain = plainText(text);
    return plain !== text && has(plain);
  };
}

/**
 * The plain text around a range, its runs of space shortened; `undefined` where there is more space than is looked
 * through.
 */
function surroundings(text: string, start: number, end: number): string | undefined {
  let from = start;
  for (let units = 0; from > 0 && units < AROUND; from--) {
    if (start - from > FAR_AROUND) return undefined;
    if (!isSpace(text.charCodeAt(from - 1)) || !isSpace(text.charCodeAt(from))) units++;
  }
  let to = end;
  for (let units = 0; to < text.length && units < AROUND; to++) {
    if (to - end > FAR_AROUND) return undefined;
    if (!isSpace(text.charCodeAt(to)) || !isSpace(text.charCodeAt(to - 1))) units++;
  }
  return plainText(text.slice(from, to).replace(/\s+/g, ' ')).toLowerCase();
}

/** What `\s` is, without a string for each unit. */
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));

/** A name: its words, how far from its beginning its end may be, and once it was needed, an expression for it. */
type Name = {
  readonly name: string;
  readonly words: readonly string[];
  readonly most: number;
  exact?: RegExp;
};

function toName(name: string): Name {
  const words = wordsOf(name);
  // White space may stand around what stands between the words.
  return { name, words, most: 2 * name.length + words.length * MAX_ENDING };
}

/** Whether a name stands in a plain text, with endings or without. Where its words do not, nothing needs compiling. */
function holds(text: string, name: Name): boolean {
  if (!hasWords(text, name)) return false;
  name.exact ??= new RegExp(sourceOf(name.name), 'i');
  return name.exact.test(text);
}

/** Whether the words of a name follow each other. */
function hasWords(text: string, { words, most }: Name): boolean {
  const [first = ''] = words;
  for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + 1)) {
    let end = at;
    for (const word of words) {
      const next = text.indexOf(word, end);
      if (next === -1) return false;
      end = next + word.length;
    }
    if (end - at <= most) return true;
  }
  return false;
}

/** Source of an expression for a name. A line break may leave no space at all. */
function sourceOf(name: string): string {
  let source = '';
  let word = 0;
  for (const unit of name.split('')) {
    const isWord = wordsOf(unit).length > 0;
    if (!isWord && word >= MIN_STEM) source += `[a-z${APOSTROPHES}]{0,${MAX_ENDING}}`;
    word = isWord ? word + 1 : 0;
    if (unit === ' ') source += '\\s*';
    else if (unit === "'") source += `[${APOSTROPHES}]`;
    else if (unit === '-') source += DASHES;
    else source += isWord ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  }
  return source;
}

export const hasShort = (text: string, short: readonly string[]): boolean =>
  short.some((name) => text.includes(name));
