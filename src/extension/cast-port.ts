import type { CastConnection, CastListener } from '../core/cast/connection';
import { browser } from './browser';
import { type Ask, type CastRequest, isCastReply, isFrameCast, isGone } from './cast-wire';
import { CAST_PORT, type Quotes } from './messages';
import { watchFrames } from './tab-frames';

type Waiting = { readonly take: (value: unknown) => void; readonly fail: (error: Error) => void };

/** A frame that is there already answers sooner than this. */
const ANSWER_MS = 250;

/**
 * The casts of all frames of a tab: each posts its own at once and on every change. Frames that come later are
 * connected to when they have somebody to show; the background has their names.
 */
export function connectCast(tabId: number, on: CastListener, signal: AbortSignal): CastConnection {
  const ports = new Map<string, CastConnection>();
  const portTo = (frame: string): CastConnection => ports.get(frame) ?? all;
  const connect = (frame?: number): CastConnection => {
    const listener: CastListener = {
      cast(cast) {
        // A frame that two ports lead to is spoken with through the first.
        if (!ports.has(cast.frame)) ports.set(cast.frame, port);
        if (ports.get(cast.frame) === port) on.cast(cast);
      },
      gone(gone) {
        if (ports.delete(gone)) on.gone(gone);
      },
      nobody() {
        if (frame === undefined) return on.nobody();
        for (const [name, each] of ports) if (each === port) listener.gone(name);
      },
    };
    const port = openPort(tabId, frame, listener, signal);
    return port;
  };
  const all = connect();

  watchFrames(
    tabId,
    (records) => {
      for (const [name, { at }] of Object.entries(records)) {
        if (!ports.has(name)) setTimeout(() => meet(name, at), ANSWER_MS);
      }
    },
    signal,
  );
  const meet = (name: string, at: number): void => {
    if (!signal.aborted && !ports.has(name)) connect(at);
  };
  return {
    jump: (jump) => portTo(jump.frame).jump(jump),
    quotes: (frame) => portTo(frame).quotes(frame),
    html: (frame) => portTo(frame).html(frame),
  };
}

/** A port to every frame of a tab, or to one. */
function openPort(
  tabId: number,
  frameId: number | undefined,
  on: CastListener,
  signal: AbortSignal,
): CastConnection {
  signal.throwIfAborted();
  const to = { name: CAST_PORT, ...(frameId === undefined ? {} : { frameId }) };
  const port = browser.tabs.connect(tabId, to);
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
