import { describe, expect, test } from 'vitest';
import { bearersOf } from '../../../src/core/gazetteer/bearers';
import { foldedKey } from '../../../src/core/gazetteer/folding';
import { numberOf } from '../../../src/core/gazetteer/gazetteer';
import type { Lexicon } from '../../../src/core/gazetteer/lexicon';
import { readDocument, splitBlocks } from '../../../src/core/linking/annotate-document';
import { candidatesOf } from '../../../src/core/linking/choices';
import { findMentions } from '../../../src/core/linking/find-mentions';
import { createReading } from '../../../src/core/linking/reading';
import { lexiconOf } from '../../support/invented-set';

/** Sixty who bear one name, and two who have thought about it. */
const given = Array.from({ length: 60 }, (_, at) => `Zed${String.fromCharCode(97 + (at % 26))}${at}`);
const crowd = lexiconOf(
  ...given.map((name) => ({ id: name.toLowerCase(), name: `${name} Oake` })),
  { id: 'anna', name: 'Anna Oake' },
  {
    ...{ id: 'known', name: 'Laura Oake' },
    forms: [
      { text: 'Laura Oake', strength: 'always' },
      { text: 'Oake', strength: 'context', near: ['President Oake', 'harbour'] },
    ],
  },
);
const [one, other] = given as [string, string];

const marked = (text: string, lexicon: Lexicon = crowd): string[] =>
  readDocument(lexicon, text, { language: 'en' })
    .filter(({ start, end }) => text.slice(start, end).toLowerCase() === 'oake')
    .map((mention) => candidatesOf(mention).join(' or '));

describe('a surname that very many bear', () => {
  test('stays packed, but for forms with conditions of their own', () => {
    const name = numberOf(crowd.gazetteer, foldedKey('Oake')) ?? -1;
    const { forms, crowd: many } = bearersOf(crowd, name);
    expect([forms.map(({ entity }) => entity), many?.members.length]).toEqual([['known'], 61]);
  });

  test.each([
    ['nobody of them is named', 'Oake spoke.', []],
    ['one is named', `${one} Oake came. Oake spoke.`, [one.toLowerCase()]],
    ['one is named later', `Oake spoke.\n\nThat was ${one} Oake.`, [one.toLowerCase()]],
    ['two are named', `${one} Oake met ${other} Oake. Oake left.`, [`${one} or ${other}`.toLowerCase()]],
    ['somebody else is named', `Martin Oake came, not ${one} Oake. Oake left.`, []],
    ['a form with a condition is settled', 'Oake spoke at the harbour.', ['known']],
    ['a title stands before it', 'Then President Oake came. Oake left.', ['known', 'known']],
    ['it is a part of another name', `${one} Oake came to Oake County.`, []],
    ['its case is not kept', `${one} Oake came to the oake.`, []],
    ['others are only addressed', 'Mrs Oake came. Anna Oake stayed. Mr Oake left.', []],
  ])('where %s', (_, text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  test('is found before the given name, too', () => {
    const text = `${one} Oake; Oake, ${other}; Oake, Martin;`;
    expect(
      readDocument(crowd, text, {}).map(({ start, end, entity }) => [text.slice(start, end), entity]),
    ).toEqual([
      [`${one} Oake`, one.toLowerCase()],
      [`Oake, ${other}`, other.toLowerCase()],
    ]);
  });

  test('is asked again when somebody of it turns up, in any batches', () => {
    const text = `Oake spoke.\n\nNothing happened.\n\n${one} Oake came.\n\nOake left.`;
    for (const chars of [1, 30, 1000]) {
      const reading = createReading({ language: 'en' });
      for (const block of splitBlocks(text)) reading.add(block);
      const mentions = new Map<number, readonly string[]>();
      for (let question = reading.next(chars); question; question = reading.next(chars)) {
        for (const outcome of reading.accept(findMentions(crowd, JSON.parse(JSON.stringify(question)))))
          mentions.set(
            outcome.id,
            outcome.mentions.map(({ entity }) => entity),
          );
      }
      expect([...mentions.values()]).toHaveLength(3);
      expect(new Set([...mentions.values()].flat())).toEqual(new Set([one.toLowerCase()]));
    }
  });

  test('an answer names what it depends on in few words', () => {
    const [block] = findMentions(crowd, {
      ...{ blocks: [{ id: 1, text: 'Oake spoke.' }], page: {} },
      evidence: { seen: {}, named: {}, bearers: {}, titles: {}, pronouns: {} },
    }).blocks;
    expect(block?.dependsOn.length).toBeLessThan(6);
  });
});
