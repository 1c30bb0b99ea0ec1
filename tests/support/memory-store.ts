import type { SetStore, StoredHead, StoredText } from '../../src/background/set-store';
import { type Volume, volumeInMemory } from '../../src/background/volume';
import type { LexiconData } from '../../src/core/gazetteer/lexicon';

/** A set store in memory, with a disk that can be full or broken. `reads` notes the ids of the entities that were read. */
export function createMemoryStore() {
  const disk = { isBroken: false, isFull: false };
  const heads = new Map<string, StoredHead>();
  const texts = new Map<string, StoredText>();
  const editions = new Map<string, Volume>();
  const compiled = new Map<string, LexiconData>();
  const removed = new Map<string, { readonly head: StoredHead; readonly volume: Volume }>();
  const reads: string[] = [];
  const check = (): void => {
    if (disk.isBroken) throw new Error('the database is damaged');
  };
  const edition = (name: string): Volume => {
    const volume = editions.get(name);
    if (!volume) throw new Error(`There is no edition ${name}`);
    return volume;
  };
  const noted = <T extends Awaited<ReturnType<Volume['entries']>>>(entries: T): T => {
    reads.push(...entries.map(({ entity }) => entity.id));
    return entries;
  };
  const forget = (id: string): void => {
    editions.delete(heads.get(id)?.edition ?? '');
    heads.delete(id);
    texts.delete(id);
  };
  const store: SetStore = {
    heads: async () => {
      check();
      return [...heads.values()];
    },
    texts: async () => {
      check();
      return [...texts.values()];
    },
    put: async (head, entities) => {
      if (disk.isFull) throw new Error('QuotaExceededError');
      forget(head.id);
      heads.set(head.id, head);
      editions.set(
        head.edition,
        volumeInMemory({ ...head.head, entities }, { hash: head.hash, shipped: false }),
      );
    },
    remove: async (id) => {
      const head = heads.get(id);
      const volume = editions.get(head?.edition ?? '');
      if (head && volume) removed.set(id, { head, volume });
      forget(id);
    },
    removed: async () =>
      [...removed.values()]
        .map(({ head }) => head)
        .filter(({ id }) => !heads.has(id))
        .reverse(),
    restore: async (id) => {
      const found = removed.get(id);
      if (!found || heads.has(id)) return false;
      heads.set(id, found.head);
      editions.set(found.head.edition, found.volume);
      return removed.delete(id);
    },
    entries: async (name, ids) => noted(await edition(name).entries(ids)),
    touching: async (name, id) => noted(await edition(name).touching(id)),
    async *batches(name) {
      yield* edition(name).batches();
    },
    async *directory(name) {
      yield* edition(name).directory();
    },
    readLexicon: async (revision) => compiled.get(revision),
    writeLexicon: async (data) => {
      compiled.clear();
      compiled.set(data.revision, structuredClone(data));
    },
  };
  return { store, disk, heads, texts, editions, compiled, reads };
}
