import type { EntityId, EntityKind } from '../entity-set/model';
import type { CastLine } from './merge-cast';
import type { Person } from './model';
import { searchPeople } from './search-people';

/** How a reader looks at a cast. */
export type CastChoice = {
  readonly query: string;
  readonly kind: EntityKind | 'all';
  readonly sort: 'mentions' | 'appearance';
};

export const WHOLE_CAST: CastChoice = { query: '', kind: 'all', sort: 'mentions' };

/**
 * The lines of a cast that a reader wants to see, in the order wanted.
 * @param lines most mentioned first
 * @param people what is known of the cast; whoever is not among them is found by no query
 */
export function chooseLines(
  lines: readonly CastLine[],
  people: ReadonlyMap<EntityId, Person>,
  { query, kind, sort }: CastChoice,
): readonly CastLine[] {
  const ofKind = kind === 'all' ? lines : lines.filter((line) => line.kind === kind);
  const found = query.trim() === '' ? ofKind : ofKind.filter(isFound(ofKind, people, query));
  return sort === 'mentions' ? found : found.toSorted((a, b) => a.order - b.order);
}

function isFound(lines: readonly CastLine[], people: ReadonlyMap<EntityId, Person>, query: string) {
  const known = lines.flatMap(({ entity }) => people.get(entity) ?? []);
  const found = new Set(searchPeople(known, query).map(({ id }) => id));
  return ({ entity }: CastLine): boolean => found.has(entity);
}
