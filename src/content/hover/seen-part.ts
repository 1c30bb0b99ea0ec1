/** A part of this window, in its own coordinates. */
export type Part = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** What the reader sees of this window. */
export type SeenPart = {
  /** As far as is known now; of a frame all of it, until the browser has answered. */
  part(): Part;
  /** Asks the browser anew, about a frame. */
  look(): void;
};

/** All of a window that lies under the glass: without the page's scroll bar, and without what a pinch has put outside. */
export function wholeWindow(): Part {
  const glass = visualViewport;
  if (glass && glass.scale > 1) {
    return { x: glass.offsetLeft, y: glass.offsetTop, width: glass.width, height: glass.height };
  }
  return {
    ...{ x: 0, y: 0, height: innerHeight },
    width: Math.min(innerWidth, document.documentElement.clientWidth || innerWidth),
  };
}

/**
 * Follows what the reader sees of this window until the signal fires. A page is seen whole; a frame may be longer than
 * the screen and scrolled by the page around it, of which it is told nothing else. `beside` is an element of our own.
 */
export function createSeenPart(beside: Element, onChange: () => void, signal: AbortSignal): SeenPart {
  if (window === window.top) return { part: wholeWindow, look: () => {} };
  let seen: Part | undefined;
  // As large as the window, so that what is seen of it is what is seen of the window.
  const pane = document.createElement('div');
  pane.className = 'pane';
  beside.after(pane);
  const observer = new IntersectionObserver((entries) => {
    const { x, y, width, height } = entries.at(-1)?.intersectionRect ?? new DOMRect();
    const isSame = seen?.x === x && seen.y === y && seen.width === width && seen.height === height;
    // Nothing is seen: nobody looks at the card either.
    if (isSame || width === 0 || height === 0) return;
    seen = { x, y, width, height };
    onChange();
  });
  observer.observe(pane);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    part: () => seen ?? wholeWindow(),
    look() {
      if (signal.aborted) return;
      observer.unobserve(pane);
      observer.observe(pane);
    },
  };
}
