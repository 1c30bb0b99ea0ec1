import type { EntityKind } from '../../core/entity-set/model';
import { DEFAULT_SETTINGS } from '../../core/settings';
import { piecesOf } from '../text/text-block';
import { readsAsOne } from './crossing';
import { createMark, type Mark } from './mark';
import { createMarkIndex } from './mark-index';
import { highlightCss, MARK_NAMES, SHEET_WORD } from './mark-style';
import { addPageSheet } from './page-sheet';
import { FLASH_MS, type Painter, type PainterOptions } from './painter';
import { keepRegistered } from './registry';

/**
 * Paints by the CSS Custom Highlight API: nothing is written into the document.
 * Static ranges, because a page that sets the same text again collapses live ones, and every live range makes
 * every change of the page dearer.
 */
export function createHighlightPainter({ document, isStillWanted, signal }: PainterOptions): Painter {
  signal.throwIfAborted();
  const index = createMarkIndex(document);
  /** By the key of the mark. */
  const ranges = new Map<string, { readonly kind: EntityKind; readonly range: StaticRange }>();
  const highlights = { person: new Highlight(), organization: new Highlight(), flash: new Highlight() };
  const sheet = addPageSheet(document, highlightCss(DEFAULT_SETTINGS.markStyle), SHEET_WORD, signal);
  const kinds: readonly (EntityKind | 'flash')[] = ['person', 'organization', 'flash'];
  keepRegistered({
    highlights: kinds.map((kind) => ({ name: MARK_NAMES[kind], highlight: highlights[kind] })),
    expected: (name) => (name === MARK_NAMES.flash ? flashing : rangesOf(name)),
    sheet,
    isStillWanted,
    signal,
  });
  let shown: ReadonlySet<string> | undefined;
  let flashTimer: number | undefined;
  // Kept here, because Firefox lets no content script iterate over a highlight.
  let flashing: readonly StaticRange[] = [];

  function rangesOf(name: string): StaticRange[] {
    return [...ranges].flatMap(([key, { kind, range }]) =>
      MARK_NAMES[kind] === name && isShownKey(key) ? [range] : [],
    );
  }
  function isShownKey(key: string): boolean {
    return shown === undefined || shown.has(key);
  }
  const flash = (range?: StaticRange): void => {
    flashing = range ? [range] : [];
    highlights.flash.clear();
    if (range) highlights.flash.add(range);
  };
  const erase = (block: number): void => {
    for (const mark of index.of(block)) {
      const painted = ranges.get(mark.key);
      if (painted) highlights[painted.kind].delete(painted.range);
      ranges.delete(mark.key);
    }
    index.set(block, []);
    sheet.undress(block);
  };

  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(flashTimer);
      for (const block of [...index.blocks()]) erase(block);
      highlights.flash.clear();
    },
    { once: true },
  );

  return {
    mayShareNodes: true,
    paint(block, mentions) {
      const marks = mentions.flatMap((mention) => {
        const pieces = piecesOf(block, mention);
        if (pieces.length === 0 || !readsAsOne(pieces)) return [];
        return [createMark(block.id, mention, block.text.slice(mention.start, mention.end), pieces)];
      });
      if (!isSameMarks(index.of(block.id), marks)) {
        erase(block.id);
        for (const mark of marks) {
          const range = rangeOf(mark);
          if (range === undefined) continue;
          const { kind } = mark.mention;
          ranges.set(mark.key, { kind, range });
          if (isShownKey(mark.key)) highlights[kind].add(range);
        }
      }
      // Even when nothing looks different the reason may be a better one.
      index.set(block.id, marks);
      if (marks.length > 0) sheet.dress(block.id, block.container);
    },
    lift() {},
    tidy() {},
    erase,
    marks: index.all,
    unordered: index.unordered,
    count: index.count,
    mark: index.get,
    marksIn: (element) => index.directlyIn(element).filter(({ key }) => isShownKey(key)),
    restyle: (style) => sheet.rewrite(highlightCss(style)),
    showOnly(keys) {
      shown = keys;
      for (const [key, { kind, range }] of ranges) {
        if (isShownKey(key)) highlights[kind].add(range);
        else highlights[kind].delete(range);
      }
    },
    isTaken: sheet.isTaken,
    isShown: ({ key }) => isShownKey(key),
    flash(mark) {
      clearTimeout(flashTimer);
      flash(rangeOf(mark));
      flashTimer = window.setTimeout(() => flash(), FLASH_MS);
    },
  };
}

function rangeOf({ pieces }: Mark): StaticRange | undefined {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.start,
    endContainer: last.node,
    endOffset: last.end,
  });
}

const isSameMarks = (before: readonly Mark[], after: readonly Mark[]): boolean =>
  before.length === after.length && before.every((mark, index) => isSameMark(mark, after[index]));

function isSameMark(mark: Mark, other: Mark | undefined): boolean {
  return (
    other !== undefined &&
    mark.key === other.key &&
    mark.mention.kind === other.mention.kind &&
    mark.pieces.length === other.pieces.length &&
    mark.pieces.every(({ node, start }, index) => {
      const piece = other.pieces[index];
      return piece?.node === node && piece.start === start;
    })
  );
}
