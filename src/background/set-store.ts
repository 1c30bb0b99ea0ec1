import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A set the reader added, as it was given: the text is kept so that unknown fields and later versions lose nothing. */
export type StoredSet = {
  readonly id: string;
  readonly text: string;
  readonly fileName: string;
  readonly added: string;
};

type Schema = DBSchema & { sets: { key: string; value: StoredSet } };

const NAME = 'backgrounder';
const VERSION = 1;

/** The sets the reader added, in IndexedDB. Every write is one transaction: a full disk leaves the old set in place. */
export type SetStore = {
  /** @throws when the browser cannot open or read the database */
  readAll(): Promise<StoredSet[]>;
  put(set: StoredSet): Promise<void>;
  remove(id: string): Promise<void>;
};

export function openSetStore(): SetStore {
  let database: Promise<IDBPDatabase<Schema>> | undefined;
  const open = (): Promise<IDBPDatabase<Schema>> => {
    database ??= openDB<Schema>(NAME, VERSION, {
      upgrade(db) {
        db.createObjectStore('sets', { keyPath: 'id' });
      },
      terminated() {
        database = undefined;
      },
    }).catch((error: unknown) => {
      // The next call tries again: a locked or full disk may be free by then.
      database = undefined;
      throw error;
    });
    return database;
  };
  return {
    readAll: async () => (await open()).getAll('sets'),
    put: async (set) => {
      await (await open()).put('sets', set);
    },
    remove: async (id) => {
      await (await open()).delete('sets', id);
    },
  };
}
