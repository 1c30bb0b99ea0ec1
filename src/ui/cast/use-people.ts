import { useCallback } from 'preact/hooks';
import type { Everyone, Person } from '../../core/cast/model';
import type { EntityId } from '../../core/entity-set/model';
import { type Loaded, useLoaded } from '../loaded';
import type { CastState } from './cast-state';
import type { CastOutside } from './outside';

/** More lines than anyone scrolls through: beyond them, typing is quicker. */
const SHOWN_AT_MOST = 200;
const NOBODY: readonly EntityId[] = [];

/** The first of those the query finds, what lists say of the cast, and a way to ask again for both. */
export function usePeople(
  { listEveryone: list, nameEntities }: CastOutside,
  query: string,
  cast: CastState,
): readonly [Loaded<Everyone>, Loaded<readonly Person[]>, () => void] {
  const listEveryone = useCallback(() => list({ query, limit: SHOWN_AT_MOST }), [list, query]);
  // The cast is told anew with every change of the page; who they are is asked only when others come in.
  const members = (cast.kind === 'cast' ? cast.lines : [])
    .map(({ entity }) => entity)
    .sort()
    .join(' ');
  const nameCast = useCallback(
    () => nameEntities({ entities: members === '' ? NOBODY : (members.split(' ') as EntityId[]) }),
    [nameEntities, members],
  );
  const [people, retryPeople] = useLoaded(listEveryone);
  const [named, retryNamed] = useLoaded(nameCast);
  const retry = useCallback(() => {
    retryPeople();
    retryNamed();
  }, [retryPeople, retryNamed]);
  return [people, named, retry];
}
