import { codeOf, JOINS, UNEVEN, unitOf } from './atoms';
import { bitsFromText, bitsToText } from './filter-bits';
import { hasShort } from './filter-patterns';
import { DROPPED, foldedKey, SPACE } from './folding';
import { plainText, uneven } from './plain-text';

/** The filter of many names: bits that hashes of their beginnings set. Spaces do not count. */
export type HashedNames = {
  /** 2^15 bits: the first three units of all names, see `filter-bits`. */
  readonly starts: string;
  /** Bloom filter over longer beginnings of all names. */
  readonly bits: string;
  /** The filter has 2^log2 bits. */
  readonly log2: number;
  /** Bit n: some name has n units, or more than it is looked at by. Spares most questions. */
  readonly lengths: number;
};

/** Three units rule nearly all places of a text out at once. */
const START_LOG2 = 15;
const MIN_UNITS = 2;
/** A given name, or most of one. Longer names are looked at again further on. */
const MIDDLE_UNITS = 6;
/**
 * So many units of a name, spaces not counted, are looked at: well into the second word, because with many names in the
 * sets every given name stands on every other page.
 */
export const WHOLE_UNITS = 14;
const MIDDLE_SALT = 0x1000;
const WHOLE_SALT = 0x2000;
/** A page has 100,000 places where a name may begin: each may be wrong once in a million, not once in a hundred. */
const BITS_A_WHOLE = 8;
/** With ten bits set for a name about a fifth of all bits is set. */
const BITS_PER_NAME = 48;
const MIN_LOG2 = 14;
/** 128 kB: what every page reads at its start when sets are huge. */
const MAX_LOG2 = 20;
/** The shortest word that a language may decline, and the letters an ending has at most, an apostrophe apart. */
const MIN_STEM = 3;
const MAX_ENDING = 3;
const APOSTROPHE = 39;
/** Last letters of the endings that the linker takes off (see `linking/lists/languages`). */
const LAST_LETTERS = new Set(['s', 'a', 'm', 'e', 'i', 'o', 'u'].map((letter) => letter.charCodeAt(0)));

const add = (hash: number, code: number): number => (Math.imul(hash, 0x9e3779b1) + code) | 0;
const bitOf = (hash: number, salt: number, log2: number): number =>
  Math.imul(hash + salt, 0x85ebca6b) >>> (32 - log2);
/** How far the bits of a whole name lie apart: told by other bits of its hash than the place of the first one. */
const strideOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7;
/** Place of three units among the starts; the third is 0 for names of two. */
const startOf = (first: number, second: number, third: number): number =>
  ((first << 10) ^ (second << 5) ^ third ^ (first >> 5)) & ((1 << START_LOG2) - 1);
const hasBit = (words: Uint32Array, bit: number): boolean =>
  ((words[bit >> 5] as number) & (1 << (bit & 31))) !== 0;

/** Takes names, folded and of at least two units, at most `count` of them. */
export function hashNames(count: number): { add(key: string): void; finish(): HashedNames } {
  let log2 = MIN_LOG2;
  while (log2 < MAX_LOG2 && 1 << log2 < count * BITS_PER_NAME) log2++;
  const starts = new Uint32Array(1 << (START_LOG2 - 5));
  const words = new Uint32Array(1 << (log2 - 5));
  const set = (hash: number, salt: number): void => {
    const bit = bitOf(hash, salt, log2);
    words[bit >> 5] = (words[bit >> 5] as number) | (1 << (bit & 31));
  };
  let lengths = 0;
  return {
    add(key) {
      const name = key.replaceAll(' ', '');
      const units = Math.min(name.length, WHOLE_UNITS);
      let hash = 0;
      for (let at = 0; at < units; at++) {
        hash = add(hash, name.charCodeAt(at));
        if (at + 1 === MIDDLE_UNITS && units > MIDDLE_UNITS) set(hash, MIDDLE_SALT);
      }
      lengths |= 1 << units;
      const start = startOf(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2) || 0);
      starts[start >> 5] = (starts[start >> 5] as number) | (1 << (start & 31));
      const stride = strideOf(hash);
      for (let bit = 0; bit < BITS_A_WHOLE; bit++) set(hash + bit * stride, WHOLE_SALT + units);
    },
    finish: () => ({ starts: bitsToText(starts), bits: bitsToText(words), log2, lengths }),
  };
}

