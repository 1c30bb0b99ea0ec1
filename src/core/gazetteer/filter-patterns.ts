import { type Anchors, chooseAnchors, NO_ANCHOR } from './filter-anchors';
import { plainText } from './plain-text';

/**
 * The filter of few names: regular expressions, because a browser's own search runs over a page twenty times faster than
 * any script of ours that has not run often yet. One looks for parts of the names; the names with a part are looked for
 * only around it. All of them are tried on plain text, upper and lower case alike.
 */
export type NamePatterns = {
  /** Plain and folded names, as far as they are looked at, by a part that each has. */
  readonly anchors: Anchors;
  /** All names are ASCII: other scripts need not be made plain for them. */
  readonly isAscii: boolean;
};

/** The shortest word that a language may decline, and letters that an ending has at most, an apostrophe among them. */
const MIN_STEM = 3;
const APOSTROPHES = "'\u2018\u2019\u201a\u201b\u02bc\u00b4\u0060\uff07";
const ENDING = `[a-z${APOSTROPHES}]{0,4}`;
const DASHES = '[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]';
/** As far as a name, with endings, may reach from any part of it, runs of space apart. */
const AROUND = 80;
/** As much space is looked through for that; where there is more, a name is taken to be there. */
const FAR_AROUND = 1000;

/** @param names folded, as far as they are looked at */
export function makePatterns(names: ReadonlySet<string>): NamePatterns {
  const plain = [...names].map((name) => plainText(name).toLowerCase());
  return { anchors: chooseAnchors(plain), isAscii: !plain.some((name) => /[^\0-\x7f]/.test(name)) };
}

/** Source of an expression for a name. A line break may leave no space at all. */
function sourceOf(name: string): string {
  let source = '';
  let word = 0;
  for (const unit of name.split('')) {
    const isWord = /[\p{L}\p{N}]/u.test(unit);
    if (!isWord && word >= MIN_STEM) source += ENDING;
    word = isWord ? word + 1 : 0;
    if (unit === ' ') source += '\\s*';
    else if (unit === "'") source += `[${APOSTROPHES}]`;
    else if (unit === '-') source += DASHES;
    else source += isWord ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  }
  return source;
}

const sourceOfAll = (names: readonly string[]): string => names.map(sourceOf).join('|');

/** Tests texts for names, and for `short` ones spelt exactly so. */
export function testPatterns(
  { anchors, isAscii }: NamePatterns,
  short: readonly string[],
): (text: string) => boolean {
  const parts = Object.keys(anchors).filter((part) => part !== NO_ANCHOR);
  const search = parts.length === 0 ? undefined : new RegExp(parts.join('|'), 'gi');
  const odd = anchors[NO_ANCHOR] && new RegExp(sourceOfAll(anchors[NO_ANCHOR]), 'i');
  const namesWith = new Map<string, RegExp>();
  /** Whether a name stands around one of its parts. */
  const isName = (text: string, at: number, part: string): boolean => {
    const around = surroundings(text, at);
    if (around === undefined) return true;
    const names = anchors[part];
    // Another case of the same letters, which no list of ours has: let it be asked about.
    if (names === undefined) return true;
    const expression = namesWith.get(part) ?? new RegExp(sourceOfAll(names), 'i');
    namesWith.set(part, expression);
    return expression.test(around);
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
    const plain = plainText(text, isAscii);
    return plain !== text && has(plain);
  };
}

/** The text around a place, its runs of space shortened; `undefined` where there is more space than is looked through. */
function surroundings(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(at - FAR_AROUND, 0), at).replace(/\s+/g, ' ');
  const after = text.slice(at, at + FAR_AROUND).replace(/\s+/g, ' ');
  const isCut =
    (before.length < AROUND && at > FAR_AROUND) || (after.length < AROUND && at + FAR_AROUND < text.length);
  return isCut ? undefined : before.slice(-AROUND) + after.slice(0, AROUND);
}

export const hasShort = (text: string, short: readonly string[]): boolean =>
  short.some((name) => text.includes(name));
