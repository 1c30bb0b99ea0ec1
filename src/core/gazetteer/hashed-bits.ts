import { bitsFromText, bitsToText } from './filter-bits';

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
export const START_UNITS = 3;
export const MIN_UNITS = 2;
/** A given name, or most of one. Longer names are looked at again further on. */
export const MIDDLE_UNITS = 6;
/**
 * So many units of a name, spaces not counted, are looked at: well into the second word, because with many names in the
 * sets every given name stands on every other page.
 */
export const WHOLE_UNITS = 14;
const MIDDLE_SALT = 0x1000;
const WHOLE_SALT = 0x2000;
/** A page has 100,000 places where a name may begin: each may be wrong once in a million, not once in a hundred. */
const BITS_A_WHOLE = 10;
/** Many names begin alike: more bits for few beginnings spare most looks at whole names. */
const BITS_A_MIDDLE = 4;
/** With ten bits set for a name, and some for its beginning, about a fifth of all bits is set. */
const BITS_PER_NAME = 24;
const MIN_LOG2 = 14;
/** 256 kB: what every page reads at its start when sets are huge. Half of it lets every page through at 100,000 names. */
const MAX_LOG2 = 21;

export const add = (hash: number, code: number): number => (Math.imul(hash, 0x9e3779b1) + code) | 0;
const bitOf = (hash: number, salt: number, log2: number): number =>
  Math.imul(hash + salt, 0x85ebca6b) >>> (32 - log2);
/** How far the bits of a whole name lie apart: told by other bits of its hash than the place of the first one. */
const strideOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7;
/** Place of three units among the starts; the third is 0 for names of two. */
export const startOf = (first: number, second: number, third: number): number =>
  ((first << 10) ^ (second << 5) ^ third ^ (first >> 5)) & ((1 << START_LOG2) - 1);
export const hasBit = (words: Uint32Array, bit: number): boolean =>
  ((words[bit >> 5] as number) & (1 << (bit & 31))) !== 0;

/** Takes names, folded and of at least two units, at most `count` of them. */
export function hashNames(count: number): { add(key: string): void; finish(): HashedNames } {
  let log2 = MIN_LOG2;
  while (log2 < MAX_LOG2 && 1 << log2 < count * BITS_PER_NAME) log2++;
  const starts = new Uint32Array(1 << (START_LOG2 - 5));
  const words = new Uint32Array(1 << (log2 - 5));
  const setAll = (hash: number, salt: number, count: number): void => {
    const stride = strideOf(hash);
    for (let at = 0; at < count; at++) {
      const bit = bitOf(hash + at * stride, salt, log2);
      words[bit >> 5] = (words[bit >> 5] as number) | (1 << (bit & 31));
    }
  };
  let lengths = 0;
  return {
    add(key) {
      const name = key.replaceAll(' ', '');
      const units = Math.min(name.length, WHOLE_UNITS);
      let hash = 0;
      for (let at = 0; at < units; at++) {
        hash = add(hash, name.charCodeAt(at));
        if (at + 1 === MIDDLE_UNITS && units > MIDDLE_UNITS) setAll(hash, MIDDLE_SALT, BITS_A_MIDDLE);
      }
      lengths |= 1 << units;
      const start = startOf(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2) || 0);
      starts[start >> 5] = (starts[start >> 5] as number) | (1 << (start & 31));
      setAll(hash, WHOLE_SALT + units, BITS_A_WHOLE);
    },
    finish: () => ({ starts: bitsToText(starts), bits: bitsToText(words), log2, lengths }),
  };
}

/** The filter at work. */
export type Bits = {
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  readonly log2: number;
  readonly lengths: number;
};

export const openBits = ({ starts, bits, log2, lengths }: HashedNames): Bits => ({
  starts: bitsFromText(starts, START_LOG2),
  words: bitsFromText(bits, log2),
  ...{ log2, lengths },
});

/** Whether some name is these first units and no more, or more than is looked at. */
export const isWhole = (hash: number, units: number, { words, log2, lengths }: Bits): boolean =>
  (lengths & (1 << units)) !== 0 && hasAll(hash, WHOLE_SALT + units, BITS_A_WHOLE, words, log2);

/** Whether some longer name begins so. */
export const isMiddle = (hash: number, { words, log2 }: Bits): boolean =>
  hasAll(hash, MIDDLE_SALT, BITS_A_MIDDLE, words, log2);

function hasAll(hash: number, salt: number, count: number, words: Uint32Array, log2: number): boolean {
  const stride = strideOf(hash);
  for (let bit = 0; bit < count; bit++)
    if (!hasBit(words, bitOf(hash + bit * stride, salt, log2))) return false;
  return true;
}
