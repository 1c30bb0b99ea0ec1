import { useCallback } from 'preact/hooks';
import type { EntityId } from '../core/entity-set/model';
import { ask } from '../extension/ask';
import type { Everyone, Person } from '../extension/messages';
import { type Loaded, useLoaded } from '../ui/loaded';
import type { CastState } from './cast-state';

/** More lines than anyone scrolls through: beyond them, typing is quicker. */
const SHOWN_AT_MOST = 200;
const NOBODY: readonly EntityId[] = [];

/** The first of those the query finds, what lists say of the cast, and a way to ask again for both. */
export function usePeople(
  query: string,
  cast: CastState,
): readonly [Loaded<Everyone>, Loaded<readonly Person[]>, () => void] {
  const listEveryone = useCallback(() => ask('listEveryone', { query, limit: SHOWN_AT_MOST }), [query]);
  const lines = cast.kind === 'cast' ? cast.lines : undefined;
  const nameCast = useCallback(
    () => ask('nameEntities', { entities: lines?.map(({ entity }) => entity) ?? NOBODY }),
    [lines],
  );
  const [people, retryPeople] = useLoaded(listEveryone);
  const [named, retryNamed] = useLoaded(nameCast);
  const retry = useCallback(() => {
    retryPeople();
    retryNamed();
  }, [retryPeople, retryNamed]);
  return [people, named, retry];
}
