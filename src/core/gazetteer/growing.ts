import type { Steps } from './steps';

/** A typed array that grows as it is written to, chunk by chunk: no write ever copies what has been written before. */
export type Growing<A extends Uint8Array | Uint16Array | Uint32Array> = {
  push(value: number): void;
  readonly length: number;
  /** Forgets what came after the first `length` values. */
  cut(length: number): void;
  /** All that has been written, in one array of its own size. */
  join(): Steps<A>;
};

const CHUNK_LOG2 = 13;
const CHUNK = 1 << CHUNK_LOG2;
/** So many chunks are copied between two chances to rest: some tenths of a millisecond. */
const CHUNKS_PER_STEP = 32;

export const growingBytes = (): Growing<Uint8Array> => growing((length) => new Uint8Array(length));
export const growingShorts = (): Growing<Uint16Array> => growing((length) => new Uint16Array(length));
export const growingWords = (): Growing<Uint32Array> => growing((length) => new Uint32Array(length));

function growing<A extends Uint8Array | Uint16Array | Uint32Array>(make: (length: number) => A): Growing<A> {
  let chunks: A[] = [make(CHUNK)];
  let chunk = chunks[0] as A;
  let length = 0;
  return {
    push(value) {
      const at = length & (CHUNK - 1);
      chunk[at] = value;
      length++;
      if (at + 1 < CHUNK) return;
      chunk = make(CHUNK);
      chunks.push(chunk);
    },
    get length() {
      return length;
    },
    cut(to) {
      length = to;
      chunks = chunks.slice(0, (to >> CHUNK_LOG2) + 1);
      chunk = chunks.at(-1) as A;
    },
    *join() {
      const joined = make(length);
      for (const [at, each] of chunks.entries()) {
        const from = at << CHUNK_LOG2;
        joined.set(from + CHUNK > length ? each.subarray(0, length - from) : each, from);
        if (at % CHUNKS_PER_STEP === CHUNKS_PER_STEP - 1) yield;
      }
      return joined;
    },
  };
}
