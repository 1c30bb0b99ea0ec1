import type { Runtime } from 'webextension-polyfill';
import type { EntityId } from '../core/entity-set/model';
import { browser } from './browser';
import { CAST_PORT, type FrameCast, type Jump } from './messages';

/** Posted by a frame that goes away while the popup is open. */
type Gone = { readonly gone: string };

/**
 * Opens a port to every frame of a tab; each posts its cast at once and on every change.
 * `nobody` is told when no content script answers there, or no longer.
 */
export function connectCast(
  tabId: number,
  on: { cast(cast: FrameCast): void; gone(frame: string): void; nobody(): void },
  signal: AbortSignal,
): { jump(jump: Jump): void } {
  signal.throwIfAborted();
  const port = browser.tabs.connect(tabId, { name: CAST_PORT });
  let open = true;
  port.onMessage.addListener((message: unknown) => {
    if (isGone(message)) on.gone(message.gone);
    else if (isFrameCast(message)) on.cast(message);
  });
  port.onDisconnect.addListener(() => {
    open = false;
    // Reading lastError tells Chrome that the failure to connect was noticed.
    void (port.error ?? browser.runtime.lastError);
    if (!signal.aborted) on.nobody();
  });
  signal.addEventListener('abort', () => open && port.disconnect(), { once: true });
  return {
    jump(jump) {
      if (open) port.postMessage(jump);
    },
  };
}

/**
 * Serves this frame's cast to every popup that connects. Call `changed` when the cast changed.
 * The frame says goodbye when the signal fires.
 */
export function serveCast(
  current: () => FrameCast,
  onJump: (entity: EntityId) => void,
  signal: AbortSignal,
): { changed(): void } {
  signal.throwIfAborted();
  const ports = new Set<Runtime.Port>();
  const listener = (port: Runtime.Port): void => {
    if (port.name !== CAST_PORT || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message: unknown) => {
      if (isJump(message) && message.frame === current().frame) onJump(message.entity);
    });
    port.postMessage(current());
  };
  browser.runtime.onConnect.addListener(listener);
  signal.addEventListener(
    'abort',
    () => {
      browser.runtime.onConnect.removeListener(listener);
      const goodbye: Gone = { gone: current().frame };
      for (const port of ports) {
        port.postMessage(goodbye);
        port.disconnect();
      }
    },
    { once: true },
  );
  return {
    changed() {
      for (const port of ports) port.postMessage(current());
    },
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isGone = (value: unknown): value is Gone => isRecord(value) && typeof value.gone === 'string';

const isJump = (value: unknown): value is Jump =>
  isRecord(value) && typeof value.frame === 'string' && typeof value.entity === 'string';

const isFrameCast = (value: unknown): value is FrameCast =>
  isRecord(value) &&
  typeof value.frame === 'string' &&
  typeof value.state === 'string' &&
  isRecord(value.page) &&
  Array.isArray(value.entries);
