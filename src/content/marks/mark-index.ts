import { isElement } from '../text/node-kinds';
import { isShadowRoot } from '../text/shadow-roots';
import type { Mark } from './mark';

/** Our own record of what is marked where. It is trusted; what the page can reach (registry, elements) is not. */
export type MarkIndex = {
  set(block: number, marks: readonly Mark[]): void;
  of(block: number): readonly Mark[];
  blocks(): Iterable<number>;
  all(): readonly Mark[];
  unordered(): Iterable<Mark>;
  count(): number;
  get(key: string): Mark | undefined;
  directlyIn(element: Element): readonly Mark[];
};

export function createMarkIndex(document: Document): MarkIndex {
  const byBlock = new Map<number, readonly Mark[]>();
  const byKey = new Map<string, Mark>();
  const byElement = new Map<Element, Set<Mark>>();
  let inOrder: readonly Mark[] | undefined;

  const remove = (mark: Mark): void => {
    byKey.delete(mark.key);
    for (const element of mark.parents) {
      const marks = byElement.get(element);
      marks?.delete(mark);
      if (marks?.size === 0) byElement.delete(element);
    }
  };
  const add = (mark: Mark): void => {
    byKey.set(mark.key, mark);
    for (const element of mark.parents) {
      const marks = byElement.get(element);
      if (marks) marks.add(mark);
      else byElement.set(element, new Set([mark]));
    }
  };

  return {
    set(block, marks) {
      for (const mark of byBlock.get(block) ?? []) remove(mark);
      for (const mark of marks) add(mark);
      if (marks.length > 0) byBlock.set(block, marks);
      else byBlock.delete(block);
      inOrder = undefined;
    },
    of: (block) => byBlock.get(block) ?? [],
    blocks: () => byBlock.keys(),
    all() {
      inOrder ??= sortByPlace([...byKey.values()], document);
      return inOrder;
    },
    unordered: () => byKey.values(),
    count: () => byKey.size,
    get: (key) => byKey.get(key),
    directlyIn: (element) => [...(byElement.get(element) ?? [])],
  };
}

/**
 * One walk over the text: comparing positions pairwise is quadratic in Chromium for long lists of siblings.
 * Shadow trees are walked where the reader sees them, the light children of a host in its slots.
 */
function sortByPlace(marks: readonly Mark[], document: Document): readonly Mark[] {
  const byNode = new Map<Node, Mark[]>();
  for (const mark of marks) {
    const node = mark.pieces[0]?.node;
    const here = node && byNode.get(node);
    if (here) here.push(mark);
    else if (node) byNode.set(node, [mark]);
  }
  const trees = treesOf(byNode.keys());
  const sorted: Mark[] = [];
  const what = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION;

  const walk = (tree: Node): void => {
    const walker = document.createTreeWalker(tree, trees.size > 0 ? what | NodeFilter.SHOW_ELEMENT : what);
    for (let node: Node | null = tree; node && byNode.size > 0; node = walker.nextNode()) {
      const inner = trees.get(node);
      if (inner) walk(inner);
      // What a slot shows is not met again where it stands: it is in `sorted` by then.
      if (isElement(node) && node.localName === 'slot' && isShadowRoot(node.getRootNode())) {
        for (const shown of (node as HTMLSlotElement).assignedNodes()) walk(shown);
      }
      const here = byNode.get(node);
      if (here === undefined) continue;
      for (const mark of here.sort(byOffset)) sorted.push(mark);
      byNode.delete(node);
    }
  };
  walk(document);
  return sorted;
}

/** Of marks that begin in one text node. */
const byOffset = (one: Mark, other: Mark): number =>
  (one.pieces[0]?.start ?? 0) - (other.pieces[0]?.start ?? 0);

/** The shadow trees around these nodes, by their hosts. */
function treesOf(nodes: Iterable<Node>): ReadonlyMap<Node, ShadowRoot> {
  const trees = new Map<Node, ShadowRoot>();
  for (const node of nodes) {
    let root = node.getRootNode();
    while (isShadowRoot(root) && !trees.has(root.host)) {
      trees.set(root.host, root);
      root = root.host.getRootNode();
    }
  }
  return trees;
}
