import { runInTurn } from './in-turn';

/** A list of the reader's in a storage, changed one change after the other: pages may ask at the same time. */
export type KeptList<Item> = {
  /** Adds an item in place of those it is the same as. */
  add(item: Item): Promise<void>;
  remove(item: Item): Promise<void>;
  /** Keeps these in place of all others. */
  replace(items: readonly Item[]): Promise<void>;
};

export function createKeptList<Item>(storage: {
  readonly read: () => Promise<readonly Item[]>;
  readonly write: (items: readonly Item[]) => Promise<void>;
  readonly isSame: (one: Item, other: Item) => boolean;
}): KeptList<Item> {
  const inTurn = runInTurn();
  const change = (item: Item, added: readonly Item[]): Promise<void> =>
    inTurn(async () => {
      const others = (await storage.read()).filter((each) => !storage.isSame(each, item));
      await storage.write([...others, ...added]);
    });
  return {
    add: (item) => change(item, [item]),
    remove: (item) => change(item, []),
    replace: (items) => inTurn(() => storage.write(items)),
  };
}
