import { computePosition, flip, offset, type Platform, shift, size } from '@floating-ui/core';
import { type Part, wholeWindow } from './seen-part';

/** From the name to the card. */
const GAP_PX = 10;
/** Between the card and the edge of the viewport. */
const GUTTER_PX = 8;
const MAX_HEIGHT_PX = 420;
const MAX_HEIGHT_SHARE = 0.6;
/** With less room than this there is none to give away: small frames. */
const TIGHT_PX = 200;
const TIGHT_GAP_PX = 3;
const TIGHT_GUTTER_PX = 2;
/** A name so much higher than wide is written downwards: what follows it stands where a card would be. */
const VERTICAL_RATIO = 1.5;

/**
 * A card in the top layer is fixed in the viewport and clipped by nothing else. Saying so in these lines spares
 * every page the 8 kB with which @floating-ui/dom finds it out for any element.
 */
const within = (seen: Part): Platform => ({
  getElementRects: ({ reference, floating }) => ({
    reference: boxOf(reference.getBoundingClientRect()),
    floating: { x: 0, y: 0, ...sizeOf(floating) },
  }),
  getClippingRect: () => ({ ...seen }),
  getDimensions: sizeOf,
});

const boxOf = ({ x, y, width, height }: DOMRect) => ({ x, y, width, height });

function sizeOf(element: HTMLElement): { width: number; height: number } {
  return { width: element.offsetWidth, height: element.offsetHeight };
}

export type Rects = {
  readonly line: DOMRect;
  readonly all: readonly DOMRect[];
  /** Where the card's left side is to stay; without it, under the line. */
  readonly column?: number | undefined;
  /** Where the card may lie; all of the window unless given. */
  readonly seen?: Part;
};

/**
 * Puts a fixed card under the name, or above it where only there is room, beside a name written downwards, as tall as the room allows, inside
 * what the reader sees. It lines up with the line under the pointer and covers no line of the name.
 */
export async function placeCard(
  card: { readonly host: HTMLElement; readonly frame: HTMLElement },
  { line, all, column, seen = wholeWindow() }: Rects,
): Promise<void> {
  const { host, frame } = card;
  const top = Math.min(...all.map((rect) => rect.top));
  const bottom = Math.max(...all.map((rect) => rect.bottom));
  const name = new DOMRect(column ?? line.left, top, line.width, bottom - top);
  const share = Math.min(MAX_HEIGHT_PX, seen.height * MAX_HEIGHT_SHARE);
  const isTight = share < TIGHT_PX;
  const [gap, padding] = isTight ? [TIGHT_GAP_PX, TIGHT_GUTTER_PX] : [GAP_PX, GUTTER_PX];
  const most = isTight ? Math.min(TIGHT_PX, seen.height - 2 * padding) : share;
  frame.toggleAttribute('data-tight', isTight);
  frame.style.maxHeight = `${most}px`;
  const { x, y } = await computePosition({ getBoundingClientRect: () => name }, host, {
    platform: within(seen),
    strategy: 'fixed',
    placement: line.height > line.width * VERTICAL_RATIO ? 'right-start' : 'bottom-start',
    middleware: [
      offset(gap),
      flip({ padding }),
      shift({ padding }),
      size({
        padding,
        apply({ availableHeight }) {
          const room = Math.floor(Math.min(most, availableHeight));
          frame.style.maxHeight = `${isTight ? heightOfWholeLines(frame, room) : room}px`;
        },
      }),
    ],
  });
  host.style.setProperty('left', `${Math.round(x)}px`, 'important');
  host.style.setProperty('top', `${Math.round(y)}px`, 'important');
}

/** The height at which the frame, not scrolled, ends below a line of text instead of within one. */
function heightOfWholeLines(frame: HTMLElement, room: number): number {
  const { top, bottom } = frame.getBoundingClientRect();
  if (frame.scrollTop > 0 || frame.scrollHeight <= room) return room;
  const edge = (frame.offsetHeight - frame.clientHeight) / 2;
  // The frame may be anywhere on its way in (`appear`), and so is its text: only differences count.
  const range = document.createRange();
  range.selectNodeContents(frame);
  const lines = [...range.getClientRects()]
    .map((line) => line.bottom - top + edge)
    .filter((end) => end <= room);
  const last = Math.max(0, ...lines);
  return bottom > top && last > room / 2 ? Math.ceil(last) : room;
}
