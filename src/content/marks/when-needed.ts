import { MARK_NAMES, SHEET_WORD } from './mark-style';
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
    const needed = (): Painter => {
      painter ??= make(options);
      return painter;
    };
    // A copy of this script from before an update is cleaned up after at once.
    if (hasTraces(options.document)) needed();
    return {
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
      flash: (mark) => needed().flash(mark),
    };
  };

const hasTraces = (document: Document): boolean =>
  CSS.highlights.has(MARK_NAMES.person) ||
  document.adoptedStyleSheets.some(({ cssRules }) => cssRules[0]?.cssText.includes(SHEET_WORD));
