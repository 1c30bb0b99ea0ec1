import { testHashes } from './filter-hashes';
import { makePatterns, type NamePatterns, testPatterns } from './filter-patterns';
import { type HashedNames, hashNames, WHOLE_UNITS } from './hashed-bits';
import { runAtOnce, type Steps } from './steps';

/**
 * The page-side filter: says of text without names "nothing here" without asking anybody. It is blind to word
 * edges and to spaces, because the text of neighbouring blocks and of lines may be glued together, and may say
 * "perhaps" wrongly, but never "nothing" wrongly. Plain JSON: 6 kB for the names of an article, 360 kB at most.
 */
export type FilterData = {
  /** Names the active sets: changes whenever one of them does. */
  readonly revision: string;
  readonly names: NamePatterns | HashedNames;
  /** Short names that must be spelt exactly so ("DEA"): folded they would stand in every page ("idea"). */
  readonly short: readonly string[];
  /** Hosts on which some name is settled by the host alone ("ST"): their pages are always asked. */
  readonly hosts: readonly string[];
  /** Some name is too short to filter by: every text is asked. */
  readonly all: boolean;
};

/**
 * A name, folded (see `foldedKey`), or a person's name that lists and references write with the surname first: "roe, jane"
 * of "jane roe".
 */
export type FilterName = string | { readonly reversed: string };

/** What the filter must let through. */
export type FilterNames = {
  readonly folded: Iterable<FilterName>;
  /** How many folded names there are, at most: it decides the size. */
  readonly count: number;
  /** As spelt, ASCII letters and digits only. Read after `folded`, as `hosts` is. */
  readonly short: readonly string[];
  readonly hosts: readonly string[];
};

const MIN_UNITS = 2;
/** More names than these make a regular expression slower than hashes, and slow to compile. */
const MAX_PATTERNS = 600;
/** Hashes find a reversed name by the name as it stands, but look only so far back for where a surname begins. */
const LONG_UNITS = 24;
/** So many names are taken between two chances to rest: a millisecond or two. */
const NAMES_PER_STEP = 512;

/** Makes the filter of the names of all active sets at once. */
export const makeFilterData = (names: FilterNames, revision: string): FilterData =>
  runAtOnce(filterSteps(names, revision));

/** Makes the filter of the names of all active sets. */
export function* filterSteps(names: FilterNames, revision: string): Steps<FilterData> {
  const few = new Set<string>();
  const keys: string[] = [];
  let hashes: ReturnType<typeof hashNames> | undefined;
  let all = false;
  let made = 0;
  for (const name of names.folded) {
    if (made++ % NAMES_PER_STEP === 0) yield;
    const key = typeof name === 'string' ? name : name.reversed;
    const units = key.replaceAll(' ', '').length;
    if (units < MIN_UNITS) {
      all ||= units > 0;
      continue;
    }
    const spellings = typeof name === 'string' ? [name] : reversals(key);
    for (const each of units > LONG_UNITS ? [key, ...spellings] : [key])
      if (hashes) hashes.add(each);
      else keys.push(each);
    if (hashes) continue;
    for (const spelling of spellings) few.add(beginningOf(spelling));
    if (few.size <= MAX_PATTERNS) continue;
    hashes = hashNames(names.count);
    for (const each of keys) hashes.add(each);
  }
  return {
    revision,
    names: hashes?.finish() ?? makePatterns(few),
    short: [...new Set(names.short)],
    hosts: [...new Set(names.hosts)],
    all,
  };
}

/** Surname first, wherever it may begin: "de la cruz, maria", "cruz, maria de la", with or without the dot of an initial. */
function reversals(key: string): string[] {
  const found: string[] = [];
  for (let space = key.indexOf(' '); space !== -1; space = key.indexOf(' ', space + 1))
    found.push(`${key.slice(space + 1)}, ${key.slice(0, space).replace(/\.$/, '')}`);
  return found;
}

/** As much of a name as is looked at. */
function beginningOf(key: string): string {
  let units = 0;
  let at = 0;
  for (; at < key.length && units < WHOLE_UNITS; at++) if (key[at] !== ' ') units++;
  return key.slice(0, at);
}

/** Opens a filter for the pages of one host. `test` takes any text, in one piece or subtree by subtree. */
export function createFilter(data: FilterData, host?: string): { test(text: string): boolean } {
  if (data.all || (host !== undefined && data.hosts.some((site) => isWithin(host, site)))) {
    return { test: (text) => text.length > 0 };
  }
  const { names, short } = data;
  return { test: 'anchors' in names ? testPatterns(names, short) : testHashes(names, short) };
}

/** Whether a host is this site's or a subdomain of it. */
export const isWithin = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);
