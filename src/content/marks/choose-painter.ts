import type { Settings } from '../../extension/settings';
import type { LoadPart } from '../parts/parts';
import { createHighlightPainter } from './highlight-painter';
import type { Painter, PainterOptions } from './painter';
import { takeOver } from './take-over';

/**
 * The painter the reader chose; real elements, by a part that is brought in, where the browser has no highlights.
 * `untilTouchable` is waited for before elements are put into the page.
 */
export async function choosePainter(
  choice: Settings['painter'],
  loadPart: LoadPart,
  untilTouchable: () => Promise<void>,
): Promise<(options: PainterOptions) => Painter> {
  const hasHighlights = typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
  if (choice === 'highlight' && hasHighlights) return alone(createHighlightPainter);
  const [painter] = await Promise.all([loadPart('painter'), untilTouchable()]);
  return alone(painter);
}

/** A painter that first takes away what an older copy of this script has left. */
const alone =
  (make: (options: PainterOptions) => Painter): ((options: PainterOptions) => Painter) =>
  (options) => {
    takeOver(options);
    return make(options);
  };
