import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEntitySetText, parseInSlices, SetError } from '../../../src/core/entity-set/parse';
import { runAtOnce, type SliceClock, sortedSteps } from '../../../src/core/gazetteer/steps';
import { setOf } from '../../support/invented-set';

/** A clock that always has had enough, and how often it rested. */
function impatient(): { readonly clock: SliceClock; readonly rests: () => number } {
  let rests = 0;
  return { clock: { isOver: () => true, rest: async () => void rests++ }, rests: () => rests };
}

const textOf = (count: number, more: object = {}): string =>
  JSON.stringify(
    setOf(Array.from({ length: count }, (_, at) => ({ id: `p${at}`, name: `Jane Roe${at}`, ...more }))),
  );

test('a large set is parsed in many slices, into the same as at once', async () => {
  const { clock, rests } = impatient();
  const text = textOf(5000);
  expect(await parseInSlices(text, clock)).toEqual(parseEntitySetText(text));
  expect(rests()).toBeGreaterThan(50);
});

test('what is wrong is told the same, in slices and at once', async () => {
  const text = textOf(300, { kind: 'ship' });
  const { clock } = impatient();
  const sliced = await parseInSlices(text, clock).catch((error: unknown) => error);
  expect(sliced).toBeInstanceOf(SetError);
  expect(() => parseEntitySetText(text)).toThrow((sliced as SetError).message);
  expect((sliced as SetError).faults).toHaveLength(300);
  expect((sliced as SetError).faults[299]).toMatchObject({ path: 'entities[299].kind', kind: 'not_one_of' });
});

test('sorting in steps is sorting, and keeps equal items in order', () => {
  const pairs = fc.array(fc.tuple(fc.nat(50), fc.nat()), { maxLength: 300 });
  fc.assert(
    fc.property(pairs, fc.integer({ min: 1, max: 40 }), (items, times) => {
      const many = Array.from({ length: times }, () => items).flat();
      const compare = (one: readonly number[], other: readonly number[]): number =>
        (one[0] ?? 0) - (other[0] ?? 0);
      expect(runAtOnce(sortedSteps(many, compare))).toEqual([...many].sort(compare));
    }),
  );
});
