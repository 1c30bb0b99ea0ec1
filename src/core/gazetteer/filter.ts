import { DROPPED, foldCode, foldedKey, SEVERAL, SPACE } from './folding';

/**
 * The page-side filter: says of text without names "nothing here" without asking anybody. It is blind to
 * word edges, because the text of neighbouring blocks may be glued together, and may say "perhaps" wrongly,
 * but never "nothing" wrongly. Plain JSON, at most 22 kB.
 */
export type FilterData = {
  /** Names the active sets: changes whenever one of them does. */
  readonly revision: string;
  /** Bloom filter with one hash over the first two and the first `PREFIX_UNITS` folded units of every name, 32 bits a number. */
  readonly bits: readonly number[];
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
  readonly folded: readonly string[];
  /** As spelt, at most four units each. */
  readonly short: readonly string[];
  readonly hosts: readonly string[];
};

/** Long enough that ordinary words rarely pass, short enough for most surnames. Shorter names count whole. */
const PREFIX_UNITS = 6;
const PAIR_UNITS = 2;
const PAIR_SALT = 0;
/** Two of 32 bits set a name keep false alarms rare; 16 kB is the most a page should hold. */
const BITS_PER_NAME = 32;
const MIN_LOG2 = 13;
const MAX_LOG2 = 17;

const mix = (hash: number, code: number): number => (Math.imul(hash, 0x9e3779b1) + code) | 0;
const bitOf = (hash: number, salt: number, log2: number): number =>
  Math.imul(hash + salt, 0x85ebca6b) >>> (32 - log2);

/** Makes the filter of the names of all active sets. */
export function makeFilterData(names: FilterNames, revision: string): FilterData {
  let log2 = MIN_LOG2;
  while (log2 < MAX_LOG2 && 1 << log2 < names.folded.length * BITS_PER_NAME) log2++;
  const words = new Uint32Array(1 << (log2 - 5));
  const set = (key: string, units: number, salt: number): void => {
    let hash = 0;
    for (let at = 0; at < units; at++) hash = mix(hash, key.charCodeAt(at));
    const bit = bitOf(hash, salt, log2);
    words[bit >> 5] = (words[bit >> 5] as number) | (1 << (bit & 31));
  };
  let all = false;
  for (const key of names.folded) {
    if (key.length < PAIR_UNITS) all ||= key.length > 0;
    else {
      const units = Math.min(key.length, PREFIX_UNITS);
      set(key, PAIR_UNITS, PAIR_SALT);
      set(key, units, units);
    }
  }
  return {
    revision,
    bits: [...words],
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
  const words = Uint32Array.from(data.bits);
  return {
    test: (text) => hasFolded(text, words, data.log2) || data.short.some((name) => text.includes(name)),
  };
}

/** Whether a host is this site's or a subdomain of it. */
export const isWithin = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);

function hasFolded(text: string, words: Uint32Array, log2: number): boolean {
  const has = (hash: number, salt: number): boolean => {
    const bit = bitOf(hash, salt, log2);
    return ((words[bit >> 5] as number) & (1 << (bit & 31))) !== 0;
  };
  let previous = 0;
  let previousAt = 0;
  for (let at = 0; at < text.length; at++) {
    const code = foldCode(text.charCodeAt(at));
    if (code === DROPPED) continue;
    if (code === SEVERAL) return hasFolded(foldedKey(text), words, log2);
    if (previous !== 0 && has(mix(mix(0, previous), code), PAIR_SALT) && hasPrefix(text, previousAt, has)) {
      return true;
    }
    previous = code;
    previousAt = at;
  }
  return false;
}

function hasPrefix(text: string, start: number, has: (hash: number, salt: number) => boolean): boolean {
  let hash = 0;
  let units = 0;
  let previous = 0;
  for (let at = start; at < text.length && units < PREFIX_UNITS; at++) {
    const code = foldCode(text.charCodeAt(at));
    // A character that folds to several is left to the caller, which reaches it next.
    if (code === SEVERAL) return false;
    if (code === DROPPED || (code === SPACE && previous === SPACE)) continue;
    hash = mix(hash, code);
    units++;
    previous = code;
    if (units >= PAIR_UNITS && has(hash, units)) return true;
  }
  return false;
}
