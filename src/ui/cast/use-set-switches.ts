import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Loaded, useLoaded, wordsOf } from '../loaded';
import type { CastOutside, SetLine } from './outside';

/** The reader's sets, each to be switched on or off. */
export type SetSwitches = {
  readonly sets: Loaded<readonly SetLine[]>;
  /** Those whose switch the background is still turning. */
  readonly busy: ReadonlySet<string>;
  readonly onSwitch: (id: string, on: boolean) => void;
};

/**
 * @param isWanted nothing is asked before somebody wants to see them
 * @param onRefusal is told why a set could not be switched; must keep its identity
 */
export function useSetSwitches(
  { listSets, setSetOn, watchSets }: CastOutside,
  isWanted: boolean,
  onRefusal: (words: string) => void,
): SetSwitches {
  const [sets, again] = useLoaded(isWanted ? listSets : undefined);
  const [wishes, setWishes] = useState<ReadonlyMap<string, boolean>>(new Map());
  useEffect(() => {
    const life = new AbortController();
    watchSets(again, life.signal);
    return () => life.abort();
  }, [watchSets, again]);

  const onSwitch = useCallback(
    (id: string, on: boolean) => {
      setWishes((before) => new Map(before).set(id, on));
      setSetOn({ id, on })
        .catch((error: unknown) => onRefusal(wordsOf(error)))
        .finally(() => {
          setWishes((before) => new Map([...before].filter(([each]) => each !== id)));
          again();
        });
    },
    [setSetOn, onRefusal, again],
  );
  const wished =
    sets.state === 'ready'
      ? { ...sets, value: sets.value.map((set) => ({ ...set, on: wishes.get(set.id) ?? set.on })) }
      : sets;
  return { sets: wished, busy: new Set(wishes.keys()), onSwitch };
}
