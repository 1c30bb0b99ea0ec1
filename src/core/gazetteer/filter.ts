import { codeOf, UNEVEN, unitOf } from './atoms';
import { bitsFromText, bitsToText } from './filter-bits';
import { DROPPED, foldedKey, SPACE } from './folding';

/**
 * The page-side filter: says of text without names "nothing here" without asking anybody. It is blind to
 * word edges, because the text of neighbouring blocks may be glued together, and may say "perhaps" wrongly,
 * but never "nothing" wrongly. Plain JSON: 1.4 kB for the names of an article, 175 kB at most.
 */
export type FilterData = {
  /** Names the active sets: changes whenever one of them does. */
  readonly revision: string;
  /** Bloom filter over the beginnings of all names, see `filter-bits`. */
  readonly bits: string;
  /** The filter has 2^log2 bits. */
  readonly log2: number;
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
  /** As spelt, at most four units each. */
  readonly short: readonly string[];
  readonly hosts: readonly string[];
};

/** Two units rule most places of a text out at once. */
const PAIR_UNITS = 2;
/** A given name, or most of one. Longer names are looked at again further on. */
const MIDDLE_UNITS = 6;
/** Well into the second word: with many names in the sets every given name stands on every other page. */
export const WHOLE_UNITS = 14;
const MIDDLE_SALT = 1;
const WHOLE_SALT = 32;
const OTHER_SALT = 64;
/** About four bits of them are set for a name. */
const BITS_PER_NAME = 32;
const MIN_LOG2 = 13;
/** 128 kB: what every page reads at its start when sets are huge. */
const MAX_LOG2 = 20;

const add = (hash: number, code: number): number => (Math.imul(hash, 0x9e3779b1) + code) | 0;
const bitOf = (hash: number, salt: number, log2: number): number =>
  Math.imul(hash + salt, 0x85ebca6b) >>> (32 - log2);
const hasBit = (words: Uint32Array, bit: number): boolean =>
  ((words[bit >> 5] as number) & (1 << (bit & 31))) !== 0;

/** Makes the filter of the names of all active sets. */
export function makeFilterData(names: FilterNames, revision: string): FilterData {
  let log2 = MIN_LOG2;
  while (log2 < MAX_LOG2 && 1 << log2 < names.count * BITS_PER_NAME) log2++;
  const words = new Uint32Array(1 << (log2 - 5));
  const set = (hash: number, salt: number): void => {
    const bit = bitOf(hash, salt, log2);
    words[bit >> 5] = (words[bit >> 5] as number) | (1 << (bit & 31));
  };
  let all = false;
  for (const key of names.folded) {
    if (key.length < PAIR_UNITS) {
      all ||= key.length > 0;
      continue;
    }
    const units = Math.min(key.length, WHOLE_UNITS);
    let hash = 0;
    for (let at = 0; at < units; at++) {
      hash = add(hash, key.charCodeAt(at));
      if (at + 1 === PAIR_UNITS) set(hash, 0);
      if (at + 1 === MIDDLE_UNITS && units > MIDDLE_UNITS) set(hash, MIDDLE_SALT);
    }
    set(hash, WHOLE_SALT + units);
    set(hash, OTHER_SALT + units);
  }
  return {
    revision,
    bits: bitsToText(words),
    log2,
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
  const words = bitsFromText(data.bits, data.log2);
  return {
    test: (text) => hasFolded(text, words, data.log2) || data.short.some((name) => text.includes(name)),
  };
}

/** Whether a host is this site's or a subdomain of it. */
export const isWithin = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);

function hasFolded(text: string, words: Uint32Array, log2: number): boolean {
  let previous = 0;
  let previousAt = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = unitOf(text.charCodeAt(at));
    const code = codeOf(unit);
    if ((unit & UNEVEN) !== 0) {
      if (code === DROPPED) continue;
      return hasFolded(foldedKey(text), words, log2);
    }
    if (hasBit(words, bitOf(add(previous, code), 0, log2)) && hasName(text, previousAt, words, log2)) {
      return true;
    }
    previous = code;
    previousAt = at;
  }
  return false;
}

/** Whether a name may begin here. */
function hasName(text: string, start: number, words: Uint32Array, log2: number): boolean {
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
    if (units < PAIR_UNITS) continue;
    if (
      hasBit(words, bitOf(hash, WHOLE_SALT + units, log2)) &&
      hasBit(words, bitOf(hash, OTHER_SALT + units, log2))
    )
      return true;
    if (units === MIDDLE_UNITS && !hasBit(words, bitOf(hash, MIDDLE_SALT, log2))) return false;
  }
  return false;
}
