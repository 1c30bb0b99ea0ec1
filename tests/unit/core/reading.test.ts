import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMentions } from '../../../src/core/linking/find-mentions';
import type { Mention } from '../../../src/core/linking/model';
import { createReading } from '../../../src/core/linking/reading';
import { lexiconOf } from '../../support/invented-set';

const lexicon = lexiconOf(
  {
    id: 'roe',
    name: 'Jane Roe',
    forms: [
      { text: 'Jane Roe', strength: 'always' },
      { text: 'Roe', strength: 'guarded', exact: ['case'] },
      { text: 'JR', strength: 'context', exact: ['case'] },
    ],
  },
  { id: 'quill', name: 'Tom Quill' },
);

/** Reads the blocks in batches of so many characters, to the end. */
function readAll(blocks: readonly string[], maxChars: number): Map<number, readonly Mention[]> {
  const reading = createReading({});
  const mentions = new Map<number, readonly Mention[]>();
  blocks.forEach((text, id) => {
    reading.add({ id, text });
  });
  for (let question = reading.next(maxChars); question; question = reading.next(maxChars)) {
    for (const outcome of reading.accept(findMentions(lexicon, question)))
      mentions.set(outcome.id, outcome.mentions);
  }
  return new Map(blocks.map((_, id) => [id, mentions.get(id) ?? []]));
}

describe('reading a document', () => {
  test('evidence that comes late marks what was read before', () => {
    const mentions = readAll(['Quill was here.', 'So was Tom Quill.'], 1);
    expect(mentions.get(0)).toHaveLength(1);
  });

  test('another bearer who comes late takes a mark away', () => {
    const mentions = readAll(['Roe was here.', 'It was Martin Roe.', 'Nobody but Martin Roe.'], 1);
    expect(mentions.get(0)).toEqual([]);
  });

  test('any batches end in the same mentions as all at once', () => {
    const sentence = fc.constantFrom(
      'Roe left.',
      'Jane Roe sat.',
      'JR met Quill.',
      'Tom Quill',
      'Martin Roe rose.',
      'Rain.',
    );
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 12 }),
        fc.integer({ min: 1, max: 60 }),
        (blocks, maxChars) => {
          expect(readAll(blocks, maxChars)).toEqual(readAll(blocks, 1e6));
        },
      ),
    );
  });

  test('a block dropped or changed while it is asked about is not answered for', () => {
    const reading = createReading({});
    reading.add({ id: 1, text: 'Jane Roe' });
    reading.add({ id: 2, text: 'Tom Quill' });
    const question = reading.next(1000);
    reading.drop(1);
    reading.add({ id: 2, text: 'nobody' });
    expect(question && reading.accept(findMentions(lexicon, question))).toEqual([]);
    expect(reading.next(1000)?.blocks).toEqual([{ id: 2, text: 'nobody' }]);
  });
});
