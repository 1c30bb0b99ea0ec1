import { useCallback } from 'preact/hooks';
import type { Everyone } from '../../core/cast/model';
import { type Loaded, useLoaded } from '../loaded';
import type { CastOutside } from './outside';

/** More lines than anyone scrolls through: beyond them, typing is quicker. */
const SHOWN_AT_MOST = 200;

/**
 * The first of those in the sets whom the query finds, and a way to ask again.
 * @param isWanted nobody is asked before somebody wants to see them
 */
export function usePeople(
  { listEveryone: list }: Pick<CastOutside, 'listEveryone'>,
  query: string,
  isWanted: boolean,
): readonly [Loaded<Everyone>, () => void] {
  const listEveryone = useCallback(() => list({ query, limit: SHOWN_AT_MOST }), [list, query]);
  return useLoaded(isWanted ? listEveryone : undefined);
}
