import type { PageSheet } from './page-sheet';

/** Pages may set their stylesheets anew; a fight for ours must not cost anybody's time. */
const CHECK_MS = 1000;

/**
 * Puts the sheet back once a second where the page dropped it, until the signal fires: without it the browser
 * shows `<mark>` elements in its own yellow. `isStillWanted`: see `PainterOptions`.
 */
export function keepSheet(
  document: Document,
  sheet: PageSheet,
  isStillWanted: () => Promise<boolean>,
  signal: AbortSignal,
): void {
  const check = async (): Promise<void> => {
    if (document.hidden || sheet.isThere()) return;
    if ((await isStillWanted()) && !signal.aborted) sheet.add();
  };
  const timer = window.setInterval(() => void check(), CHECK_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
