import type { EntityId } from '../../core/entity-set/model';
import type { FrameCast, Quotes } from '../../extension/messages';
import { isContextLost } from './context-lost';
import type { Outside } from './frame';
import type { VisitCast } from './visit';

/** A page that changes all the time updates popup and badge a few times a second. */
const REPORT_MS = 200;

/**
 * Tells the popup and the badge of this frame's cast until the signal fires. A page that never had a cast
 * reports none, so that it wakes nobody.
 */
export function startReports(options: {
  readonly document: Document;
  readonly outside: Pick<Outside, 'reportCast' | 'serveCast'>;
  readonly current: () => VisitCast;
  readonly entities: () => readonly EntityId[];
  readonly onJump: (entity: EntityId, index: number) => void;
  readonly quotes: () => Quotes;
  readonly onWatched: (isWatched: boolean) => void;
  readonly onError: (error: unknown) => void;
  readonly signal: AbortSignal;
}): {
  /** The cast may have changed. */
  readonly changed: () => void;
  /** Listens to the document again, which may have dropped all its listeners. */
  readonly listen: () => void;
} {
  const { document, outside, current, entities, onJump, quotes, onWatched, onError, signal } = options;
  const frame = randomId();
  // The document’s own beginning: scripts of frames start before the one of the page around them.
  const started = performance.timeOrigin;
  const isTop = document.defaultView?.top === document.defaultView;
  let timer: number | undefined;
  let reported = '';

  const frameCast = (): FrameCast => ({ frame, top: isTop, ...current() });
  const port = outside.serveCast(
    {
      ...{ frame, current: frameCast, onJump, quotes, onWatched },
      html: () => document.documentElement.outerHTML,
    },
    signal,
  );

  const report = (shown: readonly EntityId[]): void => {
    const key = shown.toSorted().join(' ');
    if (key === reported) return;
    reported = key;
    outside.reportCast({ frame, started, entities: shown }).catch((error: unknown) => {
      // The badge is no reason to disturb anybody: the next report carries all of it.
      reported = '';
      if (isContextLost(error)) onError(error);
    });
  };
  const tell = (): void => {
    timer = undefined;
    // The cast itself is made only for a popup that is open.
    port.changed();
    report(entities());
  };

  const onHide = (): void => {
    port.sayGoodbye();
    report([]);
  };
  const onShow = (event: PageTransitionEvent): void => {
    if (event.persisted) report(entities());
  };
  const listen = (): void => {
    addEventListener('pagehide', onHide, { signal });
    addEventListener('pageshow', onShow, { signal });
  };
  listen();
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      report([]);
    },
    { once: true },
  );
  return {
    listen,
    changed() {
      if (!signal.aborted) timer ??= window.setTimeout(tell, REPORT_MS);
    },
  };
}

/** Not `randomUUID`: it is missing on pages without https. */
const randomId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('');
