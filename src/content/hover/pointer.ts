import type { MarkAtPoint } from '../marks/mark-at-point';
import { FAST_PX_PER_MS, type Sample, speedOf } from './pointer-motion';

/** The last samples that count for the speed. */
const SAMPLES = 3;
const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false" i])';

export type PointerEvents = {
  /** The pointer moved on the page. `over` is the mark under it, if a card may open there. */
  onMove(move: {
    readonly over: MarkAtPoint | undefined;
    readonly isFast: boolean;
    readonly from: Sample;
    readonly to: Sample;
  }): void;
  onCard(): void;
  /** The reader types or drags: no card should open. */
  onBusy(): void;
  /** The reader pressed a button somewhere else: no card should stay. */
  onPress(): void;
};

/**
 * Follows the pointer until the signal fires. Looks for marks only under an idle pointer: never while a
 * button is down, while text is selected there, or over something editable; and believes only the browser,
 * not events the page makes up.
 */
export function followPointer(options: {
  readonly findMark: (target: Element, x: number, y: number) => MarkAtPoint | undefined;
  readonly isCard: (target: EventTarget | null) => boolean;
  readonly events: PointerEvents;
  readonly signal: AbortSignal;
}): void {
  const { findMark, isCard, events, signal } = options;
  signal.throwIfAborted();
  let samples: readonly Sample[] = [];
  const listen = { capture: true, passive: true, signal } as const;

  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (isCard(event.target)) {
      samples = [];
      events.onCard();
      return;
    }
    const to: Sample = { x: event.clientX, y: event.clientY, time: event.timeStamp };
    const from = samples.at(-1) ?? to;
    samples = [...samples, to].slice(-SAMPLES);
    if (event.buttons !== 0) {
      events.onBusy();
      return;
    }
    const { target } = event;
    const found = target instanceof Element ? findMark(target, to.x, to.y) : undefined;
    const over = found && target instanceof Element && mayOpen(target) ? found : undefined;
    events.onMove({ over, isFast: speedOf(samples) >= FAST_PX_PER_MS, from, to });
  };
  const onLeave = (event: PointerEvent): void => {
    if (!event.isTrusted || event.relatedTarget !== null) return;
    const at: Sample = { x: event.clientX, y: event.clientY, time: event.timeStamp };
    events.onMove({ over: undefined, isFast: false, from: at, to: at });
  };
  const listenFor = (types: readonly string[], tell: () => void): void => {
    const listener = (event: Event): void => {
      if (event.isTrusted && !isCard(event.target)) tell();
    };
    for (const type of types) window.addEventListener(type, listener, listen);
  };

  window.addEventListener('pointermove', onMove, listen);
  // Into a frame no movement is reported, only that the pointer is over it.
  window.addEventListener('pointerover', onMove, listen);
  window.addEventListener('pointerout', onLeave, listen);
  listenFor(['keydown', 'dragstart'], events.onBusy);
  listenFor(['pointerdown', 'contextmenu'], events.onPress);
}

function mayOpen(target: Element): boolean {
  if (target.closest(EDITABLE) !== null) return false;
  const selection = target.ownerDocument.getSelection();
  return selection === null || selection.isCollapsed || !selection.containsNode(target, true);
}
