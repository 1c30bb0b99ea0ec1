import { constants, inflateSync } from 'node:zlib';

/** Where things stand in a file and how long they are, packed: that follows from its dates, and says nothing printed. */
const PLACES = [
  /^\d+ 0 obj\s*<<\s*\/Type \/XRef[\s\S]*?endstream\s*endobj/gm,
  /^\d+ 0 obj\s*\d+\s*endobj/gm,
  /\bstartxref\s+\d+/g,
];
const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/g;
const DATES = [/\/(?:CreationDate|ModDate) ?\([^)]*\)/g, /\/ID ?\[[^\]]*\]/g];

/**
 * What is drawn in a printed file, unpacked, with its fonts and words: the same for two printings of one document,
 * whenever they were made.
 */
export function printedContents(pdf: Uint8Array): string {
  const file = without(PLACES, Buffer.from(pdf).toString('latin1'));
  return without(
    DATES,
    file.replaceAll(STREAM, (_, packed: string) => unpacked(packed)),
  );
}

const without = (patterns: readonly RegExp[], text: string): string =>
  patterns.reduce((rest, each) => rest.replaceAll(each, ''), text);

function unpacked(stream: string): string {
  try {
    // The last byte of a stream may look like the end of a line.
    const finishFlush = constants.Z_SYNC_FLUSH;
    return inflateSync(Buffer.from(stream, 'latin1'), { finishFlush }).toString('latin1');
  } catch {
    return stream;
  }
}
