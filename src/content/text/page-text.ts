import type { Changes } from '../watch/changes';
import { containerOf, isUnread } from './elements';
import { isElement } from './node-kinds';
import { createParkedIds } from './parked-ids';
import { readContainer } from './read-container';
import { type Container, isShadowRoot, isWithinAny, shadowRootOf } from './shadow-roots';
import { isSameRun, type TextBlock, type TextRun } from './text-block';

/** What happens to the blocks of a page while it is read and while it changes. */
export type BlockEvents = {
  /** The text of these blocks is about to be read again: it must stand as the page made it. */
  lift(ids: readonly number[]): void;
  /** A block stands in the document. `known`: its text was seen under this id before, perhaps in other nodes. */
  show(block: TextBlock, known: boolean): void;
  /** A block has no place in the document for now; the same text may come back under its id. */
  hide(id: number): void;
  /** The id will not come back. */
  forget(id: number): void;
  /** A shadow tree is being read: what changes in it is to be told by `apply`. */
  enter(root: ShadowRoot): void;
};

/** The blocks of a document, kept in step with it. Reading is done in steps of one container each. */
export type PageText = {
  /** Puts an element and everything in it on the list of what is to be read. */
  enqueue(element: Element): void;
  /** Takes in what changed: lets go of what left, reads changed containers again, enqueues what is new. */
  apply(changes: Changes): void;
  /** Reads the next container on the list, in document order. False when there is none. */
  readNext(): boolean;
  /** The block with this id, while it stands in the document. */
  block(id: number): TextBlock | undefined;
  /** The blocks of a container's own text, in its order; none of one that has not been read. */
  blocksIn(container: Container): readonly TextBlock[];
};

/** `mayShareNodes`: see `readContainer`. */
export function createPageText(events: BlockEvents, mayShareNodes = true): PageText {
  const placed = new Map<number, TextBlock>();
  /** Containers that have been read, with their blocks. */
  const known = new WeakMap<Container, readonly TextBlock[]>();
  /** The shadow trees that have been read and still stand in the document. */
  const roots = new Set<ShadowRoot>();
  const parked = createParkedIds(events.forget);
  let waiting: Container[] = [];
  let nextId = 1;

  const park = (block: TextBlock): void => {
    placed.delete(block.id);
    events.hide(block.id);
    parked.put(block.text, block.id);
  };

  /** Lets go of what stands in one tree; see `letGoOfTrees` for those inside it. */
  const letGo = (root: Node): void => {
    if (!isElement(root) && !isShadowRoot(root)) return;
    for (const element of [root, ...root.querySelectorAll('*')]) {
      const blocks = known.get(element);
      if (blocks === undefined) continue;
      known.delete(element);
      events.lift(blocks.map((block) => block.id));
      for (const block of blocks) park(block);
    }
  };

  /** Lets go of the shadow trees that are gone or stand within one of these. */
  const letGoOfTrees = (within: ReadonlySet<Node>): void => {
    for (const root of roots) {
      if (root.isConnected && (within.size === 0 || !isWithinAny(root.host, within))) continue;
      roots.delete(root);
      letGo(root);
    }
  };

  const letGoOfUnshown = (elements: readonly Element[]): void => {
    for (const element of elements) letGo(element);
    if (elements.length > 0) letGoOfTrees(new Set(elements));
  };

  const read = (container: Container): void => {
    const before = known.get(container) ?? [];
    if (before.length > 0) events.lift(before.map((block) => block.id));
    if (isShadowRoot(container)) {
      roots.add(container);
      events.enter(container);
    }
    const { runs, inner, unshown } = readContainer(container, mayShareNodes);
    letGoOfUnshown(unshown);
    const left = new Set(before);
    const kept = runs.map((run) => takeMatching(left, run));
    for (const block of left) park(block);
    const blocks = runs.map((run, index): TextBlock => {
      const old = kept[index];
      const id = old?.id ?? parked.take(run.text);
      const block = old && isSameRun(old, run) ? old : { id: id ?? nextId++, ...run };
      placed.set(block.id, block);
      events.show(block, id !== undefined);
      return block;
    });
    known.set(container, blocks);
    // The list is a stack, so that what comes first in the document is read first.
    for (let index = inner.length - 1; index >= 0; index--) {
      const element = inner[index];
      if (element && !known.has(element)) waiting.push(element);
    }
  };

  return {
    enqueue: (element) => void waiting.push(element),
    block: (id) => placed.get(id),
    blocksIn: (container) => known.get(container) ?? [],
    readNext() {
      for (;;) {
        const container = waiting.pop();
        if (container === undefined) return false;
        if (!container.isConnected || known.has(container)) continue;
        if (isElement(container)) {
          if (isUnread(container)) continue;
          // The shadow tree first: its slots say where what stands in the host itself is shown.
          const root = shadowRootOf(container);
          if (root && !known.has(root)) {
            waiting.push(container, root);
            continue;
          }
        }
        read(container);
        return true;
      }
    },
    apply({ changed, removed, switched, attached }) {
      for (const node of removed) letGo(node);
      for (const element of switched) letGo(element);
      const moved = [...removed].filter((node) => node.isConnected);
      if (removed.size > 0 || switched.size > 0) letGoOfTrees(new Set([...switched, ...moved]));
      // What waits inside them is found again when they are read again.
      if (switched.size > 0) waiting = waiting.filter((container) => !isWithinAny(container, switched));
      const containers = new Set<Container>();
      for (const node of changed) addContainer(containers, node);
      for (const element of switched) addContainer(containers, placeOf(element));
      for (const { host } of attached) {
        addContainer(containers, placeOf(host));
        // Read again after its shadow tree, which decides what of the host is shown.
        const blocks = known.get(host);
        if (blocks === undefined) continue;
        events.lift(blocks.map((block) => block.id));
        for (const block of blocks) park(block);
        known.delete(host);
        waiting.push(host);
      }
      for (const container of containers) {
        // What was never read is on the list already, or stands in something that is not read.
        if (known.has(container) && container.isConnected) read(container);
      }
    },
  };
}

/** What an element is read as part of. */
function placeOf(element: Element): Node {
  const { parentNode } = element;
  return parentNode && (isElement(parentNode) || isShadowRoot(parentNode)) ? parentNode : element;
}

function addContainer(containers: Set<Container>, node: Node): void {
  const container = containerOf(node);
  if (container) containers.add(container);
}

/** Takes the block that is this run: of the same nodes if there is one, else of the same text. */
function takeMatching(blocks: Set<TextBlock>, run: TextRun): TextBlock | undefined {
  let found: TextBlock | undefined;
  for (const block of blocks) {
    if (block.text !== run.text) continue;
    found = block;
    if (isSameRun(block, run)) break;
  }
  if (found) blocks.delete(found);
  return found;
}
