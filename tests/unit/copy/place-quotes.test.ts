import { describe, expect, test } from 'vitest';
import { placeQuotes } from '../../../src/copy/place-quotes';
import type { EntityId } from '../../../src/core/entity-set/model';

const block = (text: string, ...names: readonly string[]) => ({
  text,
  mentions: names.map((name) => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, entity: name as EntityId, kind: 'person' as const };
  }),
});
const wordsAt = (segments: readonly string[], blocks: Parameters<typeof placeQuotes>[1]) =>
  placeQuotes(segments, blocks).map(({ start, end, segment }) => [
    segments.join('').slice(start, end),
    segment,
  ]);

describe('the mentions of a page are found in its article', () => {
  test('whatever the white space, each in the segment that is its block', () => {
    const segments = ['Jane\n  Roe spoke.', 'Nobody else did.', '  John Doe listened to Jane Roe.'];
    const blocks = [
      block('Jane Roe spoke.', 'Jane Roe'),
      block('John Doe listened to Jane Roe.', 'John Doe'),
    ];
    expect(wordsAt(segments, blocks)).toEqual([
      ['Jane\n  Roe', 0],
      ['John Doe', 2],
    ]);
  });

  test('the same words twice are taken in order', () => {
    const segments = ['Roe agreed.', 'Doe did not.', 'Roe agreed.'];
    const blocks = [block('Roe agreed.', 'Roe'), block('Roe agreed.', 'Roe')];
    expect(wordsAt(segments, blocks).map(([, segment]) => segment)).toEqual([0, 2]);
  });

  test('a long block inside a longer segment is found, a short one is left out', () => {
    const long = 'The minister, Jane Roe, arrived late in the evening and said nothing.';
    const segments = [`${long} Roe left.`];
    expect(wordsAt(segments, [block(long, 'Jane Roe')])).toEqual([['Jane Roe', 0]]);
    expect(wordsAt(segments, [block('Roe', 'Roe')])).toEqual([]);
  });

  test('a block that is not in the article has no place', () => {
    expect(wordsAt(['Something else.'], [block('Most read: Jane Roe', 'Jane Roe')])).toEqual([]);
    expect(wordsAt([], [block('Jane Roe', 'Jane Roe')])).toEqual([]);
  });
});
