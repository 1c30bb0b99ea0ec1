import { isText } from '../text/node-kinds';
import { cutsOf } from '../text/slice-run';

/**
 * Gives every paragraph of a text file, which browsers show as one text, a node of its own, so that each can be painted
 * alone. No script of a page is there to notice; `normalize()` undoes it.
 */
export function splitParagraphs(file: Element): void {
  file.normalize();
  for (const node of [...file.childNodes]) {
    if (!isText(node)) continue;
    // From the end: what has been cut off is not moved again.
    for (const cut of cutsOf(node.data, true).reverse()) node.splitText(cut);
  }
}
