import { deleteDB, openDB } from 'idb';
import type { LexiconData } from '../../src/core/gazetteer/lexicon';

const NAME = 'bench';
const ROUNDS = 5;

/** A turn that takes longer than this has held others up. */
const TURN_MS = 1;

export type Loading = {
  /** From the question to the answer. */
  readonly ms: number;
  /** What of that time the thread was busy with it, and could not do anything else. */
  readonly threadMs: number;
};

/** Keeps a compiled lexicon as the background does, and reads it back through a new connection: the medians of some rounds. */
export async function storeAndLoad(data: LexiconData): Promise<Loading> {
  await deleteDB(NAME);
  const writing = await openDB(NAME, 1, {
    upgrade: (db) => void db.createObjectStore('compiled', { keyPath: 'revision' }),
  });
  await writing.put('compiled', data);
  writing.close();
  const rounds: Loading[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const busy = watchThread();
    const start = performance.now();
    const reading = await openDB(NAME, 1);
    const loaded: LexiconData | undefined = await reading.get('compiled', data.revision);
    rounds.push({ ms: performance.now() - start, threadMs: busy() });
    reading.close();
    if (loaded?.gazetteer.fingerprints.length !== data.gazetteer.fingerprints.length)
      throw new Error('What was loaded is not what was stored');
  }
  await deleteDB(NAME);
  const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0;
  return { ms: median(rounds.map(({ ms }) => ms)), threadMs: median(rounds.map(({ threadMs }) => threadMs)) };
}

/** Sends itself messages; the time between two of them that is more than a turn's was taken by something else. */
function watchThread(): () => number {
  const { port1, port2 } = new MessageChannel();
  let busyMs = 0;
  let last = performance.now();
  const note = (): void => {
    const now = performance.now();
    if (now - last > TURN_MS) busyMs += now - last;
    last = now;
  };
  port1.onmessage = () => {
    note();
    port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
  return () => {
    note();
    port1.close();
    return busyMs;
  };
}
