import type { Entity, EntityId } from '../core/entity-set/model';
import type { LexiconData } from '../core/gazetteer/lexicon';
import { type Database, databaseOpener, type StoredHead, type StoredText, touchKey } from './database';
import { type DirectoryPart, directoryOf } from './directory';
import type { Entry } from './volume';
import { startWorkerClock } from './worker-clock';

export type { StoredHead, StoredText } from './database';

/** The sets the reader added, and what is compiled of them, in IndexedDB. */
export type SetStore = {
  /** @throws when the browser cannot open or read the database */
  heads(): Promise<readonly StoredHead[]>;
  /** Sets that an earlier version kept as texts, until `put` takes them over. */
  texts(): Promise<readonly StoredText[]>;
  /** Writes a new edition, then makes it the set's, then removes the old one. When it rejects (a full disk), nothing has changed. */
  put(head: StoredHead, entities: readonly Entity[]): Promise<void>;
  /** What is removed can be restored for `RESTORABLE_MS`. */
  remove(id: string): Promise<void>;
  /** Those that were removed and can still be restored, the latest first. */
  removed(): Promise<readonly StoredHead[]>;
  /** Brings a removed set back. False when it is gone for good, or another of its id has come since. */
  restore(id: string): Promise<boolean>;
  entries(edition: string, ids: readonly EntityId[]): Promise<readonly Entry[]>;
  /** Entities whose relations lead to this one. */
  touching(edition: string, id: EntityId): Promise<readonly Entry[]>;
  batches(edition: string): AsyncIterable<readonly Entity[]>;
  directory(edition: string): AsyncIterable<DirectoryPart>;
  readLexicon(revision: string): Promise<LexiconData | undefined>;
  /** Keeps a compiled lexicon in place of the one before. */
  writeLexicon(data: LexiconData): Promise<void>;
};

/** So many entities are written in one transaction: other reads wait no longer than for that. */
const BATCH_ENTITIES = 1000;
/** Long enough for second thoughts; then a removed set leaves the disk. */
const RESTORABLE_MS = 10 * 60_000;
/** An array sorts behind every string and number: the end of an edition's keys. */
const keysOf = (edition: string): IDBKeyRange => IDBKeyRange.bound([edition], [edition, []]);

export function openSetStore(): SetStore {
  const open = databaseOpener();
  return {
    async heads() {
      const db = await open();
      // The heads are there all the same when that fails.
      void sweepRemoved(db).catch((error: unknown) => console.warn('A removed set is still there:', error));
      return db.getAll('heads');
    },
    texts: async () => (await open()).getAll('sets'),
    async put(head, entities) {
      const db = await open();
      await sweep(db);
      await db.put('unfinished', { edition: head.edition });
      try {
        await writeEdition(db, head.edition, entities);
        await switchTo(db, head);
      } catch (error) {
        // What cannot be removed now is removed before the next write; the reason of the failure matters more.
        await sweep(db).catch(() => undefined);
        throw error;
      }
      await sweep(db);
    },
    async remove(id) {
      const db = await open();
      const change = db.transaction(['heads', 'sets', 'unfinished'], 'readwrite');
      const old = await change.objectStore('heads').get(id);
      if (old)
        await change
          .objectStore('unfinished')
          .put({ edition: old.edition, removed: { head: old, at: Date.now() } });
      await change.objectStore('heads').delete(id);
      await change.objectStore('sets').delete(id);
      await change.done;
      await sweep(db);
    },
    async removed() {
      const db = await open();
      const here = new Set(await db.getAllKeys('heads'));
      return (await db.getAll('unfinished'))
        .flatMap(({ removed }) => removed ?? [])
        .filter(({ head, at }) => Date.now() - at <= RESTORABLE_MS && !here.has(head.id))
        .sort((a, b) => b.at - a.at)
        .map(({ head }) => head);
    },
    async restore(id) {
      const change = (await open()).transaction(['heads', 'unfinished'], 'readwrite');
      const found = (await change.objectStore('unfinished').getAll())
        .filter(({ removed }) => removed?.head.id === id)
        .sort((a, b) => (b.removed?.at ?? 0) - (a.removed?.at ?? 0))[0];
      const isFree = (await change.objectStore('heads').getKey(id)) === undefined;
      if (found?.removed && isFree) {
        await change.objectStore('heads').put(found.removed.head);
        await change.objectStore('unfinished').delete(found.edition);
      }
      await change.done;
      return found !== undefined && isFree;
    },
    async entries(edition, ids) {
      const reading = (await open()).transaction('entities');
      const found = await Promise.all(ids.map((id) => reading.store.get([edition, id])));
      return found.filter((entry) => entry !== undefined);
    },
    touching: async (edition, id) =>
      (await open()).getAllFromIndex('entities', 'touches', touchKey(edition, id)),
    async *batches(edition) {
      const db = await open();
      let range = keysOf(edition);
      for (;;) {
        const entries = await db.getAll('entities', range, BATCH_ENTITIES);
        const last = entries.at(-1);
        if (!last) return;
        yield entries.map(({ entity }) => entity);
        range = IDBKeyRange.bound([edition, last.id], [edition, []], true);
      }
    },
    async *directory(edition) {
      const db = await open();
      for (let part = 0; ; part++) {
        const stored = await db.get('directory', [edition, part]);
        if (!stored) return;
        yield stored;
      }
    },
    readLexicon: async (revision) => (await open()).get('compiled', revision),
    async writeLexicon(data) {
      const change = (await open()).transaction('compiled', 'readwrite');
      await Promise.all([change.store.clear(), change.store.put(data), change.done]);
    },
  };
}

