import { isInSentence, isPlainText, isUnread } from './elements';
import { isElement, isText, parentOf } from './node-kinds';
import { type Container, isShadowRoot, shadowRootOf, shownChildren } from './shadow-roots';
import { isLong, sliceRun } from './slice-run';
import type { TextRun } from './text-block';

/** What stands in a container: its own runs of text, and what in it may hold further ones. */
export type ContainerReading = {
  readonly runs: readonly TextRun[];
  readonly inner: readonly Container[];
  /** Elements that the shadow trees of this place show nothing of. */
  readonly unshown: readonly Element[];
};

/**
 * Reads the inline content of one container. It is one short step, so that a page of any length can be read
 * container by container with pauses in between, and one changed paragraph can be read again alone. The paragraphs of
 * a text file and the parts of very long text are runs of their own; they may share text nodes if those are left whole.
 */
export function readContainer(container: Container, mayShareNodes = true): ContainerReading {
  const runs: TextRun[] = [];
  const inner: Container[] = [];
  const unshown: Element[] = [];
  const places = isElement(container) ? slotPlaces(container) : undefined;
  const isTextFile =
    isElement(container) && container.localName === 'pre' && isPlainText(container.ownerDocument);
  let place: string | undefined;
  let nodes: Text[] = [];
  let starts: number[] = [];
  let text = '';

  const endRun = (): void => {
    if (nodes.length > 0 && /\S/.test(text)) {
      const run = { container, nodes, starts, text };
      if (!isTextFile && !isLong(text)) runs.push(run);
      else for (const slice of sliceRun(run, isTextFile, mayShareNodes)) runs.push(slice);
    }
    if (nodes.length > 0) {
      nodes = [];
      starts = [];
    }
    text = '';
  };

  let node = container.firstChild;
  while (node) {
    let deeper: ChildNode | null = null;
    // A comment has no place and ends nothing.
    if (places && node.parentNode === container && (isText(node) || isElement(node))) {
      const next = places(node);
      if (next !== place) endRun();
      place = next;
    }
    if (places !== undefined && place === undefined) {
      if (isElement(node)) unshown.push(node);
    } else if (isText(node)) {
      nodes.push(node);
      starts.push(text.length);
      text += node.data;
    } else if (isElement(node)) {
      if (node.localName === 'br') text += '\n';
      else if (!isInSentence(node)) {
        endRun();
        const host = node.localName === 'slot' ? hostShownIn(node) : undefined;
        inner.push(host ?? node);
        if (host) unshown.push(node);
      } else if (isUnread(node)) endRun();
      else deeper = node.firstChild;
    }
    node = deeper ?? nextOutside(node, container);
  }
  endRun();
  return { runs, inner, unshown };
}

/** Where each child of a host is shown: those of two slots read apart, those of none are not seen at all. */
function slotPlaces(host: Element): ((child: ChildNode) => string | undefined) | undefined {
  const root = shadowRootOf(host);
  if (root === undefined) return undefined;
  const shown = shownChildren(root);
  return (child) => (shown.has(child) ? (isElement(child) ? child.slot : '') : undefined);
}

/** The host whose light content a slot shows in place of its own. */
function hostShownIn(slot: Element): Element | undefined {
  const root = slot.getRootNode();
  // A slot of the page's own document is an element like any other.
  return isShadowRoot(root) && (slot as HTMLSlotElement).assignedNodes().length > 0 ? root.host : undefined;
}

/** The next node in document order that is not within this one. */
function nextOutside(node: ChildNode, limit: Container): ChildNode | null {
  let at: ChildNode = node;
  while (at.nextSibling === null) {
    const parent = parentOf(at);
    if (parent === null || parent === limit || !isElement(parent)) return null;
    at = parent;
  }
  return at.nextSibling;
}
