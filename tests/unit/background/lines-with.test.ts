import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesWith } from '../../../src/background/lines-with';

test('the lines found are those that hold a piece, each once and with its number', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '\n'), maxLength: 60 });
  const piece = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(text, fc.array(piece, { minLength: 1, maxLength: 4 }), (text, pieces) => {
      const expected = text
        .split('\n')
        .map((line, at) => ({ at, line }))
        .filter(({ line }) => pieces.some((each) => line.includes(each)));
      expect([...linesWith(text, pieces)]).toEqual(expected);
    }),
  );
});