async function writeEdition(db: Database, edition: string, entities: readonly Entity[]): Promise<void> {
  for (let from = 0; from < entities.length; from += BATCH_ENTITIES) {
    const writing = db.transaction('entities', 'readwrite');
    const puts = entities.slice(from, from + BATCH_ENTITIES).map((entity, place) => {
      const touches = [...new Set(entity.relations.map((other) => touchKey(edition, other.entity)))];
      return writing.store.put({ edition, id: entity.id, at: from + place, touches, entity });
    });
    await Promise.all([...puts, writing.done]);
  }
  let part = 0;
  const clock = startWorkerClock();
  for (const each of directoryOf(entities)) {
    if (each) await db.put('directory', { ...each, edition, part: part++ });
    else if (clock.isOver()) await clock.rest();
  }
}

/** Makes an edition the set's, all or nothing: the old one, and the text an earlier version kept, are given up. */
async function switchTo(db: Database, head: StoredHead): Promise<void> {
  const change = db.transaction(['heads', 'sets', 'unfinished'], 'readwrite');
  const old = await change.objectStore('heads').get(head.id);
  await change.objectStore('heads').put(head);
  await change.objectStore('sets').delete(head.id);
  await change.objectStore('unfinished').delete(head.edition);
  if (old) await change.objectStore('unfinished').put({ edition: old.edition });
  await change.done;
}

/** Removes what is left of editions that were not finished or have been given up for good. */
async function sweep(db: Database): Promise<void> {
  for (const { edition, removed } of await db.getAll('unfinished'))
    if (removed === undefined) await deleteEdition(db, edition);
  await sweepRemoved(db);
}

/** Removes what is left of sets that were removed and can no longer be restored. */
async function sweepRemoved(db: Database): Promise<void> {
  for (const { edition, removed } of await db.getAll('unfinished'))
    if (removed && Date.now() - removed.at > RESTORABLE_MS) await deleteEdition(db, edition);
}

async function deleteEdition(db: Database, edition: string): Promise<void> {
  const change = db.transaction(['entities', 'directory', 'unfinished'], 'readwrite');
  const unfinished = change.objectStore('unfinished');
  // Unless it was restored a moment ago.
  if ((await unfinished.getKey(edition)) !== undefined) {
    await change.objectStore('entities').delete(keysOf(edition));
    await change.objectStore('directory').delete(keysOf(edition));
    await unfinished.delete(edition);
  }
  await change.done;
}
