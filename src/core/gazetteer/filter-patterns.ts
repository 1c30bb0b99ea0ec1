import { type Anchors, chooseAnchors, NO_ANCHOR } from './filter-anchors';
import { plainText, uneven } from './plain-text';

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
/** As much space is looked through for that, step by step; where there is more, a name is taken to be there. */
const FAR_AROUND = [1000, 20_000];

/** @param names folded, as far as they are looked at */
export function makePatterns(names: ReadonlySet<string>): NamePatterns {
  const plain = [...names].map((name) => plainText(name).toLowerCase());
  return { anchors: chooseAnchors(plain), isAscii: !plain.some((name) => /[^\0-\x7f]/.test(name)) };
}

const WORDS = /[\p{L}\p{N}]+/gu;
/** Source of an expression for a name of words too short for an ending, whatever stands between them. */
const looseSource = (name: string): string => (name.match(WORDS) ?? []).join('[^a-z0-9]*');

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
  const isName = (text: string, at: number, part: string): boolean => {
    const around = surroundings(text, at);
    const names = namesWith(part);
    // Another case of the same letters, which no list of ours has: let it be asked about.
    return around === undefined || names === undefined || names.some((name) => holds(around, name));
  };
  const countParts = (text: string): number => {
    let count = 0;
    if (search) search.lastIndex = 0;
    for (let found = search?.exec(text); search && found; found = search.exec(text)) {
      count++;
      search.lastIndex = found.index + 1;
    }
    return count;
  };
  const has = (text: string): boolean => {
    if (search) search.lastIndex = 0;
    for (let found = search?.exec(text); search && found; found = search.exec(text)) {
      if (isName(text, found.index, found[0].toLowerCase())) return true;
      // Parts may overlap.
      search.lastIndex = found.index + 1;
    }
    return odd?.test(text) || hasShort(text, short);
  };
  return (text) => {
    if (has(text)) return true;
    if (isAscii) {
      // What is found in words as they stand has been tried; only where more comes to light the whole text is made plain.
      const places = uneven(text);
      const plain = plainText(places);
      const isMore = countParts(plain) > countParts(places);
      if (!isMore && !(odd && places !== '') && !hasShort(plain, short)) return false;
    }
    const plain = plainText(text);
    return plain !== text && has(plain);
  };
}

/** The plain text around a place, its runs of space shortened; `undefined` where there is more space than is looked through. */
function surroundings(text: string, at: number): string | undefined {
  for (const far of [AROUND, ...FAR_AROUND]) {
    const before = text.slice(Math.max(at - far, 0), at).replace(/\s+/g, ' ');
    const after = text.slice(at, at + far).replace(/\s+/g, ' ');
    const isCut = (before.length < AROUND && at > far) || (after.length < AROUND && at + far < text.length);
    if (!isCut) return plainText(before.slice(-AROUND) + after.slice(0, AROUND)).toLowerCase();
  }
  return undefined;
}

/** A name: its words, how far from its beginning its end may be, and once it was needed, an expression for it. */
type Name = {
  readonly name: string;
  readonly words: readonly string[];
  readonly most: number;
  exact?: RegExp;
};

function toName(name: string): Name {
  const words = name.match(WORDS) ?? [];
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
    const isWord = /[\p{L}\p{N}]/u.test(unit);
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
