import type { Runtime } from 'webextension-polyfill';
import type { EntityId } from '../core/entity-set/model';
import { browser } from './browser';
import { type CastReply, type Gone, isCastRequest, isJump } from './cast-wire';
import { CAST_PORT, type FrameCast, type Quotes } from './messages';

/** What a frame has to tell and can do for the views of its cast. */
export type CastServer = {
  readonly frame: string;
  readonly current: () => FrameCast;
  readonly onJump: (entity: EntityId, index: number) => void;
  readonly quotes: () => Quotes;
  /** The document as it stands. Given only when the reader asks for a copy. */
  readonly html: () => string;
  /** Some view is connected, or none any more. */
  readonly onWatched: (isWatched: boolean) => void;
};

/**
 * Serves this frame's cast to every view that connects. Call `changed` when the cast changed, and `sayGoodbye` when
 * the document goes; that is done when the signal fires.
 */
export function serveCast(server: CastServer, signal: AbortSignal): { changed(): void; sayGoodbye(): void } {
  signal.throwIfAborted();
  const { frame, current } = server;
  const ports = new Set<Runtime.Port>();
  const listener = (port: Runtime.Port): void => {
    if (port.name !== CAST_PORT || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => {
      if (ports.delete(port) && ports.size === 0) server.onWatched(false);
    });
    port.onMessage.addListener((message: unknown) => {
      if (isJump(message) && message.frame === frame) server.onJump(message.entity, message.index);
      else if (isCastRequest(message) && message.frame === frame) {
        const value = message.ask === 'quotes' ? server.quotes() : server.html();
        const reply: CastReply = { frame, answers: message.ask, value };
        port.postMessage(reply);
      }
    });
    port.postMessage(current());
    server.onWatched(true);
  };
  const sayGoodbye = (): void => {
    const goodbye: Gone = { gone: frame };
    for (const port of ports) {
      port.postMessage(goodbye);
      port.disconnect();
    }
    ports.clear();
    server.onWatched(false);
  };
  browser.runtime.onConnect.addListener(listener);
  signal.addEventListener(
    'abort',
    () => {
      browser.runtime.onConnect.removeListener(listener);
      sayGoodbye();
    },
    { once: true },
  );
  return {
    changed() {
      for (const port of ports) port.postMessage(current());
    },
    sayGoodbye,
  };
}
