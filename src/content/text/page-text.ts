import type { Changes } from '../watch/changes';
import { containerOf, isUnread } from './elements';
import { isElement } from './node-kinds';
import { createParkedIds } from './parked-ids';
import { readContainer } from './read-container';
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
};

export function createPageText(events: BlockEvents): PageText {
  const placed = new Map<number, TextBlock>();
  /** Containers that have been read, with their blocks. */
  const known = new WeakMap<Element, readonly TextBlock[]>();
  const parked = createParkedIds(events.forget);
  let waiting: Element[] = [];
  let nextId = 1;

  const park = (block: TextBlock): void => {
    placed.delete(block.id);
    events.hide(block.id);
    parked.put(block.text, block.id);
  };

  const letGo = (root: Node): void => {
    if (!isElement(root)) return;
    for (const element of [root, ...root.querySelectorAll('*')]) {
      const blocks = known.get(element);
      if (blocks === undefined) continue;
      known.delete(element);
      events.lift(blocks.map((block) => block.id));
      for (const block of blocks) park(block);
    }
  };

  const read = (container: Element): void => {
    const before = known.get(container) ?? [];
    if (before.length > 0) events.lift(before.map((block) => block.id));
    const { runs, inner } = readContainer(container);
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
    readNext() {
      for (;;) {
        const container = waiting.pop();
        if (container === undefined) return false;
        if (!container.isConnected || known.has(container) || isUnread(container)) continue;
        read(container);
        return true;
      }
    },
    apply({ changed, removed, switched }) {
      for (const node of removed) letGo(node);
      for (const element of switched) letGo(element);
      // What waits inside them is found again when they are read again.
      if (switched.size > 0) waiting = waiting.filter((element) => !isInOne(element, switched));
      const containers = new Set<Element>();
      for (const node of changed) addContainer(containers, node);
      for (const element of switched) addContainer(containers, element.parentElement ?? element);
      for (const container of containers) {
        // What was never read is on the list already, or stands in something that is not read.
        if (known.has(container) && container.isConnected) read(container);
      }
    },
  };
}

const isInOne = (element: Element, others: ReadonlySet<Element>): boolean =>
  [...others].some((other) => other.contains(element));

function addContainer(containers: Set<Element>, node: Node): void {
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
