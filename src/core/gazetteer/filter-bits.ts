import { stringOf } from './folding';

/** Bits of the page-side filter as text: storage and messages carry JSON, and a text is read faster than a list of numbers. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BITS_PER_CHAR = 6;
const VALUES = new Uint8Array(128);
const CODES = new Uint16Array(ALPHABET.length);
for (let value = 0; value < ALPHABET.length; value++) {
  CODES[value] = ALPHABET.charCodeAt(value);
  VALUES[ALPHABET.charCodeAt(value)] = value;
}

/** Six bits a character, the lowest ones first. */
export function bitsToText(words: Uint32Array): string {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  const codes = new Uint16Array(Math.ceil((bytes.length * 8) / BITS_PER_CHAR));
  for (let char = 0; char < codes.length; char++) {
    const from = char * BITS_PER_CHAR;
    const at = from >> 3;
    const pair = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    codes[char] = CODES[(pair >> (from & 7)) & 63] as number;
  }
  return stringOf({ codes, length: codes.length });
}

/** The bits of a text, 2^log2 of them; what is missing or no text of ours is read as unset. */
export function bitsFromText(text: string, log2: number): Uint32Array {
  const words = new Uint32Array(1 << (log2 - 5));
  const bytes = new Uint8Array(words.buffer);
  for (let char = 0; char < text.length; char++) {
    const from = char * BITS_PER_CHAR;
    const at = from >> 3;
    const pair = (VALUES[text.charCodeAt(char) & 127] as number) << (from & 7);
    if (at < bytes.length) bytes[at] = (bytes[at] as number) | (pair & 0xff);
    if (at + 1 < bytes.length) bytes[at + 1] = (bytes[at + 1] as number) | (pair >> 8);
  }
  return words;
}
