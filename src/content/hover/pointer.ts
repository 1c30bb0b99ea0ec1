import type { MarkAtPoint } from '../marks/mark-at-point';
import type { MarkBeneath } from '../marks/mark-beneath';
import { innermostAt } from '../text/shadow-roots';
import { createLater } from './later';
import { mayOpen } from './may-open';
import { REST_PX, type Spot } from './pointer-motion';
import { isTyping } from './typing';

/** What the page takes away under a resting pointer is often back in the next frame; then nothing was lost. */
const SETTLE_MS = 150;
/** A pointer this long at one place gets a closer look at what lies under it. */
const CLOSER_LOOK_MS = 60;

export type PointerEvents = {
  /**
   * The pointer moved on the page, or the page under it. `over` is the mark under it, if a card may open there;
   * `isMoving`: it has moved further than a hand at rest trembles.
   */
  onMove(move: {
    readonly over: MarkAtPoint | undefined;
    readonly isMoving: boolean;
    readonly from: Spot;
    readonly to: Spot;
  }): void;
  /** The pointer is on one of our cards. */
  onCard(card: EventTarget | null): void;
  /** The reader drags or presses keys: no card should open. */
  onBusy(): void;
  /** The reader writes. */
  onTyped(): void;
  /** The reader pressed a button somewhere else: no card should stay. */
  onPress(): void;
};

/**
 * Follows the pointer until the signal fires. Looks for marks only under an idle pointer: never while a
 * button is down, over a selected name, or over something editable; and believes only the browser,
 * not events the page makes up.
 */
export function followPointer(options: {
  readonly findMark: (target: Element, x: number, y: number) => MarkAtPoint | undefined;
  /** Looks through what lies over a mark; dearer. */
  readonly findBeneath: (target: Element, x: number, y: number) => MarkBeneath | undefined;
  readonly isCard: (target: EventTarget | null) => boolean;
  readonly events: PointerEvents;
  readonly signal: AbortSignal;
}): {
  /** Marks changed: the name under a resting pointer may be another one, or gone. */ lookAgain(): void;
} {
  const { findMark, findBeneath, isCard, events, signal } = options;
  signal.throwIfAborted();
  /** Where the pointer is, while it is on the page; where it began to rest; what it is on. */
  let here: Spot | undefined;
  let rest: Spot = { x: 0, y: 0 };
  let target: Element | undefined;
  let beneath: MarkBeneath | undefined;
  const listen = { capture: true, passive: true, signal } as const;

  const look = (at: Spot): MarkAtPoint | undefined => {
    if (!target) return undefined;
    const found =
      findMark(target, at.x, at.y) ??
      (beneath?.over === target ? findMark(beneath.element, at.x, at.y) : undefined);
    return found && mayOpen(target, found.mark) ? found : undefined;
  };
  const tell = (over: MarkAtPoint | undefined, from: Spot, to: Spot): void => {
    const isMoving = Math.hypot(to.x - rest.x, to.y - rest.y) > REST_PX;
    if (isMoving) rest = to;
    events.onMove({ over, isMoving, from, to });
  };
  const lookAgain = (isLast = false): void => {
    if (!here) return;
    const found = document.elementFromPoint(here.x, here.y) ?? undefined;
    if (found && isCard(found)) return;
    target = found && innermostAt(found, here.x, here.y);
    const over = look(here);
    if (over || isLast) tell(over, here, here);
    else settled.soon();
  };
  const settled = createLater(() => lookAgain(true), SETTLE_MS, signal);
  const closer = createLater(
    () => {
      if (!here || !target || look(here)) return;
      beneath = findBeneath(target, here.x, here.y);
      const over = look(here);
      if (over) tell(over, here, here);
    },
    CLOSER_LOOK_MS,
    signal,
  );

  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (isCard(event.target)) {
      here = undefined;
      events.onCard(event.target);
      return;
    }
    const to: Spot = { x: event.clientX, y: event.clientY };
    const from = here ?? to;
    const isUnmoved = here !== undefined && from.x === to.x && from.y === to.y;
    here = to;
    if (event.buttons !== 0) {
      events.onBusy();
      return;
    }
    target = event.target instanceof Element ? innermostAt(event.target, to.x, to.y) : undefined;
    const over = look(to);
    if (!over) closer.soon();
    // Not the pointer but the page has moved; it may not have finished.
    if (isUnmoved && !over) settled.soon();
    else tell(over, from, to);
  };
  const onLeave = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch' || event.relatedTarget !== null) return;
    const at: Spot = { x: event.clientX, y: event.clientY };
    here = undefined;
    tell(undefined, at, at);
  };
  const listenFor = (types: readonly string[], tell: (event: Event) => void): void => {
    const listener = (event: Event): void => {
      if (event.isTrusted && !isCard(event.target)) tell(event);
    };
    for (const type of types) window.addEventListener(type, listener, listen);
  };

  window.addEventListener('pointermove', onMove, listen);
  // Into a frame no movement is reported, only that the pointer is over it.
  window.addEventListener('pointerover', onMove, listen);
  window.addEventListener('pointerout', onLeave, listen);
  listenFor(['dragstart'], events.onBusy);
  listenFor(['keydown'], (event) => (isTyping(event) ? events.onTyped() : events.onBusy()));
  listenFor(['pointerdown', 'contextmenu'], (event) => isFinger(event) || events.onPress());
  return { lookAgain: () => lookAgain() };
}

/** A finger that comes down may be about to scroll: `followTouch` tells when it has tapped. */
const isFinger = (event: Event): boolean =>
  event.type === 'pointerdown' && event instanceof PointerEvent && event.pointerType === 'touch';
