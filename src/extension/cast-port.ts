import type { CastConnection, CastListener } from '../core/cast/connection';
import { browser } from './browser';
import { type Ask, type CastRequest, isCastReply, isFrameCast, isGone } from './cast-wire';
import { CAST_PORT, type Quotes } from './messages';

type Waiting = { readonly take: (value: unknown) => void; readonly fail: (error: Error) => void };

/** Opens a port to every frame of a tab; each posts its cast at once and on every change. */
export function connectCast(tabId: number, on: CastListener, signal: AbortSignal): CastConnection {
  signal.throwIfAborted();
  const port = browser.tabs.connect(tabId, { name: CAST_PORT });
  const waiting = new Map<string, Waiting>();
  let open = true;
  const end = (): void => {
    open = false;
    for (const { fail } of waiting.values()) fail(new Error('The page is gone'));
    waiting.clear();
  };
  const ask = (frame: string, what: Ask): Promise<unknown> =>
    new Promise((take, fail) => {
      if (!open) return fail(new Error('The page is gone'));
      waiting.set(`${what} ${frame}`, { take, fail });
      const request: CastRequest = { frame, ask: what };
      port.postMessage(request);
    });

  port.onMessage.addListener((message: unknown) => {
    if (isGone(message)) {
      for (const what of ['quotes', 'html'] as const) {
        waiting.get(`${what} ${message.gone}`)?.fail(new Error('The page is gone'));
      }
      on.gone(message.gone);
    } else if (isCastReply(message)) {
      const key = `${message.answers} ${message.frame}`;
      waiting.get(key)?.take(message.value);
      waiting.delete(key);
    } else if (isFrameCast(message)) on.cast(message);
  });
  port.onDisconnect.addListener(() => {
    end();
    // Reading lastError tells Chrome that the failure to connect was noticed.
    void (port.error ?? browser.runtime.lastError);
    if (!signal.aborted) on.nobody();
  });
  signal.addEventListener(
    'abort',
    () => {
      if (open) port.disconnect();
      end();
    },
    { once: true },
  );
  return {
    jump(jump) {
      if (open) port.postMessage(jump);
    },
    quotes: async (frame) => (await ask(frame, 'quotes')) as Quotes,
    html: async (frame) => String(await ask(frame, 'html')),
  };
}
