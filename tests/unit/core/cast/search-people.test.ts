import { expect, test } from 'vitest';
import { searchPeople } from '../../../../src/core/cast/search-people';
import type { EntityId } from '../../../../src/core/entity-set/model';
import type { Person } from '../../../../src/extension/messages';

const person = (name: string, summary: string, ...forms: readonly string[]): Person => ({
  id: name as EntityId,
  kind: 'person',
  name,
  summary,
  forms,
});

const PEOPLE: readonly Person[] = [
  person('Andrés Manuel López Obrador', 'Founder of a party; met Anna Brandt', 'AMLO'),
  person('Anna Brandt', 'Présidente of the Brandt party'),
  person('José Nuñez', 'Judge', 'Pepe Nuñez'),
  { ...person('River Council', 'Founded in 1901'), kind: 'organization' },
];

test.each([
  ['no query finds everyone', '  ', PEOPLE.map(({ name }) => name)],
  ['accents do not matter', 'lopez', ['Andrés Manuel López Obrador']],
  ['nor does letter case', 'AnnA BR', ['Anna Brandt', 'Andrés Manuel López Obrador']],
  ['accents in the query do not matter either', 'Núnez', ['José Nuñez']],
  ['another spelling finds the person', 'amlo', ['Andrés Manuel López Obrador']],
  ['words may come in any order', 'brandt ann', ['Anna Brandt', 'Andrés Manuel López Obrador']],
  ['words of two different spellings are not mixed', 'Pepe José', []],
  ['what is said about someone is searched', 'presid', ['Anna Brandt']],
  ['but only from the beginning of its words', 'arty', []],
  ['a name and what is said go together', 'jose judge', ['José Nuñez']],
  ['the kind finds its own', 'organization', ['River Council']],
  ['found by name come first', 'brandt', ['Anna Brandt', 'Andrés Manuel López Obrador']],
])('%s', (_, query, names) => {
  expect(searchPeople(PEOPLE, query).map(({ name }) => name)).toEqual(names);
});
