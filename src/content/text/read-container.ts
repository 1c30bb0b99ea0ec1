import { isInline, isUnread } from './elements';
import { isElement, isText } from './node-kinds';
import type { TextRun } from './text-block';

/** What stands in a container: its own runs of text, and the other elements in it, which may hold further ones. */
export type ContainerReading = { readonly runs: readonly TextRun[]; readonly inner: readonly Element[] };

/**
 * Reads the inline content of one container. It is one short step, so that a page of any length can be read
 * container by container with pauses in between, and one changed paragraph can be read again alone.
 */
export function readContainer(container: Element): ContainerReading {
  const runs: TextRun[] = [];
  const inner: Element[] = [];
  let nodes: Text[] = [];
  let starts: number[] = [];
  let text = '';

  const endRun = (): void => {
    if (nodes.length > 0 && /\S/.test(text)) runs.push({ container, nodes, starts, text });
    if (nodes.length > 0) {
      nodes = [];
      starts = [];
    }
    text = '';
  };

  let node = container.firstChild;
  while (node) {
    let deeper: ChildNode | null = null;
    if (isText(node)) {
      nodes.push(node);
      starts.push(text.length);
      text += node.data;
    } else if (isElement(node)) {
      if (node.localName === 'br') text += '\n';
      else if (!isInline(node)) {
        endRun();
        inner.push(node);
      } else if (isUnread(node)) endRun();
      else deeper = node.firstChild;
    }
    node = deeper ?? nextOutside(node, container);
  }
  endRun();
  return { runs, inner };
}

/** The next node in document order that is not within this one. */
function nextOutside(node: ChildNode, limit: Element): ChildNode | null {
  let at: ChildNode = node;
  while (at.nextSibling === null) {
    const parent = at.parentElement;
    if (parent === null || parent === limit) return null;
    at = parent;
  }
  return at.nextSibling;
}
