import type { Claim } from './claim';
import type { PageSheet } from './page-sheet';

/** Pages may set their stylesheets anew; a fight for ours must not cost anybody's time. */
const CHECK_MS = 1000;

/**
 * Puts the sheet back once a second where the page dropped it, until the signal fires: without it the browser
 * shows `<mark>` elements in its own yellow. Whether the page is claimed by another copy of this script is looked at as
 * often. `isStillWanted`: see `PainterOptions`.
 */
export function keepSheet(
  document: Document,
  sheet: PageSheet,
  claim: Claim,
  isStillWanted: () => Promise<boolean>,
  signal: AbortSignal,
): void {
  const check = async (): Promise<void> => {
    if (document.hidden || (sheet.isThere() && !claim.isLost())) return;
    if ((await isStillWanted()) && !signal.aborted) sheet.add();
  };
  const timer = window.setInterval(() => void check(), CHECK_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
