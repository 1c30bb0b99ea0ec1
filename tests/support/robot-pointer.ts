import type { Page } from 'puppeteer-core';
import { waitFor } from './patience';

export type Spot = { readonly x: number; readonly y: number };

/** A mouse reports this often. */
const STEP_MS = 8;

/** Moves the pointer on a straight line at a speed, as a hand does: no step is taken before its time. */
export async function movePointer(page: Page, from: Spot, to: Spot, pixelsPerSecond: number): Promise<void> {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const duration = (length / pixelsPerSecond) * 1000;
  const start = performance.now();
  for (let share = 0; share < 1; ) {
    share = Math.min(1, (performance.now() - start + STEP_MS) / duration);
    await page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    const ahead = share * duration - (performance.now() - start);
    if (ahead > 0) await waitFor(ahead);
  }
}

/** Begins to note when hosts of cards come into the page and leave it, and when the pointer moved last. */
export async function watchCards(page: Page): Promise<void> {
  await page.evaluate(() => {
    const notes = { opened: 0, closed: 0, moved: 0, waited: [] as number[] };
    Object.assign(globalThis, { robotNotes: notes });
    addEventListener('pointermove', () => (notes.moved = performance.now()), true);
    const isHost = (node: Node) => node instanceof HTMLElement && node.popover === 'manual';
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records) {
        const came = [...addedNodes].filter(isHost).length;
        notes.opened += came;
        if (came > 0) notes.waited.push(performance.now() - notes.moved);
        notes.closed += [...removedNodes].filter(isHost).length;
      }
    }).observe(document.documentElement, { childList: true });
  });
}

/** What has been noted since; `waited`: milliseconds from the last movement to each card. */
export const cardNotes = (
  page: Page,
): Promise<{ readonly opened: number; readonly closed: number; readonly waited: readonly number[] }> =>
  page.evaluate(
    () =>
      (globalThis as unknown as { robotNotes: { opened: number; closed: number; waited: number[] } })
        .robotNotes,
  );
