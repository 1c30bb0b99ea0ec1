import type { MarkStyle } from '../../core/settings';
import { MARK_NAMES, SHEET_WORD } from './mark-style';
import { hasPageSheet } from './page-sheet';
import type { Painter, PainterOptions } from './painter';

/**
 * A painter that is made when there is something to paint: a stylesheet for highlights makes the browser look at the style
 * of every element again, and most pages name nobody.
 */
export const whenNeeded =
  (make: (options: PainterOptions) => Painter): ((options: PainterOptions) => Painter) =>
  (options) => {
    options.signal.throwIfAborted();
    let painter: Painter | undefined;
    let style: MarkStyle | undefined;
    let shown: ReadonlySet<string> | undefined;
    const needed = (): Painter => {
      if (painter) return painter;
      painter = make(options);
      if (style) painter.restyle(style);
      painter.showOnly(shown);
      return painter;
    };
    // A copy of this script from before an update is cleaned up after at once.
    if (hasTraces(options.document)) needed();
    return {
      // Only highlights need not be made before there is something to paint.
      mayShareNodes: true,
      isTaken: () => painter?.isTaken() ?? false,
      paint(block, mentions) {
        if (painter || mentions.length > 0) needed().paint(block, mentions);
      },
      lift: (block) => painter?.lift(block),
      erase: (block) => painter?.erase(block),
      tidy: (added) => painter?.tidy(added),
      marks: () => painter?.marks() ?? [],
      unordered: () => painter?.unordered() ?? [],
      count: () => painter?.count() ?? 0,
      mark: (key) => painter?.mark(key),
      marksIn: (element) => painter?.marksIn(element) ?? [],
      restyle(next) {
        style = next;
        painter?.restyle(next);
      },
      showOnly(keys) {
        shown = keys;
        painter?.showOnly(keys);
      },
      isShown: (mark) => painter?.isShown(mark) ?? false,
      flash: (mark) => needed().flash(mark),
    };
  };

const hasTraces = (document: Document): boolean =>
  CSS.highlights.has(MARK_NAMES.person) || hasPageSheet(document, SHEET_WORD);
