import type { Mark } from '../marks/mark';

const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false" i])';

/** Whether a card may open for this mark under a pointer that is on this element: not while the reader works there. */
export const mayOpen = (target: Element, mark: Mark): boolean =>
  target.closest(EDITABLE) === null && !isSelected(mark);

/** Whether a selection meets the marked words themselves. */
function isSelected({ pieces }: Mark): boolean {
  const selection = pieces[0]?.node.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return false;
  const range = selection.getRangeAt(0);
  return pieces.some(({ node, start, end }) => {
    if (end > node.length || !range.intersectsNode(node)) return false;
    const words = node.ownerDocument.createRange();
    words.setStart(node, start);
    words.setEnd(node, end);
    // To meet is to share a character: ending where the name begins is not enough.
    return (
      range.compareBoundaryPoints(Range.START_TO_END, words) > 0 &&
      range.compareBoundaryPoints(Range.END_TO_START, words) < 0
    );
  });
}
