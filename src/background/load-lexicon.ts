import { createLexiconBuilder } from '../core/gazetteer/compile-lexicon';
import { type Lexicon, type LexiconData, openLexicon } from '../core/gazetteer/lexicon';
import { runInSlices } from '../core/gazetteer/steps';
import { words } from '../extension/i18n';
import { contentHash } from './content-hash';
import type { Problems } from './problems';
import type { SetStore } from './set-store';
import type { Volume } from './volume';
import { startWorkerClock } from './worker-clock';

/** To be raised with every change of folding, of derived forms or of the compiled form itself: older ones are then made anew. */
const COMPILED_VERSION = 3;

/**
 * The lexicon of the sets that are on, in order of priority. When the reader has added sets, what was compiled of
 * them is kept and read back in one piece; the shipped set alone is compiled faster than the storage answers.
 */
export async function loadLexicon(
  volumes: readonly Volume[],
  store: SetStore,
  problems: Problems,
): Promise<Lexicon> {
  const contents = volumes.map(({ hash }) => hash);
  const revision = await contentHash([`compiled/${COMPILED_VERSION}`, ...contents].join('\n'));
  if (volumes.every(({ shipped }) => shipped)) return openLexicon(await compile(volumes, revision));
  const cache = words.say('problem_compiled');
  const kept = await problems.attempt(cache, () => store.readLexicon(revision), undefined);
  if (kept) return openLexicon(kept);
  const data = await compile(volumes, revision);
  await problems.attempt(cache, () => store.writeLexicon(data), undefined);
  return openLexicon(data);
}

/** Compiles in slices. Sets that are `listOnly` stay out: their entities are never marked. */
async function compile(volumes: readonly Volume[], revision: string): Promise<LexiconData> {
  const clock = startWorkerClock();
  const builder = createLexiconBuilder();
  for (const volume of volumes) {
    if (volume.head.listOnly) continue;
    for await (const batch of volume.batches()) {
      for (const entity of batch) {
        builder.add(entity);
        if (clock.isOver()) await clock.rest();
      }
    }
  }
  return runInSlices(builder.finish(revision), clock);
}
