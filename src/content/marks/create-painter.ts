import type { Settings } from '../../extension/settings';
import { createHighlightPainter } from './highlight-painter';
import { createMarkPainter } from './mark-painter';
import type { Painter, PainterOptions } from './painter';

/** The painter the reader chose; real elements where the browser has no highlights. */
export function createPainter(choice: Settings['painter'], options: PainterOptions): Painter {
  const hasHighlights = typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
  return choice === 'highlight' && hasHighlights
    ? createHighlightPainter(options)
    : createMarkPainter(options);
}
