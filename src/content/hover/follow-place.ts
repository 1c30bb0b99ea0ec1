/**
 * Calls `place` once a frame at most, whenever the name or the card's size may have moved, until the signal fires.
 * Returns what does so for a reason that is not seen here.
 */
export function followPlace(options: {
  readonly host: HTMLElement;
  readonly frame: HTMLElement;
  readonly place: () => void;
  readonly signal: AbortSignal;
}): () => void {
  const { host, frame, place, signal } = options;
  let isDue = false;
  const placeSoon = (event?: Event): void => {
    // The card's own scrolling moves nothing.
    if (isDue || event?.target === host) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      if (!signal.aborted) place();
    });
  };
  const sizes = new ResizeObserver(() => placeSoon());
  sizes.observe(frame);
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
  window.addEventListener('scroll', placeSoon, { capture: true, passive: true, signal });
  window.addEventListener('resize', placeSoon, { passive: true, signal });
  // A page may close every popover it knows of.
  host.addEventListener('toggle', placeSoon, { signal });
  return () => placeSoon();
}
