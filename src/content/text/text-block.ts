import type { Span } from '../../core/linking/model';
import type { Container } from './shadow-roots';

/**
 * A block as it stands in the document. `text` is the data of `nodes` in order, with one "\n" that belongs
 * to no node for every `<br>` between them; `starts[i]` is where `nodes[i]` begins in `text`. The first and the last node of
 * a part of a longer text may reach beyond it: then `starts[0]` is negative.
 */
export type TextBlock = {
  readonly id: number;
  /** The nearest block-level ancestor of the text, or the root of the shadow tree it stands in. */
  readonly container: Container;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  readonly text: string;
};

/** A block that has no id yet. */
export type TextRun = Omit<TextBlock, 'id'>;

/** A part of one text node, half-open. */
export type Piece = { readonly node: Text; readonly start: number; readonly end: number };

/** The parts of text nodes that a span covers, in order. Line breaks and empty nodes give no part. */
export function piecesOf(block: TextRun, span: Span): Piece[] {
  const pieces: Piece[] = [];
  for (let index = lastStartingBy(block.starts, span.start); index < block.nodes.length; index++) {
    const node = block.nodes[index];
    const from = block.starts[index];
    if (node === undefined || from === undefined || from >= span.end) break;
    const start = Math.max(span.start - from, 0);
    const end = Math.min(span.end - from, node.length);
    if (start < end) pieces.push({ node, start, end });
  }
  return pieces;
}

/** Whether two runs are made of the very same parts of text nodes and read the same. */
export function isSameRun(one: TextRun, other: TextRun): boolean {
  return (
    one.text === other.text &&
    one.nodes.length === other.nodes.length &&
    one.starts[0] === other.starts[0] &&
    one.nodes.every((node, index) => node === other.nodes[index])
  );
}

/** Index of the last node that starts at or before an offset (binary: a page can be one block of 10,000 nodes). */
function lastStartingBy(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Number.POSITIVE_INFINITY) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
