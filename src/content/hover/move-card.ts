/** How far an arrow key carries a card. */
const STEP_PX = 24;
/** Between the card and the edge of the viewport. */
const GUTTER_PX = 8;

type Card = { readonly host: HTMLElement; readonly frame: HTMLElement };

/** Lets a pinned card be carried about, inside the viewport. Ends with the signal. */
export function createCardMover({ host, frame }: Card, signal: AbortSignal) {
  let spot = { x: 0, y: 0 };
  const put = (x: number, y: number): void => {
    const { width, height } = frame.getBoundingClientRect();
    spot = { x: clamp(x, innerWidth - width), y: clamp(y, innerHeight - height) };
    host.style.setProperty('left', `${Math.round(spot.x)}px`, 'important');
    host.style.setProperty('top', `${Math.round(spot.y)}px`, 'important');
  };
  return {
    /** Stays where it is now; called again when the viewport or the card has another size. */
    settle(): void {
      const { left, top } = frame.getBoundingClientRect();
      put(left, top);
    },
    /** By steps of an arrow key. */
    step(right: number, down: number): void {
      put(spot.x + right * STEP_PX, spot.y + down * STEP_PX);
    },
    /** Follows the pointer that was pressed until it is let go. */
    grasp(event: PointerEvent): void {
      const { target, pointerId, clientX, clientY } = event;
      const isOnControl = target instanceof Element && target.closest('button:not([data-grip])') !== null;
      if (!event.isTrusted || event.button !== 0 || isOnControl || !(target instanceof Element)) return;
      event.preventDefault();
      const start = { ...spot };
      const drag = new AbortController();
      const during = { signal: AbortSignal.any([signal, drag.signal]) };
      target.setPointerCapture(pointerId);
      const onMove = (move: Event): void => {
        if (move instanceof PointerEvent)
          put(start.x + move.clientX - clientX, start.y + move.clientY - clientY);
      };
      target.addEventListener('pointermove', onMove, during);
      for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
        target.addEventListener(end, () => drag.abort(), during);
      }
    },
  };
}

const clamp = (at: number, most: number): number => Math.max(GUTTER_PX, Math.min(at, most - GUTTER_PX));
