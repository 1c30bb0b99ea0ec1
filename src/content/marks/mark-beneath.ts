import { stackAt } from '../text/shadow-roots';
import { markAtPoint } from './mark-at-point';
import type { Painter } from './painter';

/** The element that holds a mark's text, and the one that lies over it. */
export type MarkBeneath = { readonly over: Element; readonly element: Element };

/** A teaser with a stretched link has a few layers, no more. */
const MAX_LAYERS = 12;
const LINK = ':any-link, button, [role="link"], [role="button"]';
const PICTURES = 'img, picture, video, canvas, svg, iframe, object, embed';

/**
 * Looks through see-through layers, such as the link that a teaser stretches over its headline, for the element
 * with a mark under a point, and for text that lets the pointer through to what lies behind it. Asks the browser
 * to hit-test the whole stack: for a pointer at rest only.
 */
export const markBeneath = (painter: Painter, over: Element, x: number, y: number): MarkBeneath | undefined =>
  markUnderLayers(painter, over, x, y) ?? markThroughWhich(painter, over, x, y);

function markUnderLayers(painter: Painter, over: Element, x: number, y: number): MarkBeneath | undefined {
  if (!isLayer(over)) return undefined;
  for (const element of stackAt(over, x, y).slice(0, MAX_LAYERS)) {
    if (markAtPoint(painter, element, x, y)) return { over, element };
    if (!isSeenThrough(element)) return undefined;
  }
  return undefined;
}

/** `pointer-events: none` keeps an element out of every hit-test, but not out of sight. */
function markThroughWhich(painter: Painter, over: Element, x: number, y: number): MarkBeneath | undefined {
  for (const { parents } of painter.unordered()) {
    for (const element of parents) {
      if (getComputedStyle(element).pointerEvents !== 'none' || !markAtPoint(painter, element, x, y))
        continue;
      return over.contains(element) || isSeenThrough(over) ? { over, element } : undefined;
    }
  }
  return undefined;
}

/** Plain text is no layer. */
const isLayer = (element: Element): boolean =>
  element.closest(LINK) !== null || getComputedStyle(element).position !== 'static';

function isSeenThrough(element: Element): boolean {
  if (element.matches(PICTURES)) return false;
  const { backgroundColor, backgroundImage, backdropFilter } = getComputedStyle(element);
  return (
    /^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor) &&
    backgroundImage === 'none' &&
    (backdropFilter === 'none' || backdropFilter === '')
  );
}
