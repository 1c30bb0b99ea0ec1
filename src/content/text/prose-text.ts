import { isText } from './node-kinds';
import type { Container } from './shadow-roots';

/** What scripts and styles hold is in the text of a page, and often most of it; no reader sees it. */
const CODE = 'script, style, noscript';

/**
 * The text of an element, or of a shadow tree, without code, its blocks glued together: all that could be marked in it, and little more. The
 * browser itself reads what stands between one piece of code and the next, which is faster than any walk of ours.
 */
export function proseText(root: Container): string {
  const code = root.querySelectorAll(CODE);
  if (code.length === 0) return root.textContent ?? '';
  const range = root.ownerDocument.createRange();
  let text = '';
  let last: Element | undefined;
  for (const element of code) {
    // Code within code: a style in a noscript that is shown.
    if (last?.contains(element)) continue;
    if (last && last.nextElementSibling === element) text += textBetween(last, element);
    else {
      if (last) range.setStartAfter(last);
      else range.setStart(root, 0);
      range.setEndBefore(element);
      text += range.toString();
    }
    last = element;
  }
  if (last) range.setStartAfter(last);
  range.setEnd(root, root.childNodes.length);
  return text + range.toString();
}

/** The text between two neighbours: pages put code beside code, and a range for the line break between them is slow. */
function textBetween(one: Element, other: Element): string {
  let text = '';
  for (let node = one.nextSibling; node !== null && node !== other; node = node.nextSibling)
    if (isText(node)) text += node.data;
  return text;
}
