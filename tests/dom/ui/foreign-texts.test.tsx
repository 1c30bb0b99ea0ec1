import { expect, test } from 'vitest';
import { buildCard } from '../../../src/core/entity-set/build-card';
import type { CardData } from '../../../src/core/entity-set/card';
import type { EntitySet } from '../../../src/core/entity-set/model';
import { EntityCard } from '../../../src/ui/entity-card';
import { SMALL_SET } from '../../fixtures/small-set';
import { type Shown, show, wordsIn } from './show';

const [conductor, ...others] = SMALL_SET.entities;
if (!conductor) throw new Error('The fixture has nobody');

/** The set with a few Spanish texts: the summary and the title of the first role. */
const PARTLY_SPANISH: EntitySet = {
  ...SMALL_SET,
  entities: [
    {
      ...conductor,
      roles: conductor.roles.map((role, nth) =>
        nth === 0 ? { ...role, translations: { es: { title: 'Director titular' } } } : role,
      ),
      translations: { es: { summary: 'Director inventado.' } },
    },
    ...others,
  ],
};

const cardIn = (set: EntitySet, language: string): CardData => {
  const card = buildCard(conductor.id, [set], { today: '2024-06-01', language });
  if (!card) throw new Error('The set does not know the conductor');
  return card;
};
const foreignIn = ({ all }: Shown): Readonly<Record<string, string>> =>
  Object.fromEntries(all('[lang]').map((element) => [wordsIn(element), element.lang]));

test('what a set does not say in the reader’s language tells its own', () => {
  const foreign = foreignIn(show(<EntityCard card={cardIn(PARTLY_SPANISH, 'es')} />));
  expect(foreign).toMatchObject({
    [conductor.name]: 'en',
    conductor: 'en',
    [SMALL_SET.title]: 'en',
  });
  const [fact] = conductor.facts;
  expect(foreign[fact?.value ?? '']).toBe('en');
  expect(Object.values(foreign).every((language) => language === 'en')).toBe(true);
  const words = Object.keys(foreign).join('\n');
  expect(words).not.toContain('Director inventado.');
  expect(words).not.toContain('Director titular');
});

test('a set in the reader’s language, or in one of its kinds, has nothing foreign', () => {
  for (const language of ['en', 'en-GB', 'EN_us']) {
    expect(foreignIn(show(<EntityCard card={cardIn(SMALL_SET, language)} />))).toEqual({});
  }
});

test('what a set says of somebody else is as foreign', () => {
  const [relation] = conductor.relations;
  const other = SMALL_SET.entities.find(({ id }) => id === relation?.entity);
  const foreign = foreignIn(show(<EntityCard card={cardIn(PARTLY_SPANISH, 'es')} onOpenEntity={() => {}} />));
  expect(foreign[other?.name ?? '']).toBe('en');
  const text = relation?.text ?? '';
  expect(foreign[`${text[0]?.toUpperCase()}${text.slice(1)}`]).toBe('en');
});
