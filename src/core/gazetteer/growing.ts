/** A typed array that grows as it is written to. */
export type Growing<A extends Uint8Array | Uint16Array | Uint32Array> = {
  push(value: number): void;
  readonly length: number;
  /** Forgets what came after the first `length` values. */
  cut(length: number): void;
  /** What has been written, without a copy; it may change with the next `push`. */
  view(): A;
  /** A copy of its own size: what is kept. */
  copy(): A;
};

const FIRST_LENGTH = 256;

export const growingBytes = (): Growing<Uint8Array> => growing((length) => new Uint8Array(length));
export const growingShorts = (): Growing<Uint16Array> => growing((length) => new Uint16Array(length));
export const growingWords = (): Growing<Uint32Array> => growing((length) => new Uint32Array(length));

function growing<A extends Uint8Array | Uint16Array | Uint32Array>(make: (length: number) => A): Growing<A> {
  let array = make(FIRST_LENGTH);
  let length = 0;
  return {
    push(value) {
      if (length === array.length) {
        const larger = make(length * 2);
        larger.set(array);
        array = larger;
      }
      array[length++] = value;
    },
    get length() {
      return length;
    },
    cut(to) {
      length = to;
    },
    // Both give the very kind of array that `make` gave.
    view: () => array.subarray(0, length) as A,
    copy: () => array.slice(0, length) as A,
  };
}
