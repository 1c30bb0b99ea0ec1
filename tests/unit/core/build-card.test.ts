import { describe, expect, test } from 'vitest';
import { buildCard } from '../../../src/core/entity-set/build-card';
import type { EntityId } from '../../../src/core/entity-set/model';
import { parseEntitySet } from '../../../src/core/entity-set/parse';
import { daysOf, holdsOn } from '../../../src/core/entity-set/partial-date';
import { setOf } from '../../support/invented-set';

const today = '2026-11-23';
const roe = 'roe' as EntityId;
const set = parseEntitySet({
  ...setOf([
    {
      id: 'roe',
      name: 'Jane Roe',
      ...{
        roles: [
          { title: 'Clerk', from: '2010', to: '2015', asOf: '2015', source: 'gazette' },
          { title: 'Mayor', from: '2018-05-01', to: '2024-04-30', asOf: '2024-05', source: 'gazette' },
          { title: 'Governor', from: '2024-06', asOf: '2026-09', source: 'gazette' },
        ],
        relations: [
          {
            entity: 'council',
            kind: 'chairs',
            text: 'chair of',
            inverse: 'chaired by',
            from: '2018',
            to: '2020',
          },
          { entity: 'doe', kind: 'met', text: 'met', inverse: 'met', from: '2021-03', to: '2021-03' },
        ],
      },
    },
    { id: 'doe', name: 'John Doe', ...{ roles: [{ title: 'Envoy', from: '2001', asOf: '2012' }] } },
    { id: 'council', kind: 'organization', name: 'River Council' },
  ]),
  sources: {
    gazette: { title: 'Appointments', publisher: 'The Gazette', url: 'https://gazette.example.org/1' },
  },
});

const rolesOn = (date: string): string[] =>
  buildCard(roe, [set], { date, today })?.onDate?.roles.map(({ title }) => title) ?? ['no card'];

describe('partial dates', () => {
  test.each([
    ['2021', { first: '2021-01-01', last: '2021-12-31' }],
    ['2024-02', { first: '2024-02-01', last: '2024-02-29' }],
    ['2021-10-08', { first: '2021-10-08', last: '2021-10-08' }],
    ['2021-02-30', undefined],
    ['2021-13', undefined],
    ['yesterday', undefined],
  ])('%s', (date, days) => {
    expect(daysOf(date)).toEqual(days);
  });

  test.each([
    [{ from: '2018-05-01', to: '2024-04-30' }, '2021-10-08', 'yes'],
    [{ from: '2018-05-01', to: '2024-04-30' }, '2018-05-01', 'yes'],
    [{ from: '2018-05-01', to: '2024-04-30' }, '2024-05-01', 'no'],
    [{ from: '2021', to: '2023' }, '2021-10-08', 'perhaps'],
    [{ from: '2020', to: '2022' }, '2021-10-08', 'yes'],
    [{ from: '2020', to: '2021' }, '2021-10-08', 'perhaps'],
    [{ from: '2020' }, '2021-10-08', 'yes'],
    [{ to: '2020' }, '2019-10-08', 'perhaps'],
    [{ from: '2020', to: '2020' }, '2021', 'no'],
  ] as const)('%o on %s: %s', (period, date, holds) => {
    expect(holdsOn(period, date)).toBe(holds);
  });
});

