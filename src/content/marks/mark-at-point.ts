import { type Mark, rectsOf } from './mark';
import { MARK_CLASS } from './mark-style';
import type { Painter } from './painter';

/** A mark under a point, and the line of it that the point is on. */
export type MarkAtPoint = { readonly mark: Mark; readonly line: DOMRect };

/** Underlines hang below the letters' boxes, and a hand is not that steady. */
const SLACK_PX = 2;

/**
 * The mark under a point of the viewport. `target` is the element the browser found there: it tells cheaply
 * that there is none, and that nothing lies over the text. A name broken over two lines has only its own
 * boxes, not the blank between them.
 */
export function markAtPoint(
  painter: Painter,
  target: Element,
  x: number,
  y: number,
): MarkAtPoint | undefined {
  // The pointer passes through our elements, but not while the page keeps our stylesheet out.
  const element = target.classList.contains(MARK_CLASS) ? (target.parentElement ?? target) : target;
  for (const mark of painter.marksIn(element)) {
    const line = rectsOf(mark).find((rect) => isInside(rect, x, y));
    if (line) return { mark, line };
  }
  return undefined;
}

const isInside = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top - SLACK_PX && y <= rect.bottom + SLACK_PX;
