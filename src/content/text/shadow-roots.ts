import { isElement, parentOf } from './node-kinds';

/** What holds blocks: an element, or the root of a shadow tree for the text directly in it. */
export type Container = Element | ShadowRoot;

/** Elements other than custom ones that may have a shadow root. */
const HOSTS = new Set([
  ...['article', 'aside', 'blockquote', 'body', 'div', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['header', 'main', 'nav', 'p', 'section', 'span'],
]);

/**
 * Stands on the first element in the tree of a card of ours, where no page can see it: cards are no part of the page,
 * neither our own nor those of another copy of the extension.
 */
export const CARD_CLASS = 'bg-card-root';

const XHTML = 'http://www.w3.org/1999/xhtml';

let openClosed: (element: HTMLElement) => ShadowRoot | null = () => null;
/** Closed roots that were found; the page gives no sign of them. */
let closedRoots: WeakMap<Element, ShadowRoot> | undefined;

/** Lets this script look into closed roots too, by what the extension's browser gives it. */
export function lookIntoClosedRoots(open: (element: HTMLElement) => ShadowRoot | null): void {
  openClosed = open;
}

/** The shadow root of an element: an open one, or a closed one that `findShadowRoot` has found. Cheap. */
export const shadowRootOf = (element: Element): ShadowRoot | undefined =>
  element.shadowRoot ?? closedRoots?.get(element);

/**
 * Finds closed roots too. Asking the browser costs fifty times as much as `shadowRootOf`, so only those are asked
 * about that are likely to have one: custom elements, and others that show nothing of their own.
 */
export function findShadowRoot(element: Element): ShadowRoot | undefined {
  const known = shadowRootOf(element);
  if (known || !mayHideRoot(element)) return known;
  const root = openClosed(element) ?? undefined;
  if (root?.firstElementChild?.classList.contains(CARD_CLASS)) return undefined;
  if (root) {
    closedRoots ??= new WeakMap();
    closedRoots.set(element, root);
  }
  return root;
}

/** Whether an element holds a card, ours or another copy's. */
export const isCardHost = (element: HTMLElement): boolean =>
  openClosed(element)?.firstElementChild?.classList.contains(CARD_CLASS) === true;

function mayHideRoot(element: Element): element is HTMLElement {
  const { localName } = element;
  if (!HOSTS.has(localName)) return localName.includes('-') && element.namespaceURI === XHTML;
  return element.firstElementChild === null && element.textContent?.trim() === '';
}

export const isShadowRoot = (node: Node): node is ShadowRoot =>
  node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;

/** Whether scripts of the page cannot get to a node from the document, unless somebody hands it to them. */
export function isInClosedTree(node: Node): boolean {
  for (let root = node.getRootNode(); isShadowRoot(root); root = root.host.getRootNode()) {
    if (root.mode === 'closed') return true;
  }
  return false;
}

/** The element a node stands in; of what stands directly in a shadow root, the host. */
export function elementAround(node: Node): Element | undefined {
  const parent = parentOf(node);
  if (parent === null) return undefined;
  if (isElement(parent)) return parent;
  return isShadowRoot(parent) ? parent.host : undefined;
}

/** Whether a node is one of these or stands within one, in its own tree or in those around it. */
export function isWithinAny(node: Node, others: ReadonlySet<Node>): boolean {
  for (let at: Node | null = node; at; at = parentOf(at) ?? (isShadowRoot(at) ? at.host : null)) {
    if (others.has(at)) return true;
  }
  return false;
}

/** The light nodes directly in a host that its shadow tree shows somewhere. */
export function shownChildren(root: ShadowRoot): ReadonlySet<Node> {
  return new Set([...root.querySelectorAll('slot')].flatMap((slot) => slot.assignedNodes()));
}

/**
 * The innermost element at a point of the viewport. `target` is what the browser says of the document: of all that
 * stands in shadow trees it tells only the host.
 */
export function innermostAt(target: Element, x: number, y: number): Element {
  let at = target;
  for (let root = shadowRootOf(at); root; root = shadowRootOf(at)) {
    const tree = root;
    // Chromium answers for the trees around this one, too.
    const inner = tree.elementsFromPoint(x, y).find((each) => tree.contains(each));
    if (inner === undefined) return at;
    at = inner;
  }
  return at;
}

/** All elements at a point of the viewport, from the front, in the tree of an element and in the trees beneath it. */
export function stackAt(element: Element, x: number, y: number): Element[] {
  const tree = element.getRootNode() as Document | ShadowRoot;
  return tree.elementsFromPoint(x, y).map((each) => innermostAt(each, x, y));
}
