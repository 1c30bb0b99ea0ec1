/** No line of text is lower than this, in CSS pixels: tracking frames, and those that are not shown at all, are. */
const MIN_SIDE_PX = 12;

/**
 * Waits until a frame can show a word. At once for a page itself, and for most frames; never for a frame that nobody
 * sees, or when the signal fires.
 */
export function canShowWords(document: Document, signal: AbortSignal): Promise<void> {
  const view = document.defaultView;
  if (view === null || view.top === view) return Promise.resolve();
  // Unlike what listens to the window, this outlives `document.open`.
  const size = view.matchMedia(`(min-width: ${MIN_SIDE_PX}px) and (min-height: ${MIN_SIDE_PX}px)`);
  if (size.matches) return Promise.resolve();
  return new Promise((resolve) => {
    const life = new AbortController();
    const look = (): void => {
      if (!size.matches) return;
      life.abort();
      resolve();
    };
    const until = { signal: AbortSignal.any([signal, life.signal]) };
    size.addEventListener('change', look, until);
    // A frame that is shown for the first time has no media to change before.
    view.addEventListener('resize', look, until);
  });
}
