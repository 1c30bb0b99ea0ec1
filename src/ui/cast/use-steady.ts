import { useCallback, useRef } from 'preact/hooks';

/** A function that keeps its identity and does what the latest given one does: for rows that are not drawn anew for it. */
export function useSteady<Args extends readonly unknown[]>(
  act: (...args: Args) => void,
): (...args: Args) => void {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...args: Args) => latest.current(...args), []);
}
