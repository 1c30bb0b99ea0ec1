import { codeOf, UNEVEN, unitOf } from './atoms';
import { bitsFromText, bitsToText } from './filter-bits';
import { DROPPED, foldedKey, SPACE } from './folding';
import { runAtOnce, type Steps } from './steps';

/**
 * The page-side filter: says of text without names "nothing here" without asking anybody. It is blind to
 * word edges, because the text of neighbouring blocks may be glued together, and may say "perhaps" wrongly,
 * but never "nothing" wrongly. Plain JSON: 11 kB for the names of an article, 180 kB at most.
 */
export type FilterData = {
  /** Names the active sets: changes whenever one of them does. */
  readonly revision: string;
  /** 2^15 bits: the first three units of all names, see `filter-bits`. */
  readonly starts: string;
  /** Bloom filter over longer beginnings of all names. */
  readonly bits: string;
  /** The filter has 2^log2 bits. */
  readonly log2: number;
  /** Bit n: some name has n units, or more than it is looked at by. Spares most questions. */
  readonly lengths: number;
  /** Short names that must be spelt exactly so ("DEA"): folded they would stand in every page ("idea"). */
  readonly short: readonly string[];
  /** Hosts on which some name is settled by the host alone ("ST"): their pages are always asked. */
  readonly hosts: readonly string[];
  /** Some name is too short to filter by: every text is asked. */
  readonly all: boolean;
};

/** What the filter must let through. */
export type FilterNames = {
  /** Folded, see `foldedKey`. */
  readonly folded: Iterable<string>;
  /** How many folded names there are, at most: it decides the size. */
  readonly count: number;
  /** As spelt, at most four units each. Read after `folded`, as `hosts` is. */
  readonly short: readonly string[];
  readonly hosts: readonly string[];
};

/** Three units rule nearly all places of a text out at once. */
const START_LOG2 = 15;
const MIN_UNITS = 2;
/** A given name, or most of one. Longer names are looked at again further on. */
const MIDDLE_UNITS = 6;
/** Well into the second word: with many names in the sets every given name stands on every other page. */
export const WHOLE_UNITS = 14;
const MIDDLE_SALT = 0x1000;
const WHOLE_SALT = 0x2000;
/** A page has 100,000 places where a name may begin: each may be wrong once in a million, not once in a hundred. */
const BITS_A_WHOLE = 8;
/** With ten bits set for a name about a fifth of all bits is set. */
const BITS_PER_NAME = 48;
const MIN_LOG2 = 14;
const NAMES_PER_STEP = 2048;
/** 128 kB: what every page reads at its start when sets are huge. */
const MAX_LOG2 = 20;

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

/** Makes the filter of the names of all active sets at once. */
export const makeFilterData = (names: FilterNames, revision: string): FilterData =>
  runAtOnce(filterSteps(names, revision));

/** Makes the filter of the names of all active sets. */
export function* filterSteps(names: FilterNames, revision: string): Steps<FilterData> {
  let log2 = MIN_LOG2;
  while (log2 < MAX_LOG2 && 1 << log2 < names.count * BITS_PER_NAME) log2++;
  const starts = new Uint32Array(1 << (START_LOG2 - 5));
  const words = new Uint32Array(1 << (log2 - 5));
  const set = (hash: number, salt: number): void => {
    const bit = bitOf(hash, salt, log2);
    words[bit >> 5] = (words[bit >> 5] as number) | (1 << (bit & 31));
  };
  let all = false;
  let lengths = 0;
  let made = 0;
  for (const key of names.folded) {
    if (made++ % NAMES_PER_STEP === 0) yield;
    if (key.length < MIN_UNITS) {
      all ||= key.length > 0;
      continue;
    }
    const units = Math.min(key.length, WHOLE_UNITS);
    let hash = 0;
    for (let at = 0; at < units; at++) {
      hash = add(hash, key.charCodeAt(at));
      if (at + 1 === MIDDLE_UNITS && units > MIDDLE_UNITS) set(hash, MIDDLE_SALT);
    }
    lengths |= 1 << units;
    const start = startOf(key.charCodeAt(0), key.charCodeAt(1), key.charCodeAt(2) || 0);
    starts[start >> 5] = (starts[start >> 5] as number) | (1 << (start & 31));
    const stride = strideOf(hash);
    for (let bit = 0; bit < BITS_A_WHOLE; bit++) set(hash + bit * stride, WHOLE_SALT + units);
  }
  return {
    revision,
    starts: bitsToText(starts),
    bits: bitsToText(words),
    log2,
    lengths,
    short: [...new Set(names.short)],
    hosts: [...new Set(names.hosts)],
    all,
  };
}

/** Opens a filter for the pages of one host. `test` takes any text, in one piece or subtree by subtree. */
export function createFilter(data: FilterData, host?: string): { test(text: string): boolean } {
  if (data.all || (host !== undefined && data.hosts.some((site) => isWithin(host, site)))) {
    return { test: (text) => text.length > 0 };
  }
  const { log2, lengths } = data;
  const bits: Bits = {
    starts: bitsFromText(data.starts, START_LOG2),
    words: bitsFromText(data.bits, log2),
    log2,
    lengths,
  };
  return {
    test: (text) => hasFolded(text, bits) || data.short.some((name) => text.includes(name)),
  };
}

/** Whether a host is this site's or a subdomain of it. */
export const isWithin = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);

type Bits = {
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  readonly log2: number;
  readonly lengths: number;
};

function hasFolded(text: string, bits: Bits): boolean {
  const { starts, lengths } = bits;
  const hasPairs = (lengths & (1 << MIN_UNITS)) !== 0;
  // The two units before the one at hand, and where they stand. Units that vanish and further spaces are passed over.
  let first = 1;
  let second = 1;
  let firstAt = 0;
  let secondAt = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = unitOf(text.charCodeAt(at));
    const code = codeOf(unit);
    if ((unit & UNEVEN) !== 0) {
      if (code === DROPPED) continue;
      return hasFolded(foldedKey(text), bits);
    }
    if ((code | second) === SPACE) continue;
    if (hasBit(starts, startOf(first, second, code)) && hasName(text, firstAt, bits)) return true;
    if (hasPairs && hasBit(starts, startOf(second, code, 0)) && hasName(text, secondAt, bits)) return true;
    first = second;
    second = code;
    firstAt = secondAt;
    secondAt = at;
  }
  return false;
}

/** Whether a name may begin here. */
function hasName(text: string, start: number, { words, log2, lengths }: Bits): boolean {
  let hash = 0;
  let units = 0;
  let previous = 0;
  for (let at = start; at < text.length && units < WHOLE_UNITS; at++) {
    const unit = unitOf(text.charCodeAt(at));
    const code = codeOf(unit);
    if ((unit & UNEVEN) !== 0) {
      if (code === DROPPED) continue;
      // A character that folds to several is left to the caller, which reaches it next.
      return false;
    }
    if (code === SPACE && previous === SPACE) continue;
    hash = add(hash, code);
    units++;
    previous = code;
    if (units < MIN_UNITS) continue;
    if ((lengths & (1 << units)) !== 0 && hasWhole(hash, units, words, log2)) return true;
    if (units === MIDDLE_UNITS && !hasBit(words, bitOf(hash, MIDDLE_SALT, log2))) return false;
  }
  return false;
}

function hasWhole(hash: number, units: number, words: Uint32Array, log2: number): boolean {
  const stride = strideOf(hash);
  for (let bit = 0; bit < BITS_A_WHOLE; bit++) {
    if (!hasBit(words, bitOf(hash + bit * stride, WHOLE_SALT + units, log2))) return false;
  }
  return true;
}
