import { containerOf } from '../text/elements';
import { isText } from '../text/node-kinds';
import type { PageText } from '../text/page-text';
import { innermostAt } from '../text/shadow-roots';
import type { TextBlock } from '../text/text-block';

/** Where on the screen is looked: what stands between two such points is the neighbour of what is found. */
const ROWS = 8;
const COLUMNS = 3;
/** Short lines that stand between two points; ids follow the document. */
const NEIGHBOURS = 20;
/** Which part of so long a text is meant only the place of a letter tells; that takes milliseconds. */
const LONG = 50_000;
const CARETS = 2;

/**
 * Tells the ids of the blocks that the reader sees, then of those beside them: the first time, and when the page has been
 * scrolled since. Asks the browser for its layout.
 */
export function createBlocksInView(document: Document, text: PageText): () => Set<number> | undefined {
  let lastSeen = '';
  return () => {
    const { scrollX = 0, scrollY = 0 } = document.defaultView ?? {};
    if (lastSeen === `${scrollX} ${scrollY}`) return undefined;
    lastSeen = `${scrollX} ${scrollY}`;
    return withNeighbours(blocksInView(document, text));
  };
}

function blocksInView(document: Document, text: PageText): Set<number> {
  const { innerWidth: width = 0, innerHeight: height = 0 } = document.defaultView ?? {};
  const seen = new Set<number>();
  let carets = 0;
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const [x, y] = [(width * (column + 0.5)) / COLUMNS, (height * (row + 0.5)) / ROWS];
      const outer = document.elementFromPoint(x, y);
      const container = outer && containerOf(innermostAt(outer, x, y));
      const blocks = container ? text.blocksIn(container) : [];
      if (!isLongTogether(blocks)) for (const { id } of blocks) seen.add(id);
      else if (carets < CARETS) {
        carets++;
        const block = blockAt(document.caretPositionFromPoint(x, y), blocks);
        if (block) seen.add(block.id);
      }
    }
  }
  return seen;
}

const isLongTogether = (blocks: readonly TextBlock[]): boolean =>
  blocks.length > 1 && blocks.reduce((sum, { text }) => sum + text.length, 0) > LONG;

function blockAt(caret: CaretPosition | null, blocks: readonly TextBlock[]): TextBlock | undefined {
  if (!caret || !isText(caret.offsetNode)) return undefined;
  const { offsetNode, offset } = caret;
  return blocks.find(({ nodes, starts, text }) => {
    const at = (starts[nodes.indexOf(offsetNode)] ?? Number.NaN) + offset;
    return at >= 0 && at <= text.length;
  });
}

function withNeighbours(seen: ReadonlySet<number>): Set<number> {
  const ids = new Set(seen);
  for (const id of seen) for (let by = 1; by <= NEIGHBOURS; by++) ids.add(id + by).add(id - by);
  return ids;
}
