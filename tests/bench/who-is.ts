import { type DirectoryPart, directoryOf } from '../../src/background/directory';
import { type Volume, volumeInMemory } from '../../src/background/volume';
import { findWhoIs } from '../../src/background/who-is';
import { parseEntitySet } from '../../src/core/entity-set/parse';
import { makeNames } from '../support/generated-names';
import { setOf } from '../support/invented-set';
import { measure, use } from './measure';

export type WhoIsResult = {
  readonly names: number;
  readonly selected: string;
  readonly found: number;
  /** Looking the selected words up, in ms. */
  readonly ms: number;
  /** How many times as long that takes as finding those letters in the same list: the limit. */
  readonly ratio: number;
  /** The longest stretch in which others had to wait, in ms. */
  readonly stretchMs: number;
};

/** What "Who is …?" costs among so many names: a name, a surname, a slip in a name, a slip in a surname, a stranger. */
export async function measureWhoIs(size: number): Promise<readonly WhoIsResult[]> {
  const names = makeNames(size);
  const set = parseEntitySet(setOf(names.map((name, at) => ({ id: `e${at}`, name }))));
  const parts = [...directoryOf(set.entities)].filter((part) => part !== undefined);
  const name = names[size >> 1] ?? '';
  const surname = name.split(' ').at(-1) ?? '';
  const slip = (text: string): string => `${text.slice(0, 3)}${text.slice(4)}`;
  const results: WhoIsResult[] = [];
  for (const selected of [name, surname, slip(name), slip(surname), 'Wendeline Xyzzyx']) {
    const folded = selected.toLowerCase();
    const limitMs = measure(() => {
      for (const { text } of parts) use(text.split(folded).length);
    });
    // Once to warm up.
    await findWhoIs([watched(set, parts).volume], { text: selected, language: 'en' });
    const { volume, stretchMs } = watched(set, parts);
    const start = performance.now();
    const found = await findWhoIs([volume], { text: selected, language: 'en' });
    const ms = performance.now() - start;
    results.push({
      ...{ names: size, selected, found: found.length, ms, ratio: ms / limitMs },
      stretchMs: stretchMs(),
    });
  }
  return results;
}

/** A volume whose list of names comes part by part, as from a database; others have their turn between two parts. */
function watched(set: Parameters<typeof volumeInMemory>[0], parts: readonly DirectoryPart[]) {
  let longest = 0;
  const volume: Volume = {
    ...volumeInMemory(set, { hash: '', shipped: false }),
    async *directory() {
      for (const part of parts) {
        await new Promise((rested) => setTimeout(rested));
        const start = performance.now();
        yield part;
        longest = Math.max(longest, performance.now() - start);
      }
    },
  };
  return { volume, stretchMs: () => longest };
}
