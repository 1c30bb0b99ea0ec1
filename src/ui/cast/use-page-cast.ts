import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CastConnection } from '../../core/cast/connection';
import type { FrameCast } from '../../core/cast/model';
import type { Frames } from './cast-state';
import { followCast } from './follow-cast';
import type { CastOutside } from './outside';

const NO_FRAMES: Frames = { isSilent: false, casts: [] };

/** The casts of a tab's frames while the tab is known and not resting, and what those frames can be asked for. */
export function usePageCast(
  { connectCast: connect, readTab }: Pick<CastOutside, 'connectCast' | 'readTab'>,
  tabId: number | undefined,
): { readonly frames: Frames; readonly connection: CastConnection } {
  const [frames, setFrames] = useState<Frames>(NO_FRAMES);
  const port = useRef<CastConnection | undefined>(undefined);

  // Before anything is painted: the page answers meanwhile.
  useLayoutEffect(() => {
    setFrames(NO_FRAMES);
    if (tabId === undefined) return;
    const life = new AbortController();
    const listener = {
      cast: (cast: FrameCast) =>
        setFrames((before) => ({ isSilent: false, casts: [...without(before.casts, cast.frame), cast] })),
      gone: (frame: string) => setFrames((before) => ({ ...before, casts: without(before.casts, frame) })),
      silent: () => {
        setFrames({ isSilent: true, casts: [] });
        // A script cut off from an extension that was switched off and on again answers nobody.
        readTab(tabId).then(
          (isRead) =>
            isRead ||
            life.signal.aborted ||
            setFrames((before) => ({ ...before, isRefused: before.isSilent })),
          () => undefined,
        );
      },
    };
    port.current = followCast(connect, tabId, listener, life.signal);
    return () => {
      life.abort();
      port.current = undefined;
    };
  }, [connect, readTab, tabId]);

  const connection = useMemo((): CastConnection => {
    const asked = async <T>(ask: (port: CastConnection) => Promise<T>): Promise<T> => {
      if (!port.current) throw new Error('No page is there to be asked');
      return ask(port.current);
    };
    return {
      jump: (jump) => port.current?.jump(jump),
      quotes: (frame) => asked((open) => open.quotes(frame)),
      html: (frame) => asked((open) => open.html(frame)),
    };
  }, []);
  return { frames, connection };
}

function without(casts: readonly FrameCast[], frame: string): readonly FrameCast[] {
  return casts.filter((cast) => cast.frame !== frame);
}
