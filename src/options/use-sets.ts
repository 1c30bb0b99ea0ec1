import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../extension/ask';
import type { SetInfo } from '../extension/messages';
import { LOADING, type Loaded, wordsOf } from '../ui/loaded';
import type { Addition } from './add-set';
import { readSetFile } from './read-set-file';
import type { Removal } from './set-removal';

/** A change that the background is still making: the switch already stands where the reader put it. */
type Pending = ReadonlyMap<string, { readonly on?: boolean }>;

/** The reader's sets and what can be done to them. After each change the list is read again: the background decides. */
export function useSets() {
  const [sets, setSets] = useState<Loaded<readonly SetInfo[]>>(LOADING);
  const [pending, setPending] = useState<Pending>(new Map());
  const [additions, setAdditions] = useState<readonly Addition[]>([]);
  const [isAdding, setAdding] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [removal, setRemoval] = useState<Removal>();
  const hasActed = useRef(false);

  const reload = useCallback(
    () =>
      ask('listSets').then(
        (value) => setSets({ state: 'ready', value }),
        (error: unknown) => setSets({ state: 'error', words: wordsOf(error) }),
      ),
    [],
  );
  useEffect(() => void reload(), [reload]);
  useEffect(() => {
    // Whoever closed the page too soon finds the way back here. That it cannot be told is no news.
    ask('listRemoved').then(
      ([set]) => set && !hasActed.current && setRemoval({ set, isRestored: false, isOld: true }),
      () => undefined,
    );
  }, []);

  const change = async (id: string, wish: { on?: boolean }, work: () => Promise<void>): Promise<void> => {
    hasActed.current = true;
    setPending((before) => new Map(before).set(id, wish));
    setRefusal(undefined);
    setRemoval(undefined);
    // What was added or refused before is no news any more.
    setAdditions([]);
    await work().catch((error: unknown) => setRefusal(wordsOf(error)));
    await reload();
    setPending((before) => new Map([...before].filter(([each]) => each !== id)));
  };

  const addFiles = async (files: readonly File[]): Promise<void> => {
    hasActed.current = true;
    setAdding(true);
    setAdditions([]);
    setRemoval(undefined);
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
    removal,
    removeSet: (set: SetInfo) =>
      change(set.id, {}, async () => {
        await ask('removeSet', { id: set.id });
        setRemoval({ set, isRestored: false });
      }),
    restoreSet: (set: SetInfo) =>
      change(set.id, {}, async () => {
        await ask('restoreSet', { id: set.id });
        if (!set.on) await ask('setSetOn', { id: set.id, on: false });
        setRemoval({ set, isRestored: true });
      }),
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
