import { describe, expect, test } from 'vitest';
import type { EntityId } from '../../../src/core/entity-set/model';
import { readDocument } from '../../../src/core/linking/annotate-document';
import {
  applyChoices,
  type Choice,
  candidatesOf,
  isAboutSame,
  isChoice,
  namesOne,
} from '../../../src/core/linking/choices';
import { lexiconOf, mentionsIn } from '../../support/invented-set';

const both = lexiconOf({ id: 'peter', name: 'Peter Oake' }, { id: 'anna', name: 'Anna Oake' });
const text = 'Peter Oake and Anna Oake came. OAKE spoke, and Oake left.';
const mentions = readDocument(both, text, { language: 'en' });
const open = (document: string, lexicon = both) =>
  readDocument(lexicon, document, { language: 'en' })
    .filter((mention) => !namesOne(mention))
    .map((mention) => `${document.slice(mention.start, mention.end)}: ${candidatesOf(mention).join(', ')}`);
const choice: Choice = {
  ...{ host: 'news.example', text: 'Oake', entity: 'anna' as EntityId, kind: 'person', name: 'Anna Oake' },
};

describe('a name that two bear', () => {
  test('is left open where the page names both and does not say which', () => {
    expect(open(text)).toEqual(['OAKE: peter, anna', 'Oake: peter, anna']);
    expect(mentions.map(({ reason }) => reason.code)).toEqual(['full-form', 'full-form', 'one-of', 'one-of']);
  });

  test('nor is it settled by who comes first or last, only by who is named clearly more often', () => {
    expect(open('Peter Oake met Anna Oake.\n\nOake left.')).toEqual(['Oake: peter, anna']);
    const last = 'Anna Oake came early in the evening and stayed. Later on Peter Oake disagreed. Oake left.';
    expect(open(last)).toEqual(['Oake: peter, anna']);
    const often = 'Peter Oake came. Peter Oake spoke. Anna Oake agreed.\n\nOake left.';
    expect([open(often), mentionsIn(both, often, { language: 'en' }).at(-1)]).toEqual([[], 'Oake → peter']);
  });

  test('its candidates come in the order of the sets, whoever is named first', () => {
    expect(open('Anna Oake met Peter Oake. Oake left.')).toEqual(['Oake: peter, anna']);
  });

  test('is no mention of anybody for whoever asks for those of one entity', () => {
    expect(mentionsIn(both, text, { language: 'en' })).toEqual(['Peter Oake → peter', 'Anna Oake → anna']);
  });

  test.each([
    ['one of them is not on the page', 'Peter Oake came. Oake spoke.'],
    ['neither is', 'Oake spoke.'],
    ['a stranger of that name is there, too', 'Peter Oake, Anna Oake and Martin Oake came. Oake spoke.'],
    ['it is part of another name', 'Peter Oake and Anna Oake came to Oake County.'],
    [
      'the pronouns say which',
      'Anna Oake came. Oake said she was glad. Oake raised her hand. Peter Oake left.',
    ],
  ])('is not left open where %s', (_, document) => {
    expect(open(document)).toEqual([]);
  });

  test('a full name that two share is left open where both are named by other forms of theirs', () => {
    const smiths = lexiconOf(
      ...['q', 'r'].map((initial) => ({
        id: `smith-${initial}`,
        name: 'Jane Smith',
        forms: [
          { text: 'Jane Smith', strength: 'always' },
          { text: `Jane ${initial.toUpperCase()}. Smith`, strength: 'always' },
        ],
      })),
    );
    expect(open('Jane Q. Smith met Jane R. Smith. Jane Smith spoke.', smiths)).toEqual([
      'Jane Smith: smith-q, smith-r',
    ]);
    expect(open('Jane Q. Smith came. Jane Smith spoke.', smiths)).toEqual([]);
  });

  test('nobody is offered where somebody known by the name alone may be meant', () => {
    const family = lexiconOf(
      { id: 'peter', name: 'Peter Oake' },
      { id: 'anna', name: 'Anna Oake' },
      {
        ...{ id: 'known', name: 'Laura Oake' },
        forms: [
          { text: 'Laura Oake', strength: 'always' },
          { text: 'Oake', strength: 'guarded' },
        ],
      },
    );
    expect(open('Peter Oake and Anna Oake came. Oake spoke.', family)).toEqual([]);
  });

  test('organizations of one acronym are left open as well', () => {
    const councils = lexiconOf(
      { id: 'river', kind: 'organization', name: 'Ashford River Council' },
      { id: 'road', kind: 'organization', name: 'Ashford Road Council' },
    );
    expect(
      open('The Ashford River Council and the Ashford Road Council met. The ARC voted.', councils),
    ).toEqual(['ARC: river, road']);
  });
});

describe('a choice', () => {
  const settle = (choices: readonly Choice[], host = 'news.example') =>
    applyChoices(choices, mentions, text, host).map(({ entity, reason, others }) => [
      entity,
      reason.code,
      others,
    ]);

  test('settles the name on its site, whatever the case', () => {
    expect(settle([choice]).slice(2)).toEqual([
      ['anna', 'chosen', undefined],
      ['anna', 'chosen', undefined],
    ]);
  });

  test('changes nothing elsewhere, for other names, or of what is settled', () => {
    for (const choices of [[], [{ ...choice, text: 'Fenn' }], [{ ...choice, entity: 'clara' as EntityId }]])
      expect(settle(choices)).toEqual(settle([]));
    expect(settle([choice], 'other.example')).toEqual(settle([]));
    expect(settle([{ ...choice, text: 'Peter Oake' }])).toEqual(settle([]));
    expect(applyChoices([], mentions, text, 'news.example')).toBe(mentions);
  });

  test('is known by its site and its folded name', () => {
    expect(isAboutSame(choice, { host: 'news.example', text: 'OAKE' })).toBe(true);
    expect(isAboutSame(choice, { host: 'other.example', text: 'Oake' })).toBe(false);
    expect(isAboutSame(choice, { host: 'news.example', text: 'Oakes' })).toBe(false);
  });

  test.each([
    [choice, true],
    [{ ...choice, kind: 'place' }, false],
    [{ ...choice, host: 1 }, false],
    [null, false],
    ['Oake', false],
  ])('is told from other values: %o', (value, expected) => {
    expect(isChoice(value)).toBe(expected);
  });
});
