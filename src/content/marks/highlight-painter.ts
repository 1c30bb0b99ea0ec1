import { DEFAULT_SETTINGS } from '../../core/settings';
import { isInClosedTree } from '../text/shadow-roots';
import { piecesOf } from '../text/text-block';
import { readsAsOne } from './crossing';
import { createMark, type Mark } from './mark';
import { createMarkIndex } from './mark-index';
import { highlightName, MARK_NAMES } from './mark-style';
import { FLASH_MS, type Painter, type PainterOptions } from './painter';
import { createRegistry } from './registry';

/** A mark's range in the registry, or one that is bare now. */
type Painted = { readonly mark: Mark; readonly range: StaticRange; readonly isInLink: boolean };

/**
 * Paints by the CSS Custom Highlight API: nothing is written into the document. Their looks stand in every page from its
 * beginning, see `highlightCss`.
 * Static ranges, because a page that sets the same text again collapses live ones, and every live range makes
 * every change of the page dearer.
 */
export function createHighlightPainter({ document, isStillWanted, signal }: PainterOptions): Painter {
  signal.throwIfAborted();
  const index = createMarkIndex(document);
  const registry = createRegistry(isStillWanted, signal);
  /** By the key of the mark. */
  const painted = new Map<string, Painted>();
  let style = DEFAULT_SETTINGS.markStyle;
  let shown: ReadonlySet<string> | undefined;
  let flashTimer: number | undefined;

  const isShownKey = (key: string): boolean => shown === undefined || shown.has(key);
  const nameOf = ({ mark, isInLink }: Painted): string => highlightName(mark.mention.kind, style, isInLink);
  const register = (each: Painted): void => {
    if (isShownKey(each.mark.key)) registry.add(nameOf(each), each.range);
    else registry.delete(nameOf(each), each.range);
  };
  const flash = (range?: StaticRange): void => {
    registry.clear(MARK_NAMES.flash);
    if (range) registry.add(MARK_NAMES.flash, range);
  };
  const takeAway = (block: number): void => {
    for (const { key } of index.of(block)) {
      const each = painted.get(key);
      if (each) registry.delete(nameOf(each), each.range);
      painted.delete(key);
    }
  };

  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(flashTimer);
      for (const block of [...index.blocks()]) index.set(block, []);
      painted.clear();
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
        takeAway(block.id);
        for (const mark of marks) {
          const range = rangeOf(mark);
          if (range === undefined) continue;
          const each = { mark, range, isInLink: isInLink(mark) };
          painted.set(mark.key, each);
          register(each);
        }
      }
      // Even when nothing looks different the reason may be a better one.
      index.set(block.id, marks);
    },
    lift() {},
    tidy() {},
    erase(block) {
      takeAway(block);
      index.set(block, []);
    },
    marks: index.all,
    unordered: index.unordered,
    count: index.count,
    mark: index.get,
    marksIn: (element) => index.directlyIn(element).filter(({ key }) => isShownKey(key)),
    restyle(next) {
      if (next === style) return;
      for (const each of painted.values()) registry.delete(nameOf(each), each.range);
      style = next;
      for (const each of painted.values()) register(each);
    },
    showOnly(keys) {
      shown = keys;
      for (const each of painted.values()) register(each);
    },
    isTaken: registry.isTaken,
    isShown: ({ key }) => isShownKey(key),
    flash(mark) {
      clearTimeout(flashTimer);
      flash(rangeOf(mark));
      flashTimer = window.setTimeout(() => flash(), FLASH_MS);
    },
  };
}

/**
 * What is registered for a mark: nothing in closed shadow trees. Every script of the page can read the registry, and
 * would get hold of nodes that a component keeps to itself.
 */
function rangeOf({ pieces }: Mark): StaticRange | undefined {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined || isInClosedTree(first.node)) return undefined;
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.start,
    endContainer: last.node,
    endOffset: last.end,
  });
}

function isInLink({ parents }: Mark): boolean {
  for (const element of parents) if (element.closest(':any-link')) return true;
  return false;
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
