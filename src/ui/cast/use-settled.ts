import { useEffect, useState } from 'preact/hooks';

/** What the reader came for is painted by then, also in a slow browser. */
const SETTLED_MS = 300;

/** True a moment after something is there for the first time: for what would keep the reader waiting for it. */
export function useSettled(isThere: boolean): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    if (!isThere || isSettled) return;
    const timer = setTimeout(() => setSettled(true), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isThere, isSettled]);
  return isSettled;
}
