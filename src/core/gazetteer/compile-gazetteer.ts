import { HASH_SEED, isEdge, mix, step, unitOf } from './atoms';
import { makeBloom } from './bloom';
import { type Folded, fold, SPACE } from './folding';
import type { Gazetteer } from './gazetteer';
import { growingBytes, growingWords } from './growing';
import { createTextPacker, MAX_PACKED_BYTES, packUnit } from './packed-text';
import { runAtOnce, type Steps } from './steps';

/** A gazetteer, and where the keys it was compiled of have gone. */
export type Compiled = {
  readonly gazetteer: Gazetteer;
  /** The numbers of the keys, in order of their names; keys of one name in order of their coming. */
  readonly order: Uint32Array;
  /** For each name, how many keys of `order` come before it; one more entry at the end. */
  readonly firstOf: Uint32Array;
};

export type GazetteerBuilder = {
  /** Takes a key (folded text, spaces at its ends aside). Its number is its place. False when there is nothing in it to find. */
  add(key: Folded): boolean;
  /** Compiles what has been added. */
  finish(): Steps<Compiled>;
};

/** Between two and four names share a bucket: fewer cost memory, more cost comparisons. */
const MAX_PER_BUCKET = 4;
const MIN_LOG2_BUCKETS = 4;
/** So many keys are sorted between two chances to rest: well below a millisecond. */
const KEYS_PER_STEP = 2048;
/** Counting them is quicker. */
const KEYS_PER_COUNT = 1 << 15;
/** A bucket of more keys than this holds one name many times, most likely. */
const MANY = 16;

export function createGazetteerBuilder(): GazetteerBuilder {
  const bytes = growingBytes();
  const ends = growingWords();
  const hashes = growingWords();
  const firsts = growingWords();
  const beginnings = growingWords();
  return {
    add({ codes, length }) {
      let start = 0;
      let end = length;
      while (start < end && codes[start] === SPACE) start++;
      while (start < end && codes[end - 1] === SPACE) end--;
      const from = bytes.length;
      for (let at = start; at < end; at++) packUnit(codes[at] as number, bytes.push);
      if (end === start || bytes.length - from > MAX_PACKED_BYTES) {
        bytes.cut(from);
        return false;
      }
      let hash = HASH_SEED;
      let isFirst = true;
      for (let at = start; at < end; at++) {
        const code = codes[at] as number;
        hash = step(hash, unitOf(code));
        if (at + 1 < end && !isEdge(code, codes[at + 1] as number)) continue;
        if (isFirst) firsts.push(mix(hash));
        isFirst = false;
        if (at + 1 < end && code !== SPACE) beginnings.push(mix(hash));
      }
      hashes.push(mix(hash));
      ends.push(bytes.length);
      return true;
    },
    *finish() {
      return yield* sorted({
        bytes: yield* bytes.join(),
        ends: yield* ends.join(),
        hashes: yield* hashes.join(),
        firsts: yield* firsts.join(),
        beginnings: yield* beginnings.join(),
      });
    },
  };
}

type Keys = {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
  readonly hashes: Uint32Array;
  readonly firsts: Uint32Array;
  readonly beginnings: Uint32Array;
};

function* sorted(keys: Keys): Steps<Compiled> {
  const { bytes, ends, hashes } = keys;
  const firsts = yield* makeBloom(keys.firsts);
  yield;
  const beginnings = yield* makeBloom(keys.beginnings);
  yield;
  let log2 = MIN_LOG2_BUCKETS;
  while (1 << log2 < hashes.length / MAX_PER_BUCKET) log2++;
  const shift = 32 - log2;
  const inBucket = yield* byBucket(hashes, shift, 1 << log2);

  const names = createTextPacker();
  const fingerprints = growingBytes();
  const buckets = new Uint32Array((1 << log2) + 1);
  const order = new Uint32Array(hashes.length);
  const firstOf = growingWords();
  let placed = 0;
  const textOf = (key: number): Uint8Array => bytes.subarray(key === 0 ? 0 : ends[key - 1], ends[key]);
  const place = (group: readonly number[]): void => {
    const [first] = group;
    if (first === undefined) return;
    names.addBytes(textOf(first));
    fingerprints.push((hashes[first] as number) & 0xff);
    firstOf.push(placed);
    for (const key of group) order[placed++] = key;
  };
  let sinceRest = 0;
  for (let bucket = 0; bucket < 1 << log2; bucket++) {
    buckets[bucket] = fingerprints.length;
    const from = inBucket.starts[bucket] as number;
    const to = inBucket.starts[bucket + 1] as number;
    for (const group of groupsOf(inBucket.keys.subarray(from, to), hashes, textOf)) place(group);
    sinceRest += to - from;
    if (sinceRest < KEYS_PER_STEP) continue;
    sinceRest = 0;
    yield;
  }
  buckets[1 << log2] = fingerprints.length;
  firstOf.push(placed);
  return {
    gazetteer: {
      ...{ firsts, beginnings, buckets, shift },
      fingerprints: yield* fingerprints.join(),
      names: yield* names.pack(),
    },
    order,
    firstOf: yield* firstOf.join(),
  };
}

/** The keys bucket by bucket, each bucket in order of their coming: a counting sort. */
function* byBucket(hashes: Uint32Array, shift: number, buckets: number) {
  const starts = new Uint32Array(buckets + 1);
  for (let key = 0; key < hashes.length; key++) {
    const next = ((hashes[key] as number) >>> shift) + 1;
    starts[next] = (starts[next] as number) + 1;
    if (key % KEYS_PER_COUNT === 0) yield;
  }
  yield;
  for (let bucket = 0; bucket < buckets; bucket++) {
    starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
    if (bucket % KEYS_PER_COUNT === 0) yield;
  }
  const next = starts.slice();
  yield;
  const keys = new Uint32Array(hashes.length);
  for (let key = 0; key < hashes.length; key++) {
    const bucket = (hashes[key] as number) >>> shift;
    keys[next[bucket] as number] = key;
    next[bucket] = (next[bucket] as number) + 1;
    if (key % KEYS_PER_COUNT === 0) yield;
  }
  yield;
  return { starts, keys };
}

/** The keys of one bucket, those of the same name together, in order of their coming. */
function groupsOf(
  keys: Uint32Array,
  hashes: Uint32Array,
  textOf: (key: number) => Uint8Array,
): Iterable<readonly number[]> {
  const groups: number[][] = [];
  const byHash = keys.length > MANY ? new Map<number, number[][]>() : undefined;
  for (const key of keys) {
    const hash = hashes[key] as number;
    // Nearly every bucket is small: a map of each would cost more than looking through it.
    const alike = byHash ? (byHash.get(hash) ?? []) : groups;
    byHash?.set(hash, alike);
    const group = alike.find(
      ([first]) => first !== undefined && hashes[first] === hash && isSame(textOf(first), textOf(key)),
    );
    if (group) {
      group.push(key);
      continue;
    }
    const started = [key];
    groups.push(started);
    if (byHash) alike.push(started);
  }
  return groups;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** Compiles texts. Empty ones are never found. */
export function* textSteps(texts: readonly string[]): Steps<Compiled> {
  const builder = createGazetteerBuilder();
  for (const [at, text] of texts.entries()) {
    builder.add(fold(text));
    if (at % KEYS_PER_STEP === 0) yield;
  }
  return yield* builder.finish();
}

/** The same at once. */
export const compileTexts = (texts: readonly string[]): Compiled => runAtOnce(textSteps(texts));
