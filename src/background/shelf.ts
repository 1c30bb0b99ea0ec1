import { foreignOf } from '../core/entity-set/cite';
import { headIn } from '../core/entity-set/translations';
import type { Lexicon } from '../core/gazetteer/lexicon';
import { words } from '../extension/i18n';
import type { SetInfo } from '../extension/messages';
import { contentHash } from './content-hash';
import type { Problems } from './problems';
import { readSet } from './read-set';
import type { SetStore, StoredHead, StoredText } from './set-store';
import { type Volume, volumeInMemory } from './volume';

/** All sets the reader has, and what is compiled of those that are on. */
export type Shelf = {
  readonly infos: readonly SetInfo[];
  /** In order of priority: the reader's own before the shipped one. */
  readonly active: readonly Volume[];
  readonly lexicon: Lexicon;
};

/** Problems of sets that an earlier version kept. */
const LEFT_OUT = 'left out';

/**
 * The sets the reader added, by id. What cannot be read is noted as a problem and left out; `isComplete` is false when
 * the database itself did not answer.
 */
export async function readAdded(
  store: SetStore,
  problems: Problems,
): Promise<{ readonly volumes: readonly Volume[]; readonly isComplete: boolean }> {
  const { heads, left, isComplete } = await problems.attempt(
    words.say('problem_added_sets'),
    async () => {
      const inMemory: Volume[] = [];
      // Those that have been removed meanwhile are no problem any more.
      problems.clearGroup(LEFT_OUT);
      for (const text of await store.texts()) {
        const volume = await takeOver(text, store, problems);
        if (volume) inMemory.push(volume);
      }
      return { heads: await store.heads(), left: inMemory, isComplete: true };
    },
    { heads: [], left: [], isComplete: false },
  );
  const volumes = [...heads.map((head) => volumeInStore(head, store)), ...left];
  return { volumes: volumes.sort((a, b) => (a.head.id < b.head.id ? -1 : 1)), isComplete };
}

/**
 * Moves a set that an earlier version kept as a text into the stores of this one. Gives the set in memory when
 * the storage will not have it: its text stays where it is, and nothing is lost.
 */
async function takeOver(old: StoredText, store: SetStore, problems: Problems): Promise<Volume | undefined> {
  const about = words.say('problem_set_left_out', old.id, old.fileName);
  try {
    const { entities, ...head } = await readSet(old.text);
    const hash = await contentHash(old.text);
    const { id, fileName, added } = old;
    const edition = crypto.randomUUID();
    const stored = { id, edition, fileName, added, hash, entities: entities.length, head };
    return await store.put(stored, entities).then(
      () => undefined,
      () => volumeInMemory({ ...head, entities }, { hash, shipped: false }),
    );
  } catch (error) {
    problems.note(about, error, LEFT_OUT);
    return undefined;
  }
}

function volumeInStore({ head, edition, hash, entities }: StoredHead, store: SetStore): Volume {
  return {
    ...{ head, hash, entities, shipped: false },
    entries: (ids) => store.entries(edition, ids),
    touching: (id) => store.touching(edition, id),
    batches: () => store.batches(edition),
    directory: () => store.directory(edition),
  };
}

export function infoOf(
  { head, shipped, entities }: Pick<Volume, 'head' | 'shipped' | 'entities'>,
  on: boolean,
): SetInfo {
  const told = headIn(head, words.language);
  const { id, title, description, updated, revision, license, homepage, listOnly, article } = told;
  return {
    ...{ id, title, description, updated, revision, license, homepage, on, shipped, entities },
    ...foreignOf(told),
    listOnly: listOnly ?? false,
    ...(article && { article }),
  };
}
