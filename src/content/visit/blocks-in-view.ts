import type { PageText } from '../text/page-text';
import { placesInView } from '../text/places-in-view';

/** Short lines that stand between two places that were looked at; ids follow the document. */
const NEIGHBOURS = 20;

/** The ids of the blocks that the reader sees now, then of those beside them. */
export function blocksInView(document: Document, text: PageText): Set<number> {
  const seen = new Set<number>();
  for (const { node, offset } of placesInView(document)) {
    const block = text.blockAt(node, offset);
    if (block) seen.add(block.id);
  }
  const ids = new Set(seen);
  for (const id of seen) for (let by = 1; by <= NEIGHBOURS; by++) ids.add(id + by).add(id - by);
  return ids;
}
