import type { MarkAtPoint } from '../marks/mark-at-point';
import { innermostAt } from '../text/shadow-roots';
import { mayOpen } from './may-open';
import type { Spot } from './pointer-motion';

/** A finger that was lifted this near to where it came down has tapped. */
const TAP_PX = 10;
/** A fingertip is not that exact. */
const SLACK_PX = 7;
const AROUND: readonly Spot[] = [
  { x: 0, y: 0 },
  { x: 0, y: -SLACK_PX },
  { x: 0, y: SLACK_PX },
  { x: -SLACK_PX, y: 0 },
  { x: SLACK_PX, y: 0 },
];

/** What the page answers a tap on: it does what it did without us. */
const PRESSED =
  ':any-link, button, input, select, textarea, label, summary, option, audio, video, [onclick], [contenteditable], ' +
  '[role="button"], [role="link"], [role="tab"], [role="checkbox"], [role="switch"], [role="radio"], [role="option"], ' +
  '[role^="menuitem"], [role="treeitem"], [role="slider"]';

/**
 * Follows fingers until the signal fires. A tap is what the browser makes a click of: no scrolling, no long press,
 * no pinch, no selecting. Taps on what the page answers are the page's. Decided for each touch, whatever else is
 * there to point with; believes only the browser.
 */
export function followTouch(options: {
  readonly findMark: (target: Element, x: number, y: number) => MarkAtPoint | undefined;
  readonly isCard: (target: EventTarget | null) => boolean;
  /** A finger was lifted outside our cards, without scrolling; comes before `onTap`. */
  readonly onLift: () => void;
  /** A mark was tapped. */
  readonly onTap: (mark: MarkAtPoint) => void;
  readonly signal: AbortSignal;
}): void {
  const { findMark, isCard, onLift, onTap, signal } = options;
  signal.throwIfAborted();
  let down: Spot | undefined;
  /** The tap ends a selection, or belongs to several fingers. */
  let isSpent = false;

  const onDown = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType !== 'touch') return;
    isSpent = !event.isPrimary || document.getSelection()?.isCollapsed === false;
    down = event.isPrimary && !isCard(event.target) ? { x: event.clientX, y: event.clientY } : undefined;
  };
  const onUp = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType !== 'touch' || !down) return;
    const way = Math.hypot(event.clientX - down.x, event.clientY - down.y);
    down = undefined;
    if (way <= TAP_PX) onLift();
  };
  const onClick = (event: MouseEvent): void => {
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (!event.isTrusted || !isTouch || isSpent || isCard(event.target)) return;
    const { target, clientX: x, clientY: y } = event;
    if (!(target instanceof Element) || isAnswered(event) || isPressed(innermostAt(target, x, y))) return;
    const found = findNear(x, y);
    // The page hears of the click first; what it takes for itself is not ours.
    if (found) setTimeout(() => signal.aborted || event.defaultPrevented || onTap(found));
  };
  const findNear = (x: number, y: number): MarkAtPoint | undefined => {
    for (const spot of AROUND.map((off) => ({ x: x + off.x, y: y + off.y }))) {
      const outer = document.elementFromPoint(spot.x, spot.y);
      const target = outer && innermostAt(outer, spot.x, spot.y);
      const found = target && findMark(target, spot.x, spot.y);
      if (found) return mayOpen(target, found.mark) && !isPressed(target) ? found : undefined;
    }
    return undefined;
  };

  const listen = { capture: true, passive: true, signal } as const;
  window.addEventListener('pointerdown', onDown, listen);
  window.addEventListener('pointerup', onUp, listen);
  window.addEventListener('click', onClick, listen);
}

/** By something around the target, in whichever open tree. */
const isAnswered = (event: Event): boolean =>
  event.composedPath().some((each) => each instanceof Element && each.matches(PRESSED));

/** In a closed tree, or by a script: pages that do so show it. */
const isPressed = (target: Element): boolean =>
  target.closest(PRESSED) !== null || getComputedStyle(target).cursor === 'pointer';
