import { useCallback, useState } from 'preact/hooks';
import { ask } from '../extension/ask';
import { useLoaded, wordsOf } from '../ui/loaded';
import type { Addition } from './add-set';
import { readSetFile } from './read-set-file';

const listSets = () => ask('listSets');

/** The reader's sets and what can be done to them. After each change the list is read again: the background decides. */
export function useSets() {
  const [sets, again] = useLoaded(listSets);
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [additions, setAdditions] = useState<readonly Addition[]>([]);
  const [isAdding, setAdding] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const change = useCallback(
    async (id: string, work: () => Promise<void>): Promise<void> => {
      setBusy((before) => new Set(before).add(id));
      setRefusal(undefined);
      await work().catch((error: unknown) => setRefusal(wordsOf(error)));
      setBusy((before) => new Set([...before].filter((each) => each !== id)));
      again();
    },
    [again],
  );

  const addFiles = useCallback(
    async (files: readonly File[]): Promise<void> => {
      setAdding(true);
      setAdditions([]);
      // One after the other: sets may be large, and the last word on an id is the last file's.
      for (const file of files) {
        const addition = await addFile(file);
        setAdditions((before) => [...before, addition]);
      }
      setAdding(false);
      again();
    },
    [again],
  );

  return {
    sets,
    again,
    busy,
    additions,
    isAdding,
    refusal,
    addFiles,
    switchSet: (id: string, on: boolean) => change(id, () => ask('setSetOn', { id, on })),
    removeSet: (id: string) => change(id, () => ask('removeSet', { id })),
  };
}

async function addFile(file: File): Promise<Addition> {
  try {
    const set = await ask('addSet', { text: await readSetFile(file), fileName: file.name });
    return { fileName: file.name, isAdded: true, words: set.title };
  } catch (error) {
    return { fileName: file.name, isAdded: false, words: wordsOf(error) };
  }
}
