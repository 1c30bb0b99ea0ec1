import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LexiconData } from '../core/gazetteer/lexicon';
import type { DirectoryPart } from './directory';
import type { Entry, SetHead } from './volume';

/** A set as version 1 of the database kept it: its text. Taken over into the stores below at the next start. */
export type StoredText = {
  readonly id: string;
  readonly text: string;
  readonly fileName: string;
  readonly added: string;
};

/** The head of a set. Its entities are kept under its `edition`, which is new whenever the set is added. */
export type StoredHead = {
  readonly id: string;
  readonly edition: string;
  readonly fileName: string;
  readonly added: string;
  readonly hash: string;
  readonly entities: number;
  readonly head: SetHead;
};

/** An entity of an edition. `touches`: `touchKey` of every entity its relations lead to. */
export type StoredEntry = Entry & {
  readonly edition: string;
  readonly id: string;
  readonly touches: readonly string[];
};

/** An edition that is no set's. `removed`: of a set the reader removed, which can be restored for a while. */
export type Unfinished = {
  readonly edition: string;
  /** `at` in ms since 1970. */
  readonly removed?: { readonly head: StoredHead; readonly at: number };
};

export type StoredPart = DirectoryPart & { readonly edition: string; readonly part: number };

export type Schema = DBSchema & {
  sets: { key: string; value: StoredText };
  heads: { key: string; value: StoredHead };
  entities: { key: [string, string]; value: StoredEntry; indexes: { touches: string } };
  directory: { key: [string, number]; value: StoredPart };
  /** Editions that are being written or given up: whatever is left of one is removed before the next write. */
  unfinished: { key: string; value: Unfinished };
  /** The compiled lexicon of the sets that are on, by its revision. */
  compiled: { key: string; value: LexiconData };
};

export type Database = IDBPDatabase<Schema>;

const NAME = 'backgrounder';
const VERSION = 2;

/** The key under which an edition's entities say that their relations lead to this one. */
export const touchKey = (edition: string, id: string): string => `${edition} ${id}`;

/** Opens the database when it is first needed, and anew after a failure: a locked or full disk may be free by then. */
export function databaseOpener(): () => Promise<Database> {
  let database: Promise<Database> | undefined;
  return () => {
    database ??= openDB<Schema>(NAME, VERSION, {
      upgrade(db, from) {
        if (from < 1) db.createObjectStore('sets', { keyPath: 'id' });
        db.createObjectStore('heads', { keyPath: 'id' });
        db.createObjectStore('entities', { keyPath: ['edition', 'id'] }).createIndex('touches', 'touches', {
          multiEntry: true,
        });
        db.createObjectStore('directory', { keyPath: ['edition', 'part'] });
        db.createObjectStore('unfinished', { keyPath: 'edition' });
        db.createObjectStore('compiled', { keyPath: 'revision' });
      },
      terminated() {
        database = undefined;
      },
    }).catch((error: unknown) => {
      database = undefined;
      throw error;
    });
    return database;
  };
}
