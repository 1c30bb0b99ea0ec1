import type { Settings } from '../../extension/settings';
import type { LoadPart } from '../parts/parts';
import { createHighlightPainter } from './highlight-painter';
import type { Painter, PainterOptions } from './painter';
import { whenNeeded } from './when-needed';

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
  if (choice === 'highlight' && hasHighlights) return whenNeeded(createHighlightPainter);
  const [painter] = await Promise.all([loadPart('painter'), untilTouchable()]);
  return painter;
}
