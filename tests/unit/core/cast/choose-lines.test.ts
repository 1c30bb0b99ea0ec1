import { expect, test } from 'vitest';
import { chooseLines, WHOLE_CAST } from '../../../../src/core/cast/choose-lines';
import type { CastLine } from '../../../../src/core/cast/merge-cast';
import type { Person } from '../../../../src/core/cast/model';
import type { EntityId, EntityKind } from '../../../../src/core/entity-set/model';

const line = (id: string, kind: EntityKind, count: number, order: number): CastLine => ({
  ...{ entity: id as EntityId, kind, count, order, stops: [] },
});
const LINES = [line('roe', 'person', 5, 2), line('mill', 'organization', 3, 0), line('doe', 'person', 1, 1)];
const PEOPLE = new Map(
  [
    ['roe', 'Jane Roé', 'person'],
    ['mill', 'Paper Mill', 'organization'],
  ].map(([id = '', name = '', kind]): [EntityId, Person] => [
    id as EntityId,
    { id: id as EntityId, name, kind: kind as EntityKind, summary: '', forms: [] },
  ]),
);
const ids = (choice: Partial<typeof WHOLE_CAST>) =>
  chooseLines(LINES, PEOPLE, { ...WHOLE_CAST, ...choice }).map(({ entity }) => entity);

test.each([
  ['nothing chosen: as it comes', {}, ['roe', 'mill', 'doe']],
  ['people', { kind: 'person' }, ['roe', 'doe']],
  ['in the order of the page', { sort: 'appearance' }, ['mill', 'doe', 'roe']],
  ['by a name, accents aside', { query: 'roe' }, ['roe']],
  ['blanks are no query', { query: '  ' }, ['roe', 'mill', 'doe']],
  ['nobody fits both', { query: 'roe', kind: 'organization' }, []],
] as const)('%s', (_, choice, expected) => {
  expect(ids(choice)).toEqual(expected);
});
