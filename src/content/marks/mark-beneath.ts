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
 * with a mark under a point. Asks the browser to hit-test the whole stack: for a pointer at rest only.
 */
export function markBeneath(painter: Painter, over: Element, x: number, y: number): MarkBeneath | undefined {
  if (!isLayer(over)) return undefined;
  for (const element of over.ownerDocument.elementsFromPoint(x, y).slice(0, MAX_LAYERS)) {
    if (markAtPoint(painter, element, x, y)) return { over, element };
    if (!isSeenThrough(element)) return undefined;
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