/** Tests texts for names, and for `short` ones spelt exactly so. */
export function testHashes(
  { starts, bits, log2, lengths }: HashedNames,
  short: readonly string[],
): (text: string) => boolean {
  const opened: Bits = {
    starts: bitsFromText(starts, START_LOG2),
    words: bitsFromText(bits, log2),
    ...{ log2, lengths },
  };
  return (text) =>
    hasFolded(text, opened) || hasShort(text, short) || hasShort(plainText(uneven(text)), short);
}

type Bits = {
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  readonly log2: number;
  readonly lengths: number;
};

function hasFolded(text: string, bits: Bits): boolean {
  const { starts, lengths } = bits;
  const hasPairs = (lengths & (1 << MIN_UNITS)) !== 0;
  // The two units before the one at hand, and where they stand. Units that vanish and spaces are passed over.
  let first = 1;
  let second = 1;
  let firstAt = 0;
  let secondAt = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = unitOf(text.charCodeAt(at));
    const code = codeOf(unit);
    if (code === SPACE || code === DROPPED) continue;
    if ((unit & UNEVEN) !== 0) return hasFolded(foldedKey(text), bits);
    if (hasBit(starts, startOf(first, second, code)) && hasName(text, firstAt, bits)) return true;
    if (hasPairs && hasBit(starts, startOf(second, code, 0)) && hasName(text, secondAt, bits)) return true;
    first = second;
    second = code;
    firstAt = secondAt;
    secondAt = at;
  }
  return false;
}

/** Hash of the first n units of the name at hand, for each n: a declined word goes on without its ending. */
const trail = new Int32Array(WHOLE_UNITS + 1);

/** Whether a name may begin here. */
const hasName = (text: string, start: number, bits: Bits): boolean => goesOn(text, start, 0, bits);

/** Whether a name may go on here after so many units, whose hash stands in the `trail`. */
function goesOn(text: string, start: number, before: number, bits: Bits): boolean {
  const { words, log2, lengths } = bits;
  let units = before;
  let hash = trail[units] as number;
  let word = 0;
  for (let at = start; at < text.length && units < WHOLE_UNITS; at++) {
    const unit = unitOf(text.charCodeAt(at));
    const code = codeOf(unit);
    if (code === DROPPED) continue;
    // A character that folds to several is left to the caller, which reaches it next.
    if ((unit & UNEVEN) !== 0) return false;
    if (code === SPACE) {
      word = 0;
      continue;
    }
    hash = add(hash, code);
    units++;
    trail[units] = hash;
    word = (unit & JOINS) === 0 ? 0 : word + 1;
    if (units < MIN_UNITS) continue;
    if ((lengths & (1 << units)) !== 0 && hasWhole(hash, units, words, log2)) return true;
    if (units === MIDDLE_UNITS && !hasBit(words, bitOf(hash, MIDDLE_SALT, log2))) return false;
    if (word < MIN_STEM) continue;
    const end = endOfEnding(text, at + 1);
    if (end !== -1 && goesOn(text, end, units, bits)) return true;
  }
  return false;
}

/** Where an ending that a language gives to names is over, if one stands here at the end of a word; -1 otherwise. */
function endOfEnding(text: string, start: number): number {
  let letters = 0;
  let last = 0;
  for (let at = start; at <= text.length; at++) {
    const unit = at < text.length ? unitOf(text.charCodeAt(at)) : SPACE;
    if ((unit & JOINS) === 0) {
      if (codeOf(unit) === DROPPED) continue;
      if (codeOf(unit) === APOSTROPHE && letters === 0) continue;
      return letters > 0 && LAST_LETTERS.has(last) ? at : -1;
    }
    if (++letters > MAX_ENDING) return -1;
    last = codeOf(unit);
  }
  return -1;
}

function hasWhole(hash: number, units: number, words: Uint32Array, log2: number): boolean {
  const stride = strideOf(hash);
  for (let bit = 0; bit < BITS_A_WHOLE; bit++) {
    if (!hasBit(words, bitOf(hash + bit * stride, WHOLE_SALT + units, log2))) return false;
  }
  return true;
}