describe('a card', () => {
  test('names the role of the page’s date and the role now apart', () => {
    const card = buildCard(roe, [set], { date: '2021-10-08', today });
    expect(card?.onDate).toMatchObject({ date: '2021-10-08', roles: [{ title: 'Mayor' }] });
    expect(card?.now).toMatchObject({ state: 'current', roles: [{ title: 'Governor', asOf: '2026-09' }] });
  });

  test('tells every role, the one that ended last first, and the day it was built for', () => {
    const card = buildCard(roe, [set], { today });
    expect(card?.roles.map(({ title }) => title)).toEqual(['Governor', 'Mayor', 'Clerk']);
    expect(card?.today).toBe(today);
  });

  test.each([
    ['within the role', '2023-01-01', ['Mayor']],
    ['between two roles', '2024-05-15', []],
    ['in the month a role began', '2024-06-10', []],
    ['after that month', '2024-07-01', ['Governor']],
    ['after the open role was last seen', '2026-10-15', []],
    ['in a year that leaves doubt', '2015-03-01', []],
  ])('%s only what was held for certain counts', (_, date, roles) => {
    expect(rolesOn(date)).toEqual(roles);
  });

  test('a role without a start was held on the day it was seen, and on no other for certain', () => {
    const seen = parseEntitySet(
      setOf([{ id: 'fellow', name: 'Ann Fellow', ...{ roles: [{ title: 'Fellow', asOf: '2021-10-08' }] } }]),
    );
    const on = (date: string) =>
      buildCard('fellow' as EntityId, [seen], { date, today })?.onDate?.roles.length;
    expect([on('2021-10-07'), on('2021-10-08'), on('2021-10-09')]).toEqual([0, 1, 0]);
  });

  test('what may have been held that day is told apart from what was', () => {
    const card = buildCard(roe, [set], { date: '2015-03-01', today });
    expect(card?.onDate).toMatchObject({ roles: [], perhaps: [{ title: 'Clerk' }] });
  });

  test('without a date there is only now', () => {
    expect(buildCard(roe, [set], { today })).not.toHaveProperty('onDate');
  });

  test('an open role that nobody has confirmed for a year is last known, not now', () => {
    const card = buildCard('doe' as EntityId, [set], { today });
    expect(card?.now).toMatchObject({ state: 'last-known', roles: [{ title: 'Envoy', asOf: '2012' }] });
  });

  test.each([
    ['begins later', { from: '2027-01-20', asOf: '2026-11-20' }, 'last-known'],
    ['ends later', { from: '2021', to: '2027-01-03', asOf: '2026-11-01' }, 'current'],
    ['ends some time this year', { from: '2021', to: '2026', asOf: '2026-11-01' }, 'current'],
    ['has ended', { from: '2021', to: '2026-11-22', asOf: '2026-11-22' }, 'last-known'],
    ['is said to have been seen in the future', { from: '2021', asOf: '2999' }, 'last-known'],
    ['was seen this month', { from: '2021', asOf: '2026-11' }, 'current'],
  ])('a role that %s', (_, dates, state) => {
    const one = parseEntitySet(
      setOf([{ id: 'x', name: 'Ann Exley', ...{ roles: [{ title: 'Envoy', ...dates }] } }]),
    );
    expect(buildCard('x' as EntityId, [one], { today })?.now.state).toBe(state);
  });

  test('relations read from either side, those of the page’s date first', () => {
    const card = buildCard(roe, [set], { date: '2021-03-15', today });
    expect(card?.relations.map(({ text, other }) => `${text} ${other.name}`)).toEqual([
      'met John Doe',
      'chair of River Council',
    ]);
    const council = buildCard('council' as EntityId, [set], { today });
    expect(council?.relations).toMatchObject([
      { text: 'chaired by', other: { name: 'Jane Roe' }, from: '2018', to: '2020' },
    ]);
  });

  test('a statement carries its source', () => {
    const card = buildCard(roe, [set], { today });
    expect(card?.now.roles[0]?.source).toMatchObject({ publisher: 'The Gazette' });
  });

  test('two sets that know the entity are told together, and what both say is said once', () => {
    const more = parseEntitySet({
      ...setOf([
        { id: 'roe', name: 'J. Roe', ...{ roles: [{ title: 'Author', from: '2020', to: '2022' }] } },
      ]),
      id: 'more',
    });
    const card = buildCard(roe, [set, more, set], { today });
    expect(card).toMatchObject({
      name: 'Jane Roe',
      sets: [{ id: 'invented' }, { id: 'more' }, { id: 'invented' }],
    });
    expect(card?.relations).toHaveLength(2);
  });

  test('nobody knows an entity that no set has', () => {
    expect(buildCard('nobody' as EntityId, [set], { today })).toBeUndefined();
  });
});

describe('a card in the reader’s language', () => {
  const bilingual = parseEntitySet({
    ...setOf([
      {
        id: 'roe',
        name: 'Jane Roe',
        ...{
          translations: { es: { summary: 'Gobernadora de un pueblo inventado.' } },
          roles: [
            { title: 'Governor', from: '2024', asOf: '2026', translations: { es: { title: 'Gobernadora' } } },
          ],
          facts: [{ label: 'Born', value: 'by the river', translations: { es: { label: 'Nacida' } } }],
          links: [
            { label: 'Office', url: 'https://roe.example.org/', translations: { es: { label: 'Oficina' } } },
          ],
        },
      },
      {
        id: 'council',
        kind: 'organization',
        name: 'River Council',
        ...{
          translations: { es: { name: 'Consejo del Río' } },
          relations: [
            {
              ...{ entity: 'roe', kind: 'chaired-by', text: 'chaired by', inverse: 'chair of' },
              translations: { es: { text: 'presidido por', inverse: 'presidenta del' } },
            },
          ],
        },
      },
    ]),
    translations: { es: { title: 'Gente inventada' } },
  });

  test.each(['es', 'es-MX', 'ES_419'])('is translated as far as the set is, for %s', (language) => {
    const card = buildCard(roe, [bilingual], { today, language });
    expect(card).toMatchObject({
      name: 'Jane Roe',
      summary: 'Gobernadora de un pueblo inventado.',
      now: { roles: [{ title: 'Gobernadora' }] },
      facts: [{ label: 'Nacida', value: 'by the river' }],
      relations: [{ text: 'presidenta del', other: { name: 'Consejo del Río' } }],
      links: [{ label: 'Oficina' }],
      sets: [{ title: 'Gente inventada' }],
    });
    expect(JSON.stringify(card)).not.toContain('translations');
  });

  test.each(['en', 'fr', 'e'])('is in the set’s own words for %s', (language) => {
    expect(buildCard(roe, [bilingual], { today, language })).toMatchObject({
      summary: 'About Jane Roe.',
      relations: [{ text: 'chair of', other: { name: 'River Council' } }],
    });
  });
});
