import type { Mark } from '../marks/mark';
import { isShadowRoot } from '../text/shadow-roots';

const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false" i])';

/** Whether a card may open for this mark under a pointer that is on this element: not while the reader works there. */
export const mayOpen = (target: Element, mark: Mark): boolean => !isEditable(target) && !isSelected(mark);

/** Around a shadow tree, too: the reader works there all the same. */
function isEditable(element: Element): boolean {
  if (element.closest(EDITABLE) !== null) return true;
  const root = element.getRootNode();
  return isShadowRoot(root) && isEditable(root.host);
}

/** Whether a selection meets the marked words themselves. */
function isSelected({ pieces }: Mark): boolean {
  const first = pieces[0]?.node;
  const range = first && selectedRange(first);
  if (!range) return false;
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

/** What is selected in the tree of a node. Of shadow trees that it is not given, a selection tells only the host. */
function selectedRange(node: Node): Range | undefined {
  const selection = node.ownerDocument?.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const root = node.getRootNode();
  if (!isShadowRoot(root)) return selection.isCollapsed ? undefined : selection.getRangeAt(0);
  const [part] = selection.getComposedRanges({ shadowRoots: [root] });
  if (!part || part.collapsed || !root.contains(part.startContainer) || !root.contains(part.endContainer)) {
    return undefined;
  }
  const range = root.ownerDocument.createRange();
  range.setStart(part.startContainer, part.startOffset);
  range.setEnd(part.endContainer, part.endOffset);
  return range;
}
