import { isElement } from '../text/node-kinds';
import { isCardHost } from '../text/shadow-roots';
import { MARK_CLASS } from './mark-style';
import type { PainterOptions } from './painter';

const OURS = `mark.${MARK_CLASS}[data-markjs]`;

/** Elements that look like marks of ours, in a node and the node itself. */
export function oursIn(node: Node): Element[] {
  if (!isElement(node) && !(node instanceof Document)) return [];
  const inside = [...node.querySelectorAll(OURS)];
  return isElement(node) && node.matches(OURS) ? [node, ...inside] : inside;
}

/**
 * Puts the words of marks in their places: of a copy of this script that was cut off by an update of the extension
 * before it could tidy up, or of a copy that the page made of its own nodes.
 */
export function unwrap(marks: readonly Element[]): void {
  for (const mark of marks) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

/**
 * Takes away what an older copy of this script has left: its marks, and its cards, which nobody could close any
 * more. If that copy is alive, it sees that and gives the page up.
 */
export function takeOver({ document, silently }: Pick<PainterOptions, 'document' | 'silently'>): void {
  silently(() => unwrap(oursIn(document)));
  for (const host of document.querySelectorAll<HTMLElement>('div[popover=manual][style*="2147483647"]')) {
    if (isCardHost(host)) host.remove();
  }
}
