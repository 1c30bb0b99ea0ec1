import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { CastLine, Stop } from '../../core/cast/merge-cast';
import type { Jump } from '../../core/cast/model';
import type { EntityId } from '../../core/entity-set/model';

/** A mention and whose it is. */
export type StopOf = { readonly entity: EntityId; readonly stop: Stop };

export type Steps = {
  /** Which of an entity's stops was gone to last, from 0. */
  readonly at: (line: CastLine) => number | undefined;
  /** The stop gone to last of all. */
  readonly last: StopOf | undefined;
  readonly go: (entity: EntityId, stop: Stop) => void;
  /** To the next or previous stop of one entity, round at the ends. */
  readonly step: (line: CastLine, by: 1 | -1) => void;
};

/**
 * Where the reader has gone in the page from the list.
 * @param place another page, or another tab, begins anew
 */
export function useSteps(place: unknown, onJump: (jump: Jump) => void): Steps {
  const [gone, setGone] = useState<ReadonlyMap<EntityId, Stop>>(new Map());
  const [last, setLast] = useState<StopOf>();
  useEffect(() => {
    setGone(new Map());
    setLast(undefined);
  }, [place]);

  const go = useCallback(
    (entity: EntityId, stop: Stop) => {
      setGone((before) => new Map(before).set(entity, stop));
      setLast({ entity, stop });
      onJump({ frame: stop.frame, entity, index: stop.index });
    },
    [onJump],
  );
  return useMemo(() => {
    const at = ({ entity, stops }: CastLine): number | undefined => {
      const stop = gone.get(entity);
      if (stop === undefined) return undefined;
      const index = stops.findIndex(({ frame, index }) => frame === stop.frame && index === stop.index);
      return index < 0 ? undefined : index;
    };
    const step = (line: CastLine, by: 1 | -1): void => {
      const from = at(line) ?? (by === 1 ? -1 : 0);
      const stop = line.stops[(from + by + line.stops.length) % line.stops.length];
      if (stop) go(line.entity, stop);
    };
    return { at, last, go, step };
  }, [gone, last, go]);
}
