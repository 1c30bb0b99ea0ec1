import { useMemo } from 'preact/hooks';
import type { Member } from '../../core/cast/model';
import type { EntityId, PartialDate } from '../../core/entity-set/model';
import { type Loaded, useLoaded } from '../loaded';
import type { CastState } from './cast-state';
import type { CastOutside } from './outside';

/** Who those of the cast are on a page of this date, and a way to ask again. */
export function useMembers(
  { introduce }: Pick<CastOutside, 'introduce'>,
  cast: CastState,
  date: PartialDate | undefined,
): readonly [Loaded<readonly Member[]>, () => void] {
  // The cast is told anew with every change of the page; who they are is asked only when others come in.
  const ids = (cast.kind === 'cast' ? cast.lines : [])
    .map(({ entity }) => entity)
    .sort()
    .join(' ');
  const load = useMemo(() => {
    if (ids === '') return undefined;
    const entities = ids.split(' ') as EntityId[];
    return () => introduce({ entities, ...(date === undefined ? {} : { date }) });
  }, [introduce, ids, date]);
  return useLoaded(load);
}
