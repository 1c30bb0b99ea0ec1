import { isText } from '../text/node-kinds';
import { type Mark, rectsOf } from './mark';
import { MARK_CLASS } from './mark-style';
import type { Painter } from './painter';

/** A mark under a point, and the line of it that the point is on. */
export type MarkAtPoint = { readonly mark: Mark; readonly line: DOMRect };

/** Underlines hang below the letters' boxes, and a hand is not that steady. */
const SLACK_PX = 2;
/** A text file is one element. */
const MANY = 100;

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
  const marks = painter.marksIn(element);
  for (const mark of marks.length > MANY ? nearCaret(marks, element, x, y) : marks) {
    const line = rectsOf(mark).find((rect) => isInside(rect, x, y));
    if (line) return { mark, line };
  }
  return undefined;
}

/** Of very many marks in one element those in the text node at the point, nearby: asking each for its place would take long. */
function nearCaret(marks: readonly Mark[], element: Element, x: number, y: number): readonly Mark[] {
  const caret = element.ownerDocument.caretPositionFromPoint(x, y);
  // Of a shadow tree the browser tells only the host.
  if (!caret || !isText(caret.offsetNode) || !element.contains(caret.offsetNode)) return marks;
  const { offsetNode, offset } = caret;
  return marks.filter(({ pieces }) =>
    pieces.some(({ node, start, end }) => node === offsetNode && start <= offset + 1 && offset - 1 <= end),
  );
}

const isInside = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top - SLACK_PX && y <= rect.bottom + SLACK_PX;
