import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CastListener } from '../../../../src/core/cast/connection';
import type { FrameCast } from '../../../../src/core/cast/model';
import { followCast } from '../../../../src/ui/cast/follow-cast';
import type { ConnectCast } from '../../../../src/ui/cast/outside';

type Ends = CastListener;

const TAB = 7;
const top: FrameCast = { frame: 'top', top: true, state: 'ready', page: {}, entries: [] };

/** A tab that a test plays: each connection is kept, and answers only when told to. */
function playedTab() {
  const lifetime = new AbortController();
  const connections: { readonly page: Ends; readonly signal: AbortSignal }[] = [];
  const connect: ConnectCast = (_, page, signal) => {
    connections.push({ page, signal });
    return { jump: vi.fn(), quotes: vi.fn(), html: vi.fn() };
  };
  const on = { cast: vi.fn(), gone: vi.fn(), silent: vi.fn() };
  const port = followCast(connect, TAB, on, lifetime.signal);
  const latest = () => {
    const connection = connections.at(-1);
    if (connection === undefined) throw new Error('Nobody has connected yet');
    return connection;
  };
  return { lifetime, connections, latest, on, port };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a page that is not ready at once is asked again before the reader is told', () => {
  const { latest, on } = playedTab();
  latest().page.nobody();
  vi.advanceTimersByTime(300);
  latest().page.cast(top);
  expect(on.silent).not.toHaveBeenCalled();
  expect(on.cast).toHaveBeenCalledExactlyOnceWith(top);
});

test('after about a second of silence the reader is told, and the page may still come', () => {
  const { latest, on } = playedTab();
  for (let second = 0; second < 2000; second += 300) {
    latest().page.nobody();
    vi.advanceTimersByTime(300);
  }
  expect(on.silent).toHaveBeenCalledOnce();
  latest().page.cast(top);
  expect(on.cast).toHaveBeenCalledOnce();
});

test('when the last frame says goodbye, the tab is asked anew over a new connection', () => {
  const { latest, connections } = playedTab();
  latest().page.cast(top);
  latest().page.cast({ ...top, frame: 'inner' });
  latest().page.gone('inner');
  vi.advanceTimersByTime(300);
  expect(connections).toHaveLength(1);
  latest().page.gone('top');
  vi.advanceTimersByTime(300);
  expect(connections).toHaveLength(2);
  expect(connections[0]?.signal.aborted).toBe(true);
});

test('a closed popup asks nobody any more', () => {
  const { latest, connections, lifetime } = playedTab();
  latest().page.nobody();
  lifetime.abort();
  vi.advanceTimersByTime(5000);
  expect(connections).toHaveLength(1);
});

test('a tab that is gone is like one in which nobody answers', () => {
  const on = { cast: vi.fn(), gone: vi.fn(), silent: vi.fn() };
  const connect: ConnectCast = () => {
    throw new Error('No tab with id 7');
  };
  const lifetime = new AbortController();
  followCast(connect, TAB, on, lifetime.signal);
  vi.advanceTimersByTime(2000);
  lifetime.abort();
  expect(on.silent).toHaveBeenCalledOnce();
});
