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

/** Units of an ending that a language gives to a word, an apostrophe among them. */
const MAX_ENDING = 4;
/** As far as a name, with endings, may reach from any part of it, runs of space apart. */
const AROUND = 80;
/** As much space is looked through for that; where there is more, a name is taken to be there. */
const FAR_AROUND = 1000;

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
  const wordsOf = new Map<string, readonly Words[]>();
  const namesWith = (part: string): readonly Words[] | undefined => {
    const known = wordsOf.get(part) ?? anchors[part]?.map(toWords);
    if (known) wordsOf.set(part, known);
    return known;
  };
  /** Whether a name may stand around a part of it. */
  const isName = (text: string, at: number, part: string): boolean => {
    const around = surroundings(text, at);
    const names = namesWith(part);
    // Another case of the same letters, which no list of ours has: let it be asked about.
    return around === undefined || names === undefined || names.some((name) => hasWords(around, name));
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
  const near = text.slice(Math.max(at - AROUND, 0), at + AROUND);
  if (!/\s\s/.test(near)) return plainText(near).toLowerCase();
  const before = text.slice(Math.max(at - FAR_AROUND, 0), at).replace(/\s+/g, ' ');
  const after = text.slice(at, at + FAR_AROUND).replace(/\s+/g, ' ');
  const isCut =
    (before.length < AROUND && at > FAR_AROUND) || (after.length < AROUND && at + FAR_AROUND < text.length);
  return isCut ? undefined : plainText(before.slice(-AROUND) + after.slice(0, AROUND)).toLowerCase();
}

/** The words of a name, and how far from its beginning its end may be. */
type Words = { readonly words: readonly string[]; readonly most: number };

function toWords(name: string): Words {
  const words = name.match(WORDS) ?? [];
  // White space may stand around what stands between the words.
  return { words, most: 2 * name.length + words.length * MAX_ENDING };
}

/** Whether the words of a name follow each other, with endings or without. */
function hasWords(text: string, { words, most }: Words): boolean {
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

export const hasShort = (text: string, short: readonly string[]): boolean =>
  short.some((name) => text.includes(name));
