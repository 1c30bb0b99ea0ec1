import MarkJs from 'mark.js';
import type { Mention } from '../../core/linking/model';
import { piecesOf, type TextBlock } from '../text/text-block';
import { readsAsOne } from './crossing';
import { createMark, type Mark } from './mark';
import { createMarkIndex } from './mark-index';
import { ELEMENT_CSS, MARK_CLASS, MARK_NAMES, SHEET_WORD } from './mark-style';
import { addPageSheet } from './page-sheet';
import { FLASH_MS, type Painter, type PainterOptions } from './painter';
import { noteSplit, type SplitText, undoSplit } from './split-text';

/**
 * Paints by `<mark>` elements, for browsers without highlights and readers who want real elements.
 * One run of mark.js per block, over exactly the text nodes that hold a mention: its own walk over a whole
 * page is superlinear and skips elements that our blocks read.
 */
export function createMarkPainter({ document, silently, signal }: PainterOptions): Painter {
  signal.throwIfAborted();
  const index = createMarkIndex(document);
  const splits = new Map<number, readonly SplitText[]>();
  const sheet = addPageSheet(document, ELEMENT_CSS, SHEET_WORD, signal);
  silently(() => removeLeftovers(document));

  const lift = (block: number): void => {
    const parts = splits.get(block);
    if (parts === undefined) return;
    splits.delete(block);
    silently(() => parts.forEach(undoSplit));
  };
  const erase = (block: number): void => {
    lift(block);
    sheet.undress(block);
    index.set(block, []);
  };

  signal.addEventListener('abort', () => [...index.blocks()].forEach(erase), { once: true });

  return {
    paint(block, mentions) {
      if (isPainted(block, mentions)) return;
      erase(block.id);
      silently(() => {
        const { marks, parts } = wrap(block, mentions);
        if (parts.length > 0) splits.set(block.id, parts);
        index.set(block.id, marks);
        if (marks.length > 0) sheet.dress(block.id, block.container);
      });
    },
    lift,
    erase,
    marks: index.all,
    unordered: index.unordered,
    count: index.count,
    mark: index.get,
    marksIn: index.directlyIn,
    flash(mark) {
      for (const element of mark.parents) {
        element.classList.add(MARK_NAMES.flash);
        setTimeout(() => element.classList.remove(MARK_NAMES.flash), FLASH_MS);
      }
    },
  };

  function isPainted(block: TextBlock, mentions: readonly Mention[]): boolean {
    const marks = index.of(block.id);
    if (mentions.length === 0) return marks.length === 0;
    const isLifted = !splits.has(block.id);
    return (
      !isLifted &&
      marks.length === mentions.length &&
      marks.every((mark, at) => mark.mention === mentions[at])
    );
  }
}

/** Marks of a copy of this script that was cut off by an update of the extension before it could tidy up. */
function removeLeftovers(document: Document): void {
  for (const mark of document.querySelectorAll(`mark.${MARK_CLASS}[data-markjs]`)) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

type Wish = { start: number; length: number; readonly mention: Mention; readonly elements: Element[] };

/** Wraps the words of the mentions; gives the marks and what became of the page's text nodes. */
function wrap(block: TextBlock, mentions: readonly Mention[]): { marks: Mark[]; parts: SplitText[] } {
  /** The nodes mark.js is given, and where each begins in the text it counts. */
  const given = new Map<Text, number>();
  const wishes: Wish[] = [];
  let from = 0;
  for (const mention of mentions) {
    const pieces = piecesOf(block, mention);
    if (!pieces.every(({ node }) => node.isConnected) || !readsAsOne(pieces)) continue;
    for (const { node } of pieces) {
      if (given.has(node)) continue;
      given.set(node, from);
      from += node.length;
    }
    const first = pieces[0];
    const base = first && given.get(first.node);
    if (!first || base === undefined) continue;
    const length = pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
    wishes.push({ start: base + first.start, length, mention, elements: [] });
  }
  // The check that earns the cast: mark.js asks of a context only `contains` and a NodeIterator; text nodes do both.
  const context = [...given.keys()] as unknown as readonly HTMLElement[];
  if (wishes.length > 0) {
    new MarkJs(context).markRanges(wishes, {
      className: MARK_CLASS,
      each(element, range) {
        const wish = wishes.find((each) => each === range);
        wish?.elements.push(element);
        if (wish) element.classList.add(MARK_NAMES[wish.mention.kind]);
      },
    });
  }
  const elements = new Set(wishes.flatMap((wish) => wish.elements));
  return {
    marks: wishes.flatMap(({ mention, elements: own }) => markOf(block, mention, own)),
    parts: [...given.keys()].map((node) => noteSplit(node, elements)),
  };
}

function markOf(block: TextBlock, mention: Mention, elements: readonly Element[]): Mark[] {
  const pieces = elements.flatMap(({ firstChild: node }) =>
    node instanceof Text ? [{ node, start: 0, end: node.length }] : [],
  );
  if (pieces.length === 0) return [];
  return [createMark(block.id, mention, block.text.slice(mention.start, mention.end), pieces)];
}
