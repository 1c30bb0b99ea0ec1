import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
const EIGHT_LEVELS = 0xe0;
/** "Colour type" of pictures whose pixels are numbers of a table. */
const INDEXED = 3;

/**
 * An opaque picture in few bytes: its colours rounded to eight levels each and kept in a table. Enough to see what
 * moved or changed colour; a picture to compare with must be rounded likewise.
 *
 * @param {Buffer} png
 * @returns {Buffer}
 */
export function indexPng(png) {
  const { width, height, data } = PNG.sync.read(png);
  const pixels = new Uint32Array(width * height);
  for (let mask = EIGHT_LEVELS; ; mask = (mask << 1) & 0xff) {
    for (let at = 0; at < pixels.length; at++) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
      pixels[at] = ((red & mask) << 16) | ((green & mask) << 8) | (blue & mask);
    }
    const colours = [...new Set(pixels)];
    if (colours.length <= MOST_COLOURS) return encode({ width, height, pixels, colours });
  }
}

/** @param {{ width: number, height: number, pixels: Uint32Array, colours: readonly number[] }} picture */
function encode({ width, height, pixels, colours }) {
  const numbers = new Map(colours.map((colour, number) => [colour, number]));
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
