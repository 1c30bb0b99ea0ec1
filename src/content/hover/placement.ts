import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';

/** From the name to the card. */
const GAP_PX = 10;
/** Between the card and the edge of the viewport. */
const GUTTER_PX = 8;
const MAX_HEIGHT_PX = 420;
const MAX_HEIGHT_SHARE = 0.6;

export type Rects = { readonly line: DOMRect; readonly all: readonly DOMRect[] };

/**
 * Puts a fixed card under the name, or above it where only there is room, as tall as the room allows, inside
 * the viewport. It lines up with the line under the pointer and covers no line of the name.
 */
export async function placeCard(
  card: { readonly host: HTMLElement; readonly frame: HTMLElement },
  { line, all }: Rects,
): Promise<void> {
  const { host, frame } = card;
  const top = Math.min(...all.map((rect) => rect.top));
  const bottom = Math.max(...all.map((rect) => rect.bottom));
  const name = new DOMRect(line.left, top, line.width, bottom - top);
  const most = Math.min(MAX_HEIGHT_PX, innerHeight * MAX_HEIGHT_SHARE);
  frame.style.maxHeight = `${most}px`;
  const { x, y } = await computePosition({ getBoundingClientRect: () => name }, host, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP_PX),
      flip({ padding: GUTTER_PX }),
      shift({ padding: GUTTER_PX }),
      size({
        padding: GUTTER_PX,
        apply({ availableHeight }) {
          frame.style.maxHeight = `${Math.floor(Math.min(most, availableHeight))}px`;
        },
      }),
    ],
  });
  host.style.setProperty('left', `${Math.round(x)}px`, 'important');
  host.style.setProperty('top', `${Math.round(y)}px`, 'important');
}
