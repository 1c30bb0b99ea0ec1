import { isElement, isText } from './node-kinds';

/** What scripts and styles hold is in the text of a page, and often most of it; no reader sees it. */
const CODE = 'script, style, noscript';

/**
 * The text of an element without code, its blocks glued together: all that could be marked in it, and little more. The
 * browser's own reading of whole subtrees is faster than any walk; only elements that hold code are walked.
 */
export function proseText(root: Element): string {
  const code = new Set<Node>(root.querySelectorAll(CODE));
  if (code.size === 0) return root.textContent ?? '';
  const mixed = new Set<Node>([root]);
  for (const element of code) {
    for (let at = element.parentNode; at && !mixed.has(at); at = at.parentNode) mixed.add(at);
  }
  const parts: string[] = [];
  for (let node = root.firstChild; node; node = nextOf(node, root, mixed.has(node))) {
    if (isText(node)) parts.push(node.data);
    else if (isElement(node) && !mixed.has(node) && !code.has(node)) parts.push(node.textContent ?? '');
  }
  return parts.join('');
}

/** The next node in document order, into a node or past it. */
function nextOf(node: ChildNode, limit: Node, isEntered: boolean): ChildNode | null {
  if (isEntered && node.firstChild) return node.firstChild;
  let at: Node = node;
  while (at.nextSibling === null) {
    if (at.parentNode === null || at.parentNode === limit) return null;
    at = at.parentNode;
  }
  return at.nextSibling;
}
