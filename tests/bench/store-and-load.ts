import { deleteDB, openDB } from 'idb';
import type { LexiconData } from '../../src/core/gazetteer/lexicon';

const NAME = 'bench';
const ROUNDS = 5;

/** Keeps a compiled lexicon as the background does, and reads it back through a new connection: the median in ms. */
export async function storeAndLoad(data: LexiconData): Promise<number> {
  await deleteDB(NAME);
  const writing = await openDB(NAME, 1, {
    upgrade: (db) => void db.createObjectStore('compiled', { keyPath: 'revision' }),
  });
  await writing.put('compiled', data);
  writing.close();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const reading = await openDB(NAME, 1);
    const loaded: LexiconData | undefined = await reading.get('compiled', data.revision);
    times.push(performance.now() - start);
    reading.close();
    if (loaded?.gazetteer.fingerprints.length !== data.gazetteer.fingerprints.length)
      throw new Error('What was loaded is not what was stored');
  }
  await deleteDB(NAME);
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}
