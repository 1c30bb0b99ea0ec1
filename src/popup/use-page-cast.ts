import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { connectCast } from '../extension/cast-port';
import type { FrameCast } from '../extension/messages';
import type { Frames } from './cast-state';
import { followCast } from './follow-cast';
import { type CastLine, frameForTurn } from './merge-cast';

const NO_FRAMES: Frames = { isSilent: false, casts: [] };

/**
 * The casts of a tab's frames while the tab is known and not resting.
 * @returns the frames, and a function that goes to an entity's next mention, frame after frame
 */
export function usePageCast(tabId: number | undefined): readonly [Frames, (line: CastLine) => void] {
  const [frames, setFrames] = useState<Frames>(NO_FRAMES);
  const port = useRef<ReturnType<typeof followCast> | undefined>(undefined);
  const turns = useRef(new Map<string, number>());

  useEffect(() => {
    setFrames(NO_FRAMES);
    if (tabId === undefined) return;
    const life = new AbortController();
    const listener = {
      cast: (cast: FrameCast) =>
        setFrames((before) => ({ isSilent: false, casts: [...without(before.casts, cast.frame), cast] })),
      gone: (frame: string) => setFrames((before) => ({ ...before, casts: without(before.casts, frame) })),
      silent: () => setFrames({ isSilent: true, casts: [] }),
    };
    port.current = followCast(connectCast, tabId, listener, life.signal);
    return () => life.abort();
  }, [tabId]);

  const goToNext = useCallback((line: CastLine) => {
    const turn = turns.current.get(line.entity) ?? 0;
    turns.current.set(line.entity, turn + 1);
    const frame = frameForTurn(line, turn);
    if (frame !== undefined) port.current?.jump({ frame, entity: line.entity });
  }, []);
  return [frames, goToNext];
}

function without(casts: readonly FrameCast[], frame: string): readonly FrameCast[] {
  return casts.filter((cast) => cast.frame !== frame);
}
