import MarkJs from 'mark.js';
import type { Mention } from '../../core/linking/model';
import { DEFAULT_SETTINGS } from '../../core/settings';
import { isPlainText } from '../text/elements';
import { elementAround } from '../text/shadow-roots';
import { piecesOf, type TextBlock } from '../text/text-block';
import { claimPage } from './claim';
import { readsAsOne } from './crossing';
import { keepSheet } from './keep-sheet';
import { createMark, type Mark } from './mark';
import { createMarkIndex } from './mark-index';
import { elementCss, MARK_CLASS, MARK_NAMES, SHEET_WORD } from './mark-style';
import { addPageSheet } from './page-sheet';
import { FLASH_MS, type Painter, type PainterOptions } from './painter';
import { splitParagraphs } from './split-paragraphs';
import { noteSplit, type SplitText, undoSplit } from './split-text';
import { oursIn, unwrap } from './take-over';

/**
 * Paints by `<mark>` elements, for browsers without highlights and readers who want real elements.
 * One run of mark.js per block, over exactly the text nodes that hold a mention: its own walk over a whole
 * page is superlinear and skips elements that our blocks read.
 */
export function createMarkPainter({ document, silently, isStillWanted, signal }: PainterOptions): Painter {
  signal.throwIfAborted();
  const index = createMarkIndex(document);
  const own = new WeakSet<Element>();
  const splits = new Map<number, readonly SplitText[]>();
  const claim = claimPage(signal);
  const sheet = addPageSheet(document, elementCss(DEFAULT_SETTINGS.markStyle), SHEET_WORD, signal);
  keepSheet(document, sheet, claim, isStillWanted, signal);
  let shown: ReadonlySet<string> | undefined;
  silently(() => unwrap(oursIn(document)));
  const textFile = isPlainText(document) ? document.querySelector('body > pre') : null;
  if (textFile) silently(() => splitParagraphs(textFile));

  const lift = (block: number): void => {
    const parts = splits.get(block);
    if (parts === undefined) return;
    splits.delete(block);
    silently(() => parts.forEach(undoSplit));
  };
  const isShown = ({ key }: Mark): boolean => shown === undefined || shown.has(key);
  const dress = (mark: Mark): void => {
    for (const element of elementsOf(mark)) {
      element.classList.toggle(MARK_NAMES[mark.mention.kind], isShown(mark));
    }
  };
  const erase = (block: number): void => {
    lift(block);
    sheet.undress(block);
    index.set(block, []);
  };

  signal.addEventListener(
    'abort',
    () => {
      [...index.blocks()].forEach(erase);
      if (textFile) silently(() => textFile.normalize());
    },
    { once: true },
  );

  return {
    mayShareNodes: false,
    paint(block, mentions) {
      if (isPainted(block, mentions)) return;
      erase(block.id);
      silently(() => {
        const { marks, parts } = wrap(block, mentions);
        if (parts.length > 0) splits.set(block.id, parts);
        index.set(block.id, marks);
        if (marks.length > 0) sheet.dress(block.id, block.container);
        for (const mark of marks) for (const element of elementsOf(mark)) own.add(element);
        if (shown !== undefined) marks.forEach(dress);
      });
    },
    lift,
    tidy(added) {
      const copies = [...added].flatMap(oursIn).filter((mark) => !own.has(mark));
      if (copies.length > 0) silently(() => unwrap(copies));
    },
    erase,
    marks: index.all,
    unordered: index.unordered,
    count: index.count,
    mark: index.get,
    marksIn: (element) => index.directlyIn(element).filter(isShown),
    restyle: (style) => sheet.rewrite(elementCss(style)),
    showOnly(keys) {
      shown = keys;
      silently(() => [...index.unordered()].forEach(dress));
    },
    isShown,
    isTaken: claim.isLost,
    flash(mark) {
      for (const element of elementsOf(mark)) {
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
  // The elements of ours let the pointer through.
  const parents = elements.flatMap((element) => elementAround(element) ?? []);
  return [createMark(block.id, mention, block.text.slice(mention.start, mention.end), pieces, parents)];
}

/** The elements of ours that a mark is made of. */
const elementsOf = ({ pieces }: Mark): Element[] => pieces.flatMap(({ node }) => node.parentElement ?? []);
