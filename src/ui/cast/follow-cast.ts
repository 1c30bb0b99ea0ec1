import type { CastConnection } from '../../core/cast/connection';
import type { FrameCast } from '../../core/cast/model';
import type { ConnectCast } from './outside';

/** Soon enough that a page that was just switched on or reloaded is there "at once". */
const RETRY_MS = 300;
/** About a second of silence: then the reader is told, while we keep asking. */
const SILENT_AFTER_TRIES = 4;

type Listener = {
  cast(cast: FrameCast): void;
  gone(frame: string): void;
  /** Nobody has answered for about a second. A `cast` may still come. */
  silent(): void;
};

/**
 * The casts of all frames of a tab for as long as the signal lets it: connects again when
 * the page was not ready, was switched on a moment ago, or was left for another one.
 */
export function followCast(
  connect: ConnectCast,
  tabId: number,
  on: Listener,
  signal: AbortSignal,
): CastConnection {
  const frames = new Set<string>();
  let tries = 0;
  let port: CastConnection | undefined;

  const tryAgain = (life: AbortController): void => {
    life.abort();
    const timer = setTimeout(open, RETRY_MS);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  };

  const nobody = (life: AbortController): void => {
    if (life.signal.aborted) return;
    // A page that crashed says no goodbye.
    for (const frame of frames) on.gone(frame);
    frames.clear();
    tries += 1;
    if (tries === SILENT_AFTER_TRIES) on.silent();
    tryAgain(life);
  };

  function open(): void {
    if (signal.aborted) return;
    const life = new AbortController();
    const listener = {
      cast(cast: FrameCast) {
        tries = 0;
        frames.add(cast.frame);
        on.cast(cast);
      },
      gone(frame: string) {
        frames.delete(frame);
        on.gone(frame);
        if (frames.size === 0 && !life.signal.aborted) tryAgain(life);
      },
      nobody: () => nobody(life),
    };
    try {
      port = connect(tabId, listener, AbortSignal.any([signal, life.signal]));
    } catch {
      // The tab is gone: the same as a tab in which nobody answers.
      nobody(life);
    }
  }

  open();
  const asked = async <T>(ask: (open: CastConnection) => Promise<T>): Promise<T> => {
    if (!port) throw new Error('The page does not answer');
    return ask(port);
  };
  return {
    jump: (jump) => port?.jump(jump),
    quotes: (frame) => asked((connection) => connection.quotes(frame)),
    html: (frame) => asked((connection) => connection.html(frame)),
  };
}
