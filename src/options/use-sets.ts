import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from '../extension/ask';
import type { SetInfo } from '../extension/messages';
import { LOADING, type Loaded, wordsOf } from '../ui/loaded';
import type { Addition } from './add-set';
import { readSetFile } from './read-set-file';

/** A change that the background is still making: the switch already stands where the reader put it. */
type Pending = ReadonlyMap<string, { readonly on?: boolean }>;

/** The reader's sets and what can be done to them. After each change the list is read again: the background decides. */
export function useSets() {
  const [sets, setSets] = useState<Loaded<readonly SetInfo[]>>(LOADING);
  const [pending, setPending] = useState<Pending>(new Map());
  const [additions, setAdditions] = useState<readonly Addition[]>([]);
  const [isAdding, setAdding] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const reload = useCallback(
    () =>
      ask('listSets').then(
        (value) => setSets({ state: 'ready', value }),
        (error: unknown) => setSets({ state: 'error', words: wordsOf(error) }),
      ),
    [],
  );
  useEffect(() => void reload(), [reload]);

  const change = async (id: string, wish: { on?: boolean }, work: () => Promise<void>): Promise<void> => {
    setPending((before) => new Map(before).set(id, wish));
    setRefusal(undefined);
    await work().catch((error: unknown) => setRefusal(wordsOf(error)));
    await reload();
    setPending((before) => new Map([...before].filter(([each]) => each !== id)));
  };

  const addFiles = async (files: readonly File[]): Promise<void> => {
    setAdding(true);
    setAdditions([]);
    // One after the other: sets may be large, and the last word on an id is the last file's.
    for (const file of files) {
      const addition = await addFile(file);
      setAdditions((before) => [...before, addition]);
    }
    await reload();
    setAdding(false);
  };

  return {
    sets: withWishes(sets, pending),
    reload,
    busy: new Set(pending.keys()),
    additions,
    isAdding,
    refusal,
    addFiles,
    switchSet: (id: string, on: boolean) => change(id, { on }, () => ask('setSetOn', { id, on })),
    removeSet: (id: string) => change(id, {}, () => ask('removeSet', { id })),
  };
}

function withWishes(sets: Loaded<readonly SetInfo[]>, pending: Pending): Loaded<readonly SetInfo[]> {
  if (sets.state !== 'ready') return sets;
  return { state: 'ready', value: sets.value.map((set) => ({ ...set, ...pending.get(set.id) })) };
}

async function addFile(file: File): Promise<Addition> {
  try {
    const set = await ask('addSet', { text: await readSetFile(file), fileName: file.name });
    return { fileName: file.name, isAdded: true, words: set.title };
  } catch (error) {
    return { fileName: file.name, isAdded: false, words: wordsOf(error) };
  }
}
