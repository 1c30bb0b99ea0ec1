import { computePosition, flip, offset, type Platform, shift, size } from '@floating-ui/core';

/** From the name to the card. */
const GAP_PX = 10;
/** Between the card and the edge of the viewport. */
const GUTTER_PX = 8;
const MAX_HEIGHT_PX = 420;
const MAX_HEIGHT_SHARE = 0.6;

/**
 * A card in the top layer is fixed in the viewport and clipped by nothing else. Saying so in these lines spares
 * every page the 8 kB with which @floating-ui/dom finds it out for any element.
 */
const VIEWPORT: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference: boxOf(reference.getBoundingClientRect()),
    floating: { x: 0, y: 0, ...sizeOf(floating) },
  }),
  // Without the page's scroll bar, where it has one.
  getClippingRect: () => ({
    ...{ x: 0, y: 0, height: innerHeight },
    width: Math.min(innerWidth, widthWithoutScrollBar(document.documentElement) || innerWidth),
  }),
  getDimensions: sizeOf,
};

/** An enlarged page (`zoom`) counts in larger pixels of its own. */
const widthWithoutScrollBar = ({ clientWidth, currentCSSZoom }: Element): number =>
  Math.ceil(clientWidth * (currentCSSZoom || 1));

const boxOf = ({ x, y, width, height }: DOMRect) => ({ x, y, width, height });

function sizeOf(element: HTMLElement): { width: number; height: number } {
  return { width: element.offsetWidth, height: element.offsetHeight };
}

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
    platform: VIEWPORT,
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
