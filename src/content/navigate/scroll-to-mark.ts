import { type Mark, rectsOf } from '../marks/mark';
import { elementAround } from '../text/shadow-roots';

/**
 * Brings a mark to the middle of the viewport, at once: the card opens there, and a smooth scroll would carry
 * it past. Scrolls inner scrollers and, through the element, the frames around this one.
 */
export function scrollToMark(mark: Mark): void {
  const node = mark.pieces[0]?.node;
  const element = node && elementAround(node);
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // A paragraph taller than the viewport is centred as a whole; the mark itself may still be outside.
  const rect = rectsOf(mark)[0];
  if (rect && !isWithin(rect)) {
    scrollBy({ top: (rect.top + rect.bottom - innerHeight) / 2, behavior: 'instant' });
  }
}

const isWithin = ({ top, bottom }: DOMRect): boolean => top >= 0 && bottom <= innerHeight;
