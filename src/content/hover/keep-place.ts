import { isInPage, type Mark, rectsOf } from '../marks/mark';
import type { CardOptions } from './card-calls';
import { followPlace } from './follow-place';
import type { createCardMover } from './move-card';
import { placeCard } from './placement';
import { createSeenPart } from './seen-part';
import type { Sheet } from './sheet';

/** A page that renders its text anew has the name back by then, even if somebody must be asked about it. */
const RENDERING_MS = 300;
/** Between a pinned card and a name that was beneath it. */
const CLEAR_PX = 16;

export type KeptPlace = {
  /** The mark the card belongs to. */
  mark(): Mark;
  /** Puts the card where it belongs now. */
  place(): void;
  /** The card belongs to another mark now; it stays in its column, so that the pointer stays on its buttons. */
  carry(mark: Mark): void;
  /** Something may have moved: once a frame at most. */
  follow(): void;
};

/**
 * Keeps a card beside its mark until the signal fires, or where the reader put it once it is pinned. Calls `onClose`
 * when the mark is out of sight or out of the page, and when the page closes the card.
 */
export function keepPlace(
  options: Pick<CardOptions, 'mark' | 'line' | 'current' | 'onClose' | 'signal'> & {
    readonly host: HTMLElement;
    readonly frame: HTMLElement;
    readonly mover: ReturnType<typeof createCardMover>;
    readonly isPinned: () => boolean;
    /** Where the card lies when it is a sheet: its mark may go out of sight, for the reader reads on above it. */
    readonly sheet: Sheet | undefined;
    /** Who is meant by the mark's words was left open and is not any more, or the other way round. */
    readonly onSettled: () => void;
  },
): KeptPlace {
  const { host, frame, mover, isPinned, sheet, onClose, signal } = options;
  let latest = options.mark;
  let line = options.line;
  let column: number | undefined;
  let rendering: number | undefined;

  const place = (): void => {
    const before = latest;
    // What the reader has excluded is no mark any more, but its words still stand there.
    latest = options.current(latest) ?? latest;
    if (latest.mention.reason.code !== before.mention.reason.code) options.onSettled();
    if (!host.matches(':popover-open')) onClose();
    else if (isPinned()) mover.settle();
    else placeBesideMark();
  };
  const placeBesideMark = (): void => {
    const rects = rectsOf(latest);
    const under = rects[line] ?? rects[0];
    if (!under && !isInPage(latest)) rendering ??= window.setTimeout(closeIfGone, RENDERING_MS);
    else if (sheet) sheet.place();
    else if (!under || !isOnScreen(rects)) onClose();
    else {
      seen.look();
      // A failure to measure means that name or card are gone from the page.
      void placeCard({ host, frame }, { line: under, all: rects, column, seen: seen.part() }).catch(onClose);
    }
  };
  const closeIfGone = (): void => {
    rendering = undefined;
    if (isPinned() || isInPage(options.current(latest) ?? latest)) place();
    else onClose();
  };
  signal.addEventListener('abort', () => clearTimeout(rendering), { once: true });
  const follow = followPlace({ host, frame, place, signal });
  const seen = createSeenPart(frame, follow, signal);
  for (const type of ['resize', 'scroll']) visualViewport?.addEventListener(type, follow, { signal });
  return {
    mark: () => options.current(latest) ?? latest,
    place,
    carry(mark) {
      latest = mark;
      line = 0;
      const card = frame.getBoundingClientRect();
      if (isPinned() || sheet) scrollClear(mark, card);
      column = card.left;
      place();
    },
    follow,
  };
}

/** Scrolls a mark out from under a card or sheet that stays where it is, to where there is more room. */
function scrollClear(mark: Mark, card: DOMRect): void {
  const [name] = rectsOf(mark);
  if (!name || !meets(name, card)) return;
  const isRoomAbove = card.top > innerHeight - card.bottom;
  scrollBy({
    top: isRoomAbove ? name.bottom - card.top + CLEAR_PX : name.top - card.bottom - CLEAR_PX,
    behavior: 'instant',
  });
}

const meets = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

const isOnScreen = (rects: readonly DOMRect[]): boolean =>
  rects.some(
    ({ left, top, right, bottom }) => right > 0 && bottom > 0 && left < innerWidth && top < innerHeight,
  );
