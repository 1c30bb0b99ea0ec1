/** A set of mixed hashes that may say "yes" wrongly, never "no". One 32-bit word decides, so a question is one memory access. */
export type Bloom = {
  /** 2^n words. */
  readonly words: Uint32Array;
  /** The upper `32 - shift` bits of a hash choose the word. */
  readonly shift: number;
};

/** With three bits an entry, about one wrong "yes" in 200. */
const BITS_PER_ENTRY = 16;
const MIN_LOG2_WORDS = 3;
const MAX_LOG2_WORDS = 22;

const bitsOf = (hash: number): number =>
  (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31)) | (1 << ((hash >>> 10) & 31));

/** Whether the set may hold a mixed hash. */
export function mayHold({ words, shift }: Bloom, hash: number): boolean {
  const bits = bitsOf(hash);
  return ((words[hash >>> shift] as number) & bits) === (bits | 0);
}

/** Makes the set of the first `count` hashes of a list, which may hold the same one many times. */
export function makeBloom(hashes: Uint32Array, count: number): Bloom {
  const distinct = countDistinct(hashes, count);
  let log2 = MIN_LOG2_WORDS;
  while (log2 < MAX_LOG2_WORDS && 32 << log2 < distinct * BITS_PER_ENTRY) log2++;
  const words = new Uint32Array(1 << log2);
  const shift = 32 - log2;
  for (let at = 0; at < count; at++) {
    const hash = hashes[at] as number;
    words[hash >>> shift] = (words[hash >>> shift] as number) | bitsOf(hash);
  }
  return { words, shift };
}

/** How many different hashes there are, a little too few where they collide. */
function countDistinct(hashes: Uint32Array, count: number): number {
  let log2 = 5;
  while (log2 < 27 && 1 << log2 < count * 8) log2++;
  const seen = new Uint32Array(1 << (log2 - 5));
  let distinct = 0;
  for (let at = 0; at < count; at++) {
    const bit = (hashes[at] as number) >>> (32 - log2);
    const word = seen[bit >> 5] as number;
    if ((word & (1 << (bit & 31))) !== 0) continue;
    seen[bit >> 5] = word | (1 << (bit & 31));
    distinct++;
  }
  return distinct;
}
