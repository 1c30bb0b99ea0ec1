import { isElement, parentOf } from '../text/node-kinds';
import type { Piece } from '../text/text-block';

/** Displays that leave the words before and after an element on one line of thought. */
const IN_LINE = new Set(['inline', 'inline-block', 'contents', 'ruby', 'ruby-base']);
const LETTER = /[\p{L}\p{M}]/u;

/**
 * Whether the parts read as one name on the screen too. Blocks are made by element names; a page may display
 * a `span` as a table cell or a flex item, and words of two cells are no name. The style is asked for only
 * here, where a name crosses elements. The first letter of an article may float beside the rest of its word.
 */
export function readsAsOne(pieces: readonly Piece[]): boolean {
  const crossed = new Map<Element, boolean>();
  for (let index = 1; index < pieces.length; index++) {
    const before = pieces[index - 1];
    const after = pieces[index];
    if (before === undefined || after === undefined) continue;
    const isWithinWord = LETTER.test(lastLetter(before)) && LETTER.test(after.node.data.charAt(after.start));
    const elements = [...elementsUpTo(before.node, after.node), ...elementsUpTo(after.node, before.node)];
    for (const element of elements) crossed.set(element, isWithinWord && (crossed.get(element) ?? true));
  }
  return [...crossed].every(([element, isWithinWord]) => {
    const { display, float } = getComputedStyle(element);
    return IN_LINE.has(display) || (isWithinWord && float !== 'none');
  });
}

const lastLetter = ({ node, end }: Piece): string => node.data.charAt(end - 1);

/** The elements around one node that are not around the other. */
function elementsUpTo(node: Node, other: Node): Element[] {
  const elements: Element[] = [];
  for (let at = parentOf(node); at && isElement(at) && !at.contains(other); at = parentOf(at))
    elements.push(at);
  return elements;
}
