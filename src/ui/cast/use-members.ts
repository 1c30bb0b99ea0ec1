import { useMemo } from 'preact/hooks';
import type { Member } from '../../core/cast/model';
import type { EntityId, PartialDate } from '../../core/entity-set/model';
import { rolesAround } from '../../core/entity-set/roles';
import { type Loaded, useLoaded } from '../loaded';
import type { CastState } from './cast-state';
import type { CastOutside } from './outside';

type Question = {
  readonly tabId: number | undefined;
  readonly cast: CastState;
  /** The page's. */
  readonly date: PartialDate | undefined;
};

/** Who those of the cast are on the page's day and now, and a way to ask again. */
export function useMembers(
  { introduce }: Pick<CastOutside, 'introduce'>,
  { tabId, cast, date }: Question,
): readonly [Loaded<readonly Member[]>, () => void] {
  // The cast is told anew with every change of the page; who they are is asked only when others come in.
  const ids = (cast.kind === 'cast' ? cast.lines : [])
    .map(({ entity }) => entity)
    .sort()
    .join(' ');
  const load = useMemo(() => {
    if (tabId === undefined || ids === '') return undefined;
    return () => introduce({ tab: tabId, entities: ids.split(' ') as EntityId[] });
  }, [introduce, tabId, ids]);
  const [introduced, again] = useLoaded(load);
  const members = useMemo((): Loaded<readonly Member[]> => {
    if (introduced.state !== 'ready') return introduced;
    const today = new Date().toISOString().slice(0, 10);
    const value = introduced.value.map(({ roles, ...person }) => ({
      ...person,
      ...rolesAround(roles, { date, today }),
    }));
    return { state: 'ready', value };
  }, [introduced, date]);
  return [members, again];
}
