import type { Mention } from '../../core/linking/model';
import { elementAround } from '../text/shadow-roots';
import type { Piece } from '../text/text-block';

/** How one mention stands in the page. */
export type Mark = {
  /** Names the mark in its document; the same after the page rendered the same text again. */
  readonly key: string;
  readonly block: number;
  readonly mention: Mention;
  /** The words as the page has them. */
  readonly text: string;
  /** The parts of text nodes that are marked now, in order; never empty. */
  readonly pieces: readonly Piece[];
  /** The page's elements those words stood in when they were marked; the host, of words directly in a shadow root. */
  readonly parents: ReadonlySet<Element>;
};

/**
 * Makes the mark of a mention whose words are these parts of text nodes. `parents`: the page's elements they stand
 * in, where they are not the nodes' own parents.
 */
export function createMark(
  block: number,
  mention: Mention,
  text: string,
  pieces: readonly Piece[],
  parents = pieces.flatMap(({ node }) => elementAround(node) ?? []),
): Mark {
  return { key: markKey(block, mention), block, mention, text, pieces, parents: new Set(parents) };
}

/** A name that the reader settles between several stays the same mark. */
const markKey = (block: number, { start, end, entity, reason: { code } }: Mention): string =>
  `${block}:${start}-${end}:${code === 'one-of' || code === 'chosen' ? '' : entity}`;

/** The boxes of a mark on the screen: one or more for every line it stands on. */
export function rectsOf(mark: Mark): DOMRect[] {
  return mark.pieces.flatMap(({ node, start, end }) => {
    // The page may have shortened the text a moment ago.
    if (!node.isConnected || end > node.length) return [];
    const range = node.ownerDocument.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  });
}

/** Whether the marked words stand in the document, seen or not. */
export const isInPage = (mark: Mark): boolean =>
  mark.pieces.every(({ node, end }) => node.isConnected && end <= node.length);

/** Whether the reader can see the mark once it is scrolled to. */
export function isVisible(mark: Mark): boolean {
  const node = mark.pieces[0]?.node;
  const parent = node && elementAround(node);
  return (
    parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true &&
    rectsOf(mark).length > 0
  );
}
