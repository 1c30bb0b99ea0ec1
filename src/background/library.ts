import { buildCard } from '../core/entity-set/build-card';
import type { CardData } from '../core/entity-set/card';
import type { EntityId, EntitySet, PartialDate } from '../core/entity-set/model';
import { parseEntitySetText } from '../core/entity-set/parse';
import type { Lexicon } from '../core/gazetteer/lexicon';
import { words } from '../extension/i18n';
import { writeRevision } from '../extension/introductions';
import type { SetInfo } from '../extension/messages';
import { readFilter, readSetsOff, writeFilter, writeSetsOff } from '../extension/storage';
import { contentHash } from './content-hash';
import { runInTurn } from './in-turn';
import { loadLexicon } from './load-lexicon';
import type { Problems } from './problems';
import { readSet } from './read-set';
import type { SetStore } from './set-store';
import { infoOf, readAdded, type Shelf } from './shelf';
import { excerptFor, volumeInMemory } from './volume';

export type Library = {
  /** The shelf as it is now; loads it when the background has just started. While a change is compiled, it is the one before. */
  shelf(): Promise<Shelf>;
  /** The card of an entity, made of the records of it and of those it is tied to. */
  card(
    id: EntityId,
    on: { readonly date?: PartialDate | undefined; readonly today: string },
  ): Promise<CardData | undefined>;
  add(text: string, fileName: string): Promise<SetInfo>;
  remove(id: string): Promise<void>;
  /** Sets that were removed lately and can be brought back, the latest first. */
  removed(): Promise<readonly SetInfo[]>;
  /** Brings a set back that was removed lately. @throws Error with words for the reader when it is gone */
  restore(id: string): Promise<void>;
  setOn(id: string, on: boolean): Promise<void>;
  /** Switches off the sets of these ids and all others on. */
  setOff(ids: readonly string[]): Promise<void>;
};

/** After this long the reader's sets are looked for again when they could not be read. */
const READ_AGAIN_MS = 5000;

/**
 * Owns the sets. The shipped set comes with the extension's code and is there whatever becomes of the storage;
 * a failure to read the others is noted as a problem and the rest goes on.
 */
export function openLibrary(shippedText: string, store: SetStore, problems: Problems): Library {
  let current: Promise<Shelf> | undefined;
  let loads = 0;

  /** `tellPages` is for when the shelf is in its place: pages that learn of other names ask again at once. */
  const load = async (): Promise<{ shelf: Shelf; tellPages: () => Promise<void> }> => {
    const turn = ++loads;
    const shipped = volumeInMemory(parseEntitySetText(shippedText, { shipped: true }), {
      hash: await contentHash(shippedText),
      shipped: true,
    });
    const added = await readAdded(store, problems);
    const volumes = [...added.volumes, shipped];
    const off = new Set(await problems.attempt(words.say('problem_switches'), readSetsOff, []));
    const active = volumes.filter(({ head }) => !off.has(head.id));
    const lexicon = await loadLexicon(active, store, problems);
    // A database that is locked or busy may answer soon: pages keep what they know till then.
    if (!added.isComplete) setTimeout(() => (current = undefined), READ_AGAIN_MS);
    const infos = volumes.map((volume) => infoOf(volume, !off.has(volume.head.id)));
    return {
      shelf: { infos, active, lexicon },
      async tellPages() {
        // A load that began later has read what is true now.
        if (!added.isComplete || turn !== loads) return;
        await problems.attempt(words.say('problem_pages'), () => publish(lexicon), undefined);
      },
    };
  };
  const loadFirst = async (): Promise<Shelf> => {
    const { shelf, tellPages } = await load();
    await tellPages();
    return shelf;
  };

  const shelf = (): Promise<Shelf> => {
    current ??= loadFirst().catch((error: unknown) => {
      current = undefined;
      throw error;
    });
    return current;
  };
  // One change after the other, each on what the one before has stored.
  const inTurn = runInTurn();
  const change = <T>(write: () => Promise<void>, result: (shelf: Shelf) => T): Promise<T> =>
    inTurn(async () => {
      try {
        await write();
      } catch (error) {
        // Part of it may be stored: what is asked next is read anew.
        current = undefined;
        throw error;
      }
      const next = await load();
      current = Promise.resolve(next.shelf);
      await next.tellPages();
      return result(next.shelf);
    });
  const infoIn = ({ infos }: Shelf, id: string): SetInfo => {
    const info = infos.find((each) => each.id === id);
    if (!info) throw new Error(words.say('problem_no_set', id));
    return info;
  };

  return {
    shelf,
    async card(id, on) {
      const { active } = await shelf();
      const excerpts = await Promise.all(active.map((volume) => excerptFor(volume, id)));
      return buildCard(
        id,
        excerpts.filter((set) => set !== undefined),
        { ...on, language: words.language },
      );
    },
    add(text, fileName) {
      let id = '';
      return change(
        async () => {
          const set = await readSet(text);
          id = set.id;
          if ((await shelf()).infos.some((info) => info.id === id && info.shipped))
            throw new Error(words.say('problem_shipped_id', id));
          // Read before anything is written: a storage that refuses leaves everything as it was.
          const off = await readSetsOff();
          await keep(store, set, await contentHash(text), fileName);
          await switchOn(id, off);
        },
        (next) => infoIn(next, id),
      );
    },
    remove: (id) =>
      change(
        async () => {
          // One that could not be read is not among the others, and can be removed all the same.
          if ((await shelf()).infos.some((info) => info.id === id && info.shipped))
            throw new Error(words.say('problem_shipped_removed'));
          const off = await readSetsOff();
          await store.remove(id);
          await switchOn(id, off);
        },
        () => undefined,
      ),
    removed: async () =>
      (await store.removed()).map(({ head, entities }) => infoOf({ head, entities, shipped: false }, true)),
    restore: (id) =>
      change(
        async () => {
          if (!(await store.restore(id))) throw new Error(words.say('problem_set_gone'));
        },
        () => undefined,
      ),
    setOn: (id, on) =>
      change(
        async () => {
          infoIn(await shelf(), id);
          const others = (await readSetsOff()).filter((each) => each !== id);
          await writeSetsOff(on ? others : [...others, id]);
        },
        () => undefined,
      ),
    setOff: (ids) =>
      change(
        () => writeSetsOff(ids),
        () => undefined,
      ),
  };
}

/** Forgets that a set was off, if it was. */
async function switchOn(id: string, off: readonly string[]): Promise<void> {
  if (off.includes(id)) await writeSetsOff(off.filter((each) => each !== id));
}

async function keep(
  store: SetStore,
  { entities, ...head }: EntitySet,
  hash: string,
  fileName: string,
): Promise<void> {
  const edition = crypto.randomUUID();
  const added = new Date().toISOString();
  try {
    await store.put(
      { id: head.id, edition, fileName, added, hash, entities: entities.length, head },
      entities,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new Error(words.say('problem_set_not_stored', reason), { cause: error });
  }
}

/** Tells the pages, unless they know: the filter in the storage carries the revision. */
async function publish({ filter, revision }: Lexicon): Promise<void> {
  await writeRevision(revision);
  if ((await readFilter())?.revision !== revision) await writeFilter(filter);
}
