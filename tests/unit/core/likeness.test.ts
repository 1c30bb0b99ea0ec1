import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../src/core/cast/edit-distance';
import { likeness } from '../../../src/core/cast/likeness';

describe('the distance between two texts', () => {
  test.each([
    ['casaubon', 'casaubon', 0],
    ['casaubon', 'casabon', 1],
    ['casaubon', 'casauvon', 1],
    ['casaubon', 'caasubon', 1],
    ['casaubon', 'casauboon', 1],
    ['casaubon', 'csauvon', 2],
    ['casaubon', 'estrada', undefined],
    ['roe', '', undefined],
  ])('%s and %s', (one, other, expected) => {
    expect(editDistance(one, other, 2)).toBe(expected);
    expect(editDistance(other, one, 2)).toBe(expected);
  });
});

describe('a name fits selected words', () => {
  test('best when it is the same, then as a part, then as what they hold, then with slips', () => {
    const ranks = ['marco estrada', 'estrada', 'minister marco estrada said', 'marco estrado'].map(
      (selected) => likeness(selected, 'marco estrada'),
    );
    expect(ranks.every((rank) => rank !== undefined)).toBe(true);
    expect(ranks).toEqual([...ranks].sort((a = 0, b = 0) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  test.each([
    ['a slip in the surname', 'estrda', 'marco estrada', true],
    ['two slips in a long name', 'marko estrado', 'marco estrada', true],
    ['two slips in a short word', 'estrdo', 'estrada', false],
    ['a slip in three letters', 'row', 'roe', false],
    ['a part of a word', 'strad', 'marco estrada', false],
    ['somebody else of that first name', 'marco polo', 'marco estrada', false],
    ['one word of a surname that other words hold', 'the estrada affair', 'estrada', false],
  ])('%s: %s, %s', (_, selected, name, fits) => {
    expect(likeness(selected, name) !== undefined).toBe(fits);
  });
});
