import type { Piece } from '../text/text-block';

/** Displays that leave the words before and after an element on one line of thought. */
const IN_LINE = new Set(['inline', 'inline-block', 'contents', 'ruby', 'ruby-base']);

/**
 * Whether the parts read as one name on the screen too. Blocks are made by element names; a page may display
 * a `span` as a table cell or a flex item, and words of two cells are no name. The style is asked for only
 * here, where a name crosses elements.
 */
export function readsAsOne(pieces: readonly Piece[]): boolean {
  const crossed = new Set<Element>();
  for (let index = 1; index < pieces.length; index++) {
    const before = pieces[index - 1]?.node;
    const after = pieces[index]?.node;
    if (before === undefined || after === undefined) continue;
    for (const element of elementsUpTo(before, after)) crossed.add(element);
    for (const element of elementsUpTo(after, before)) crossed.add(element);
  }
  return [...crossed].every((element) => IN_LINE.has(getComputedStyle(element).display));
}

/** The elements around one node that are not around the other. */
function elementsUpTo(node: Node, other: Node): Element[] {
  const elements: Element[] = [];
  for (let at = node.parentElement; at && !at.contains(other); at = at.parentElement) elements.push(at);
  return elements;
}
