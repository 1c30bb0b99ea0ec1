import { codeOf, unitOf } from './atoms';
import { growingBytes, growingShorts, growingWords } from './growing';
import type { Steps } from './steps';

/**
 * Many short texts in a few typed arrays: each code unit in one to three bytes, as UTF-8 would write it (halves
 * of pairs one by one, so that any string comes back as it was).
 */
export type PackedText = {
  readonly bytes: Uint8Array;
  /** Length of each text in bytes. */
  readonly lengths: Uint8Array | Uint16Array;
  /** Where every sixteenth text begins: a quarter of a byte a text instead of four. */
  readonly offsets: Uint32Array;
};

/** Longer texts are not packed. */
export const MAX_PACKED_BYTES = 0xffff;
const BLOCK_LOG2 = 4;
const BLOCK_MASK = (1 << BLOCK_LOG2) - 1;

/** Where a text begins in `bytes`. */
export function offsetOf({ lengths, offsets }: PackedText, index: number): number {
  let offset = offsets[index >> BLOCK_LOG2] as number;
  for (let at = index & ~BLOCK_MASK; at < index; at++) offset += lengths[at] as number;
  return offset;
}

/** One of the texts. */
export function textAt(packed: PackedText, index: number): string {
  const { bytes, lengths } = packed;
  const from = offsetOf(packed, index);
  const end = from + (lengths[index] ?? 0);
  let text = '';
  for (let at = from; at < end; ) {
    const first = bytes[at++] as number;
    if (first < 0x80) text += String.fromCharCode(first);
    else if (first < 0xe0)
      text += String.fromCharCode(((first & 0x1f) << 6) | ((bytes[at++] as number) & 0x3f));
    else {
      const second = bytes[at++] as number;
      text += String.fromCharCode(
        ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | ((bytes[at++] as number) & 0x3f),
      );
    }
  }
  return text;
}

/** Writes code units as bytes. */
export function packUnit(code: number, put: (byte: number) => void): void {
  if (code < 0x80) put(code);
  else if (code < 0x800) {
    put(0xc0 | (code >> 6));
    put(0x80 | (code & 0x3f));
  } else {
    put(0xe0 | (code >> 12));
    put(0x80 | ((code >> 6) & 0x3f));
    put(0x80 | (code & 0x3f));
  }
}

/** Whether one of the texts is this one, whose units are folded on the way: `text.slice(start, end)`. */
export function isFoldedText(
  packed: PackedText,
  index: number,
  text: string,
  start: number,
  end: number,
): boolean {
  const { bytes, lengths } = packed;
  let at = offsetOf(packed, index);
  const last = at + (lengths[index] as number);
  for (let place = start; place < end; place++) {
    const code = codeOf(unitOf(text.charCodeAt(place)));
    if (code < 0x80) {
      if (bytes[at++] !== code) return false;
    } else {
      let isSame = true;
      packUnit(code, (byte) => {
        isSame &&= bytes[at++] === byte;
      });
      if (!isSame) return false;
    }
  }
  return at === last;
}

/** Packs texts one after the other; a text's number is its place. */
export function createTextPacker(): {
  add(text: string): void;
  addBytes(bytes: Uint8Array): void;
  pack(): Steps<PackedText>;
} {
  const bytes = growingBytes();
  const lengths = growingShorts();
  const offsets = growingWords();
  let longest = 0;
  const begin = (): number => {
    if ((lengths.length & BLOCK_MASK) === 0) offsets.push(bytes.length);
    return bytes.length;
  };
  const end = (length: number): void => {
    lengths.push(length);
    longest = Math.max(longest, length);
  };
  return {
    add(text) {
      const from = begin();
      for (let at = 0; at < text.length; at++) packUnit(text.charCodeAt(at), bytes.push);
      end(bytes.length - from);
    },
    addBytes(packed) {
      begin();
      for (const byte of packed) bytes.push(byte);
      end(packed.length);
    },
    *pack() {
      const all = yield* lengths.join();
      return {
        bytes: yield* bytes.join(),
        lengths: longest > 0xff ? all : new Uint8Array(all),
        offsets: yield* offsets.join(),
      };
    },
  };
}
