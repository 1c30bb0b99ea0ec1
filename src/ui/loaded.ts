import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

/** Something that is on its way, here, or failed with words for the reader. */
export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'error'; readonly words: string };

export const LOADING = { state: 'loading' } as const;

/** What went wrong, as the words the thrower chose. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Loads once, and again on each call of the second value; what is shown stays until the new answer is here. Begins
 * before anything is painted.
 * @param load must keep its identity: a function of the module, or one from `useCallback`; `undefined` loads nothing
 */
export function useLoaded<Value>(
  load: (() => Promise<Value>) | undefined,
): readonly [Loaded<Value>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<Value>>(LOADING);
  const [attempt, setAttempt] = useState(0);
  // A new attempt is all that loads again.
  useLayoutEffect(() => {
    let isWanted = true;
    load?.().then(
      (value) => isWanted && setLoaded({ state: 'ready', value }),
      (error: unknown) => isWanted && setLoaded({ state: 'error', words: wordsOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [load, attempt]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return [loaded, again];
}

/**
 * Loads like `useLoaded`, then follows every change until the component is gone.
 * @param watch must keep its identity, like `load`
 */
export function useWatched<Value>(
  load: () => Promise<Value>,
  watch: (onChange: (value: Value) => void, signal: AbortSignal) => void,
): readonly [Loaded<Value>, () => void] {
  const [loaded, again] = useLoaded(load);
  const [changed, setChanged] = useState<Loaded<Value>>();
  useLayoutEffect(() => {
    const life = new AbortController();
    watch((value) => setChanged({ state: 'ready', value }), life.signal);
    return () => life.abort();
  }, [watch]);
  return [changed ?? loaded, again];
}
