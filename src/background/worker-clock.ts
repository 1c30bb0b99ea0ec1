import type { SliceClock } from '../core/gazetteer/steps';

/** Short enough that a page's question or a card waits unnoticed. */
const SLICE_MS = 12;

/** A clock for long work in the background: others go first after every slice. */
export function startWorkerClock(): SliceClock {
  let end = performance.now() + SLICE_MS;
  return {
    isOver: () => performance.now() >= end,
    async rest() {
      await new Promise((rested) => setTimeout(rested));
      end = performance.now() + SLICE_MS;
    },
  };
}
