import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOfFits, piecesOfSlips } from '../../../src/core/cast/likely-pieces';
import { likeness, SLIPS } from '../../../src/core/cast/likeness';

/** Few letters, so that slips meet one another. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'n', 'o'), minLength: 1, maxLength: 12 });
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
/** One slip: a letter left out, added, changed or swapped with the next one. */
const slip = fc.record({ place: fc.nat(), kind: fc.nat(3), letter: fc.constantFrom('a', 'x') });

function withSlip(
  text: string,
  { place, kind, letter }: { place: number; kind: number; letter: string },
): string {
  const at = place % text.length;
  const [before, own, after] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)];
  if (kind === 0) return before + after;
  if (kind === 1) return before + letter + own + after;
  if (kind === 2) return before + letter + after;
  return before + (after[0] ?? '') + own + after.slice(1);
}

test('no name that fits is without a piece', () => {
  let fits = 0;
  const property = fc.property(name, fc.array(slip, { maxLength: 2 }), fc.boolean(), (name, slips, one) => {
    const words = name.split(' ');
    const meant = one ? (words[0] ?? '') : name;
    const selected = slips.reduce((text, each) => (text === '' ? text : withSlip(text, each)), meant).trim();
    const rank = selected === '' ? undefined : likeness(selected, name);
    if (rank === undefined) return;
    fits++;
    const pieces = rank < SLIPS ? piecesOfFits(selected) : piecesOfSlips(selected);
    expect(pieces.some((piece) => name.includes(piece))).toBe(true);
  });
  fc.assert(property, { numRuns: 20_000 });
  expect(fits).toBeGreaterThan(1000);
});

test('a name within the selected words has a piece of theirs', () => {
  const selected = 'secretary antony blinken said';
  expect(likeness(selected, 'antony blinken')).toBeLessThan(SLIPS);
  expect(piecesOfFits(selected)).toContain('antony blinken');
});
