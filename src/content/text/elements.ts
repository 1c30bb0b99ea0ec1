import { isElement, parentOf } from './node-kinds';
import { type Container, isShadowRoot, shadowRootOf } from './shadow-roots';

/**
 * Elements that leave a sentence whole. Everything else, unknown elements too, ends a block: judged by name,
 * because asking for the style of every element costs more than all our other work in a page.
 */
const INLINE = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'br', 'cite', 'data', 'del', 'dfn', 'em', 'font'],
  ...['i', 'img', 'ins', 'label', 'mark', 'nobr', 'picture', 'q', 'ruby', 's', 'small', 'source', 'span'],
  ...['strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr'],
]);

/** Elements whose text is not prose of the page, or is being written by the reader. */
const UNREAD = [
  ...['input', 'textarea', 'select', 'option', 'code', 'pre', 'kbd', 'samp', 'script', 'style', 'noscript'],
  ...['template', 'svg', 'math', 'iframe', 'object', 'canvas', 'audio', 'video', 'head', 'title'],
  ...['datalist', 'progress', 'meter', 'noframes', 'noembed', 'xmp'],
];
const UNREAD_NAMES = new Set(UNREAD);

/** The attributes that can make an element read or unread. */
export const READING_ATTRIBUTES = ['hidden', 'contenteditable'];

export const isInline = (element: Element): boolean => INLINE.has(element.localName);

/** Whether the element's own name or attributes keep its text from being read. Ancestors are not looked at. */
export function isUnread(element: Element): boolean {
  const { localName } = element;
  if (UNREAD_NAMES.has(localName) && !(localName === 'pre' && isPlainText(element.ownerDocument)))
    return true;
  if (element.hasAttribute('hidden')) return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

/** Whether an element leaves the sentence around it whole: not when it shows a tree of its own. */
export const isInSentence = (element: Element): boolean =>
  isInline(element) && shadowRootOf(element) === undefined;

/** What the node is inline content of: the nearest element that is not inline, or the root of its shadow tree. */
export function containerOf(node: Node): Container | undefined {
  let at: Node | null = node;
  while (at && !isContainer(at)) at = parentOf(at);
  return at ?? undefined;
}

function isContainer(node: Node): node is Container {
  if (!isElement(node)) return isShadowRoot(node);
  // What stands in no document may be inline all the way up.
  return (
    !isInSentence(node) ||
    (node.parentElement === null && !(node.parentNode && isShadowRoot(node.parentNode)))
  );
}

/** A text file, which the browser shows in one `pre` of its own making. */
export const isPlainText = (document: Document): boolean => document.contentType === 'text/plain';

const READ_TYPES = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

/** Whether the document is of a kind that is read at all: no SVG, no feed, no viewer that the browser put around a file. */
export const isReadKind = (document: Document): boolean => READ_TYPES.has(document.contentType);

/** Where reading a document starts, or `undefined` for what is not a page of prose (SVG, XML, a designMode editor). */
export function readableRoot(document: Document): Element | undefined {
  if (!isReadKind(document)) return undefined;
  const root = document.documentElement as Element | null;
  if (root?.namespaceURI !== 'http://www.w3.org/1999/xhtml' || !document.body) return undefined;
  return document.designMode === 'on' ? undefined : root;
}
