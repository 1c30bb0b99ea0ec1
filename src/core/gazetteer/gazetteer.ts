import { classOf, type Folded, UNSPACED, WORD } from './folding';

/**
 * The compiled search structure of many names, on typed arrays. Every prefix of a name that ends at a
 * word edge is one slot of an open-addressing hash table; a scan walks on from a word's start only while
 * the prefix read so far is known, so its time depends on the text, not on the number of names.
 */
export type Gazetteer = {
  /** Two bits-worth of the first two code units: rules most words out before any hashing. */
  readonly starts: Uint8Array;
  readonly mask: number;
  readonly hashes: Uint32Array;
  /** Name that ends in this slot, or -1 where it is only a prefix. */
  readonly names: Int32Array;
  /** 1 where a longer name goes on. */
  readonly more: Uint8Array;
  /** The names' folded code units, one after the other; name n is `codes[offsets[n] .. offsets[n + 1]]`. */
  readonly codes: Uint16Array;
  readonly offsets: Uint32Array;
};

/** A name found in folded text: half-open range of folded code units. */
export type Hit = { readonly name: number; readonly start: number; readonly end: number };

const STARTS_BITS = 15;
const STARTS_MASK = (1 << STARTS_BITS) - 1;
const HASH_SEED = 0x811c9dc5;
const HASH_PRIME = 0x01000193;
/** Slots stay at most this full: longer probe runs cost more than the memory saved. */
const MAX_LOAD = 0.6;

const startKey = (first: number, second: number): number =>
  (Math.imul(first, 31) ^ (second * 7)) & STARTS_MASK;
const step = (hash: number, code: number): number => Math.imul(hash ^ code, HASH_PRIME) >>> 0;
/** FNV's low bits mix poorly for short inputs. */
const slotOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;

/** Whether a name may begin or end between two neighbouring code units. */
export function isEdge(before: number, after: number): boolean {
  const a = classOf(before);
  const b = classOf(after);
  return (a & b & WORD) === 0 || ((a | b) & UNSPACED) !== 0;
}

/** Compiles folded names (see `foldedKey`); a name's number is its place in the list. Empty names are never found. */
export function compileGazetteer(keys: readonly string[]): Gazetteer {
  const offsets = new Uint32Array(keys.length + 1);
  let total = 0;
  keys.forEach((key, name) => {
    offsets[name] = total;
    total += key.length;
  });
  offsets[keys.length] = total;
  const codes = new Uint16Array(total);
  const prefixes = new Map<number, { name: number; more: boolean }>();
  const starts = new Uint8Array(1 << STARTS_BITS);
  keys.forEach((key, name) => {
    let hash = HASH_SEED;
    const from = offsets[name] as number;
    for (let at = 0; at < key.length; at++) {
      const code = key.charCodeAt(at);
      codes[from + at] = code;
      hash = step(hash, code);
      const last = at === key.length - 1;
      if (!last && !isEdge(code, key.charCodeAt(at + 1))) continue;
      const known = prefixes.get(hash) ?? { name: -1, more: false };
      if (last) known.name = name;
      else known.more = true;
      prefixes.set(hash, known);
    }
    if (key.length > 0) markStart(starts, key);
  });
  return { starts, ...tableOf(prefixes), codes, offsets };
}

function markStart(starts: Uint8Array, key: string): void {
  const first = key.charCodeAt(0);
  if (key.length > 1) {
    starts[startKey(first, key.charCodeAt(1))] = 1;
    return;
  }
  // A one-letter name can be followed by anything.
  for (let second = 0; second <= 0xffff; second++) starts[startKey(first, second)] = 1;
}

function tableOf(prefixes: ReadonlyMap<number, { name: number; more: boolean }>) {
  let size = 16;
  while (size * MAX_LOAD < prefixes.size) size *= 2;
  const mask = size - 1;
  const hashes = new Uint32Array(size);
  const names = new Int32Array(size).fill(-1);
  const more = new Uint8Array(size);
  for (const [hash, prefix] of prefixes) {
    let slot = slotOf(hash, mask);
    while (names[slot] !== -1 || more[slot] !== 0) slot = (slot + 1) & mask;
    hashes[slot] = hash;
    names[slot] = prefix.name;
    more[slot] = prefix.more ? 1 : 0;
  }
  return { mask, hashes, names, more };
}

/** Every name that stands in the text on word edges, compared letter by letter, in order of its start. */
export function scan(gazetteer: Gazetteer, text: Folded): Hit[] {
  const hits: Hit[] = [];
  const { codes, length } = text;
  let before = 0;
  for (let start = 0; start < length; start++) {
    const code = codes[start] as number;
    const begins = start === 0 || isEdge(before, code);
    before = code;
    if (!begins) continue;
    const second = start + 1 < length ? (codes[start + 1] as number) : 0;
    if (gazetteer.starts[startKey(code, second)] === 1) scanFrom(gazetteer, text, start, hits);
  }
  return hits;
}

function scanFrom(gazetteer: Gazetteer, text: Folded, start: number, hits: Hit[]): void {
  const { codes, length } = text;
  let hash = HASH_SEED;
  for (let at = start; at < length; at++) {
    const code = codes[at] as number;
    hash = step(hash, code);
    if (at + 1 < length && !isEdge(code, codes[at + 1] as number)) continue;
    const slot = find(gazetteer, hash);
    if (slot === -1) return;
    const name = gazetteer.names[slot] as number;
    if (name !== -1 && equals(gazetteer, name, codes, start, at + 1)) hits.push({ name, start, end: at + 1 });
    if (gazetteer.more[slot] === 0) return;
  }
}

function find({ hashes, names, more, mask }: Gazetteer, hash: number): number {
  let slot = slotOf(hash, mask);
  while (names[slot] !== -1 || more[slot] !== 0) {
    if (hashes[slot] === hash) return slot;
    slot = (slot + 1) & mask;
  }
  return -1;
}

function equals(gazetteer: Gazetteer, name: number, codes: Uint16Array, start: number, end: number): boolean {
  const from = gazetteer.offsets[name] as number;
  if ((gazetteer.offsets[name + 1] as number) - from !== end - start) return false;
  for (let at = start; at < end; at++) {
    if (gazetteer.codes[from + at - start] !== codes[at]) return false;
  }
  return true;
}
