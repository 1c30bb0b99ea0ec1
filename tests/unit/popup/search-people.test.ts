import { expect, test } from 'vitest';
import type { EntityId } from '../../../src/core/entity-set/model';
import type { Person } from '../../../src/extension/messages';
import { searchPeople } from '../../../src/popup/search-people';

const person = (name: string, ...forms: readonly string[]): Person => ({
  id: name as EntityId,
  kind: 'person',
  name,
  summary: 'Leader of the Brandt party',
  forms,
});

const PEOPLE = [
  person('Andrés Manuel López Obrador', 'AMLO'),
  person('Anna Brandt'),
  person('José Nuñez', 'Pepe Nuñez'),
];

test.each([
  ['no query finds everyone', '  ', PEOPLE.map(({ name }) => name)],
  ['accents do not matter', 'lopez', ['Andrés Manuel López Obrador']],
  ['nor does letter case', 'AnnA', ['Anna Brandt']],
  ['accents in the query do not matter either', 'Ánna', ['Anna Brandt']],
  ['another spelling finds the person', 'amlo', ['Andrés Manuel López Obrador']],
  ['words may come in any order', 'brandt an', ['Anna Brandt']],
  ['words of two different spellings are not mixed', 'Pepe José', []],
  ['what is said about someone is not searched', 'party', []],
])('%s', (_, query, names) => {
  expect(searchPeople(PEOPLE, query).map(({ name }) => name)).toEqual(names);
});
