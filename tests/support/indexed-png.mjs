import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Fills and text have few colours; what lies between them is the edges of letters. */
const MOST_COLOURS = 48;
/** "Colour type" of pictures whose pixels are numbers of a table. */
const INDEXED = 3;

/**
 * An opaque picture in few bytes: its most frequent colours, exactly, in a table; any other becomes the nearest of
 * them. A picture to compare with must be made the same way.
 *
 * @param {Buffer} png
 * @returns {Buffer}
 */
export function indexPng(png) {
  const { width, height, data } = PNG.sync.read(png);
  const pixels = new Uint32Array(width * height);
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let at = 0; at < pixels.length; at++) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
    const colour = (red << 16) | (green << 8) | blue;
    pixels[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byFrequency = [...counts].sort(([a, often], [b, seldom]) => seldom - often || a - b);
  const colours = byFrequency.slice(0, MOST_COLOURS).map(([colour]) => colour);
  const numbers = new Map(byFrequency.map(([colour]) => [colour, nearest(colour, colours)]));
  return encode({ width, height, pixels, colours, numbers });
}

/** @param {number} colour @param {readonly number[]} colours */
function nearest(colour, colours) {
  const distances = colours.map((other) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 0xff) - ((other >> shift) & 0xff)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

/**
 * @param {{ width: number, height: number, pixels: Uint32Array, colours: readonly number[], numbers: ReadonlyMap<number, number> }} picture
 *   `numbers`: the place of each colour's stand-in in the table
 */
function encode({ width, height, pixels, colours, numbers }) {
  // Each row begins with its filter: none suits numbers best.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] = numbers.get(pixels[y * width + x] ?? 0) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, INDEXED], 8);
  const table = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
