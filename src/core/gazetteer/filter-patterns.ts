import { plainText } from './plain-text';

/**
 * The filter of few names: regular expressions, because a browser's own run over a page twenty times faster than any
 * script of ours that has not run often yet. Both are tried at places of plain text, upper and lower case alike.
 */
export type NamePatterns = {
  /** Beginnings of all names: rules nearly all places of a text out at once. Empty when there are no names. */
  readonly starts: string;
  /** The names themselves, as far as they are looked at; tried where a beginning stands. */
  readonly whole: string;
  /** All names are ASCII: other scripts need not be made plain for them. */
  readonly isAscii: boolean;
};

/** With fewer, too many places are left; more would only make the expression longer. */
const START_UNITS = 6;
/** The shortest word that a language may decline, and letters that an ending has at most, an apostrophe among them. */
const MIN_STEM = 3;
const APOSTROPHES = "'\\u2018\\u2019\\u201a\\u201b\\u02bc\\u00b4\\u0060\\uff07";
const ENDING = `[a-z${APOSTROPHES}]{0,4}`;
const DASHES = '[-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]';

/** @param names folded, as far as they are looked at */
export function makePatterns(names: ReadonlySet<string>): NamePatterns {
  const plain = [...names].map((name) => plainText(name));
  const sources = (units: number): string =>
    [...new Set(plain.map((name) => sourceOf(name, units)))].sort().join('|');
  return {
    starts: sources(START_UNITS),
    whole: sources(Number.POSITIVE_INFINITY),
    isAscii: !plain.some((name) => /[^\0-\x7f]/.test(name)),
  };
}

/** Source of an expression for the first units of a name, spaces not counted. A line break may leave no space at all. */
function sourceOf(name: string, most: number): string {
  let source = '';
  let word = 0;
  let units = 0;
  for (const unit of name.split('')) {
    if (units >= most) break;
    const isWord = /[\p{L}\p{N}]/u.test(unit);
    if (!isWord && word >= MIN_STEM) source += ENDING;
    word = isWord ? word + 1 : 0;
    if (unit === ' ') source += '\\s*';
    else if (unit === "'") source += `[${APOSTROPHES}]`;
    else if (unit === '-') source += DASHES;
    else source += /[a-z0-9]/.test(unit) ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    if (unit !== ' ') units++;
  }
  return source;
}

/** Tests texts for names, and for `short` ones spelt exactly so. */
export function testPatterns(names: NamePatterns, short: readonly string[]): (text: string) => boolean {
  if (names.starts === '') return (text) => hasShort(text, short) || hasShort(plainText(text), short);
  const starts = new RegExp(names.starts, 'gi');
  let whole: RegExp | undefined;
  const has = (text: string): boolean => {
    starts.lastIndex = 0;
    for (let found = starts.exec(text); found; found = starts.exec(text)) {
      // Most pages never come here.
      whole ??= new RegExp(names.whole, 'yi');
      whole.lastIndex = found.index;
      if (whole.test(text)) return true;
      // Beginnings may overlap.
      starts.lastIndex = found.index + 1;
    }
    return hasShort(text, short);
  };
  return (text) => {
    if (has(text)) return true;
    const plain = plainText(text, names.isAscii);
    return plain !== text && has(plain);
  };
}

export const hasShort = (text: string, short: readonly string[]): boolean =>
  short.some((name) => text.includes(name));
