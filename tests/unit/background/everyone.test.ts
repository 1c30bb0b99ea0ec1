import { describe, expect, test } from 'vitest';
import { findEveryone, introduce, nameEntities } from '../../../src/background/everyone';
import { volumeInMemory } from '../../../src/background/volume';
import type { EntityId } from '../../../src/core/entity-set/model';
import { parseEntitySet } from '../../../src/core/entity-set/parse';
import { setOf } from '../../support/invented-set';

const volume = (...entities: Parameters<typeof setOf>[0]) =>
  volumeInMemory(parseEntitySet(setOf(entities)), { hash: '', shipped: false });
const never = { text: 'the clerk', strength: 'never' };

const small = volume(
  { id: 'lopez', name: 'Andrés Manuel López Obrador', forms: [{ text: 'AMLO', strength: 'always' }, never] },
  { id: 'brandt', name: 'Anna Brandt' },
  { id: 'nunez', name: 'José Nuñez', forms: [{ text: 'Pepe Nuñez', strength: 'always' }] },
);
const large = volume(
  ...Array.from({ length: 12_000 }, (_, at) => ({
    id: `p${at}`,
    name: `Person ${String(at).padStart(5, '0')}`,
  })),
);
const names = async (query: string, limit = 200, volumes = [small]) =>
  (await findEveryone(volumes, { query, limit, language: 'en' })).people.map(({ name }) => name);

describe('everyone in the sets', () => {
  test.each([
    ['no query finds everyone, by name', '  ', ['Andrés Manuel López Obrador', 'Anna Brandt', 'José Nuñez']],
    ['accents and letter case do not matter', 'LOPEZ', ['Andrés Manuel López Obrador']],
    ['another spelling finds the person', 'amlo', ['Andrés Manuel López Obrador']],
    ['words may come in any order', 'brandt an', ['Anna Brandt']],
    ['words of two spellings of one entity', 'Pepe José', ['José Nuñez']],
    ['a form that is only left alone is not searched', 'clerk', []],
    ['what is said about someone', 'about jose', ['José Nuñez']],
  ])('%s', async (_, query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  test('of many, the first ones are listed and the others counted', async () => {
    const all = await findEveryone([large, small], { query: '', limit: 3, language: 'en' });
    expect(all.people.map(({ name }) => name)).toEqual([
      'Andrés Manuel López Obrador',
      'Anna Brandt',
      'José Nuñez',
    ]);
    expect(all).toMatchObject({ found: 12_003, total: 12_003 });
    const some = await findEveryone([large, small], { query: 'person 99', limit: 2, language: 'en' });
    expect(some.people.map(({ name }) => name)).toEqual(['Person 00099', 'Person 00199']);
    expect(some.found).toBe(318);
    expect(await names('11999', 5, [large])).toEqual(['Person 11999']);
  });

  test('whom two sets know is listed once, as the first set names it, with the spellings of both', async () => {
    const other = volume({
      id: 'brandt',
      name: 'Anna M. Brandt',
      forms: [{ text: 'AMB', strength: 'always' }],
    });
    const { people, found } = await findEveryone([other, small], {
      query: 'brandt',
      limit: 9,
      language: 'en',
    });
    expect(people).toMatchObject([{ name: 'Anna M. Brandt', forms: ['AMB', 'Anna Brandt'] }]);
    expect(found).toBe(1);
  });

  test('entities are named in the order they were asked in; strangers are left out', async () => {
    const ids = ['nunez', 'nobody', 'p7'] as EntityId[];
    expect((await nameEntities([small, large], ids, 'en')).map(({ name }) => name)).toEqual([
      'José Nuñez',
      'Person 00007',
    ]);
  });

  test('names and summaries are in the reader’s language, and found in every language', async () => {
    const translated = volume({
      ...{ id: 'ministry', kind: 'organization', name: 'Ministry of Tides', summary: 'Counts the waves.' },
      translations: { es: { name: 'Ministerio de las Mareas', summary: 'Cuenta las olas.' } },
    });
    const find = async (query: string, language: string) =>
      (await findEveryone([translated, small], { query, limit: 9, language })).people;
    for (const query of ['mareas', 'tides', 'olas', 'waves']) {
      expect(await find(query, 'es-MX')).toMatchObject([
        { name: 'Ministerio de las Mareas', summary: 'Cuenta las olas.', forms: ['Ministry of Tides'] },
      ]);
    }
    expect(await find('mareas', 'en')).toMatchObject([{ name: 'Ministry of Tides' }]);
    expect((await find('', 'es')).map(({ name }) => name)).toEqual([
      'Andrés Manuel López Obrador',
      'Anna Brandt',
      'José Nuñez',
      'Ministerio de las Mareas',
    ]);
  });

  test('the cast is introduced with the roles that all sets tell, the one that ended last first', async () => {
    const roleOf = (title: string, from: string, to: string) => ({
      ...{ title, from, to, asOf: to },
    });
    const first = volume({
      id: 'roe',
      name: 'Jane Roe',
      roles: [roleOf('mayor', '2010-01-01', '2014-12-31')],
    });
    const second = volume({
      id: 'roe',
      name: 'J. Roe',
      roles: [roleOf('governor', '2019-01-01', '2023-12-31')],
    });
    const [roe] = await introduce([first, second], ['roe' as EntityId], 'en');
    expect(roe).toMatchObject({ name: 'Jane Roe', forms: ['J. Roe'] });
    expect(roe?.roles.map(({ title }) => title)).toEqual(['governor', 'mayor']);
  });
});
