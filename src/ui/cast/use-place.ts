import { useRef } from 'preact/hooks';
import type { Frames } from './cast-state';

/** What the view is about: another one in another tab, and when a tab shows another document than the one before. */
export function usePlace(tabId: number | undefined, frames: Frames): string {
  const turns = useRef(0);
  const before = useRef<string | undefined>(undefined);
  // A document that has not spoken yet, or has just left, is not another one.
  const document = frames.casts.find(({ top }) => top)?.frame;
  if (document !== undefined && document !== before.current) {
    if (before.current !== undefined) turns.current += 1;
    before.current = document;
  }
  return `${tabId ?? ''} ${turns.current}`;
}
