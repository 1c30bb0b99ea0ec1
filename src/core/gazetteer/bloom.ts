import type { Steps } from './steps';

/** A set of mixed hashes that may say "yes" wrongly, never "no". One 32-bit word decides, so a question is one memory access. */
export type Bloom = {
  /** 2^n words. */
  readonly words: Uint32Array;
  /** The upper `32 - shift` bits of a hash choose the word. */
  readonly shift: number;
};

/** With three bits an entry, about one wrong "yes" in 200. */
const BITS_PER_ENTRY = 16;
/** About a millisecond of scattered memory accesses. */
const HASHES_PER_STEP = 1 << 16;
const MIN_LOG2_WORDS = 3;
const MAX_LOG2_WORDS = 22;

const bitsOf = (hash: number): number =>
  (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31)) | (1 << ((hash >>> 10) & 31));

/** Whether the set may hold a mixed hash. */
export function mayHold({ words, shift }: Bloom, hash: number): boolean {
  const bits = bitsOf(hash);
  return ((words[hash >>> shift] as number) & bits) === (bits | 0);
}

/** Makes the set of the hashes of a list, which may hold the same one many times. */
export function* makeBloom(hashes: Uint32Array): Steps<Bloom> {
  const distinct = yield* countDistinct(hashes);
  let log2 = MIN_LOG2_WORDS;
  while (log2 < MAX_LOG2_WORDS && 32 << log2 < distinct * BITS_PER_ENTRY) log2++;
  const words = new Uint32Array(1 << log2);
  const shift = 32 - log2;
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] as number;
    words[hash >>> shift] = (words[hash >>> shift] as number) | bitsOf(hash);
    if (at % HASHES_PER_STEP === 0) yield;
  }
  return { words, shift };
}

/** How many different hashes there are, a little too few where they collide. */
function* countDistinct(hashes: Uint32Array): Steps<number> {
  let log2 = 5;
  while (log2 < 27 && 1 << log2 < hashes.length * 8) log2++;
  const seen = new Uint32Array(1 << (log2 - 5));
  let distinct = 0;
  for (let at = 0; at < hashes.length; at++) {
    if (at % HASHES_PER_STEP === 0) yield;
    const bit = (hashes[at] as number) >>> (32 - log2);
    const word = seen[bit >> 5] as number;
    if ((word & (1 << (bit & 31))) !== 0) continue;
    seen[bit >> 5] = word | (1 << (bit & 31));
    distinct++;
  }
  return distinct;
}
