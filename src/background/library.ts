import type { EntitySet } from '../core/entity-set/model';
import { parseEntitySetText } from '../core/entity-set/parse';
import { compileLexicon } from '../core/gazetteer/compile-lexicon';
import type { Lexicon } from '../core/gazetteer/lexicon';
import type { SetInfo } from '../extension/messages';
import { readFilter, readSetsOff, writeFilter, writeSetsOff } from '../extension/storage';
import type { Problems } from './problems';
import type { SetStore, StoredSet } from './set-store';

/** All sets the reader has, and what is compiled of those that are on. */
export type Shelf = {
  readonly infos: readonly SetInfo[];
  /** In order of priority: the reader's own before the shipped one. */
  readonly active: readonly EntitySet[];
  readonly lexicon: Lexicon;
};

export type Library = {
  /** The shelf as it is now; loads it when the background has just started. */
  shelf(): Promise<Shelf>;
  add(text: string, fileName: string): Promise<SetInfo>;
  remove(id: string): Promise<void>;
  setOn(id: string, on: boolean): Promise<void>;
};

type Volume = { readonly set: EntitySet; readonly text: string; readonly shipped: boolean };

/** What a problem is about. */
const ADDED_SETS = 'The sets you added could not be read';
const SWITCHES = 'Which sets are on could not be read, so all are';
const PAGES = 'Pages could not be told about the sets';

/**
 * Owns the sets. The shipped set comes with the extension's code and is there whatever becomes of the storage;
 * a failure to read the others is noted as a problem and the rest goes on.
 */
export function openLibrary(shippedText: string, store: SetStore, problems: Problems): Library {
  let current: Promise<Shelf> | undefined;

  const load = async (): Promise<Shelf> => {
    const shipped: Volume = {
      set: parseEntitySetText(shippedText, { shipped: true }),
      text: shippedText,
      shipped: true,
    };
    const volumes = [...(await readAdded(store, problems)), shipped];
    const off = new Set(await problems.attempt(SWITCHES, readSetsOff, []));
    const on = volumes.filter(({ set }) => !off.has(set.id));
    const active = on.map(({ set }) => set);
    const lexicon = compileLexicon(active, await digest(on.map(({ text }) => text)));
    await problems.attempt(PAGES, () => publish(lexicon), undefined);
    return { infos: volumes.map((volume) => infoOf(volume, !off.has(volume.set.id))), active, lexicon };
  };

  const shelf = (): Promise<Shelf> => {
    current ??= load().catch((error: unknown) => {
      current = undefined;
      throw error;
    });
    return current;
  };
  // One change after the other, each on what the one before has stored.
  let last: Promise<unknown> = Promise.resolve();
  const change = <T>(write: () => Promise<void>, result: (shelf: Shelf) => T): Promise<T> => {
    const done = last.then(async () => {
      await write();
      current = undefined;
      return result(await shelf());
    });
    last = done.catch(() => undefined);
    return done;
  };
  const infoIn = ({ infos }: Shelf, id: string): SetInfo => {
    const info = infos.find((each) => each.id === id);
    if (!info) throw new Error(`There is no set "${id}"`);
    return info;
  };

  return {
    shelf,
    add(text, fileName) {
      let id = '';
      return change(
        async () => {
          const set = parseEntitySetText(text);
          id = set.id;
          if ((await shelf()).infos.some((info) => info.id === id && info.shipped))
            throw new Error(sameAsShipped(id));
          await keep(store, { id, text, fileName, added: new Date().toISOString() });
          await writeSetsOff((await readSetsOff()).filter((each) => each !== id));
        },
        (next) => infoIn(next, id),
      );
    },
    remove: (id) =>
      change(
        async () => {
          if (infoIn(await shelf(), id).shipped)
            throw new Error('The set that comes with Backgrounder can only be switched off');
          await store.remove(id);
          await writeSetsOff((await readSetsOff()).filter((each) => each !== id));
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
  };
}

const sameAsShipped = (id: string): string =>
  `id: "${id}" is the id of the set that comes with Backgrounder; give yours another one`;

async function keep(store: SetStore, set: StoredSet): Promise<void> {
  try {
    await store.put(set);
  } catch (error) {
    const words = error instanceof Error ? error.message || error.name : String(error);
    throw new Error(`The browser could not store the set (${words}). Nothing has changed.`, { cause: error });
  }
}

async function readAdded(store: SetStore, problems: Problems): Promise<Volume[]> {
  const stored = await problems.attempt(ADDED_SETS, () => store.readAll(), []);
  return stored.flatMap(({ id, text, fileName }) => {
    const about = `The set "${id}" from ${fileName} is left out`;
    try {
      const set = parseEntitySetText(text);
      problems.clear(about);
      return [{ set, text, shipped: false }];
    } catch (error) {
      problems.note(about, error);
      return [];
    }
  });
}

/** Tells the pages, unless they know: the filter in the storage carries the revision. */
async function publish({ filter, revision }: Lexicon): Promise<void> {
  if ((await readFilter())?.revision !== revision) await writeFilter(filter);
}

async function digest(texts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(texts.join('\0'));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function infoOf({ set, shipped }: Volume, on: boolean): SetInfo {
  const { id, title, description, updated, revision, license, homepage, article } = set;
  return {
    ...{ id, title, description, updated, revision, license, homepage, on, shipped },
    entities: set.entities.length,
    listOnly: set.listOnly ?? false,
    ...(article && { article }),
  };
}
