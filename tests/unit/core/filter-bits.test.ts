import { expect, test } from 'vitest';
import { bitsFromText, bitsToText } from '../../../src/core/gazetteer/filter-bits';

test.each([13, 14, 20])('2^%i bits come back from their text as they were', (log2) => {
  const words = Uint32Array.from({ length: 1 << (log2 - 5) }, (_, at) => Math.imul(at + 1, 0x9e3779b1) >>> 0);
  expect(bitsFromText(bitsToText(words), log2)).toEqual(words);
});

test('a text that is damaged gives bits all the same', () => {
  expect(bitsFromText('\u{1f600}!', 13)).toHaveLength(256);
  expect([...bitsFromText('', 13)].every((word) => word === 0)).toBe(true);
});
