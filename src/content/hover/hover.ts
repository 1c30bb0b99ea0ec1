import { type Mark, rectsOf } from '../marks/mark';
import { type MarkAtPoint, markAtPoint } from '../marks/mark-at-point';
import type { Painter } from '../marks/painter';
import type { CardCalls, OpenCard, OpenCardOf } from './card-calls';
import { type HoverEvent, type HoverState, IDLE, nextHoverState, shownTarget, waitOf } from './hover-machine';
import { followPointer } from './pointer';
import { leadsToward } from './pointer-motion';

export type Hover = {
  /** Marks came or went. The pointer is followed only while there are any. */
  marksChanged(): void;
  /** Opens the card of a mark at once, for the keyboard: the focus moves into it. */
  summon(mark: Mark): void;
};

/** Opens and closes cards for the marks of a painter until the signal fires. */
export function startHover(
  options: CardCalls & {
    readonly painter: Painter;
    /** Brings what opens cards, once: most pages never need it. */
    readonly openCard: () => Promise<OpenCardOf>;
    readonly onFailure: (error: unknown) => void;
    readonly signal: AbortSignal;
  },
): Hover {
  const { painter, signal } = options;
  signal.throwIfAborted();
  /** By the keys of marks, which outlive a page's rendering the same text again. */
  let state: HoverState<string> = IDLE;
  let timer: number | undefined;
  let line = 0;
  let card: OpenCard | undefined;
  let cardLife = new AbortController();
  let following: AbortController | undefined;

  const dispatch = (event: HoverEvent<string>): void => {
    const before = state;
    state = nextHoverState(state, event);
    if (state === before) return;
    clearTimeout(timer);
    // Brought while the pointer rests, the card is there when it is due; a failure is told then.
    if (state.phase === 'pending') void options.openCard().catch(() => {});
    const wait = waitOf(state);
    if (wait !== undefined && state.phase !== 'idle') {
      const { token } = state;
      timer = window.setTimeout(() => dispatch({ type: 'elapsed', token }), wait);
    }
    const target = shownTarget(state);
    if (target === shownTarget(before)) return;
    cardLife.abort();
    card = undefined;
    if (target === undefined) return;
    show(target, event.type === 'summon').catch((error: unknown) => {
      dispatch({ type: 'dismiss' });
      options.onFailure(error);
    });
  };

  const show = async (key: string, takesFocus: boolean): Promise<void> => {
    const dismiss = (): void => dispatch({ type: 'dismiss' });
    const mark = painter.mark(key);
    if (!mark || document.hidden) return dismiss();
    const life = new AbortController();
    cardLife = life;
    const open = await options.openCard();
    if (life.signal.aborted) return;
    const opened = await open({
      ...options,
      ...{ mark, line, takesFocus },
      onClose: () => life.signal.aborted || dismiss(),
      signal: life.signal,
    });
    if (life.signal.aborted) return;
    if (opened) card = opened;
    else dismiss();
  };

  const onMove = (over: MarkAtPoint | undefined, isFast: boolean, isTowardCard: boolean): void => {
    if (over) line = lineIndex(over);
    dispatch({ type: 'move', over: over?.mark.key, isFast, isTowardCard });
  };

  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      cardLife.abort();
      following?.abort();
    },
    { once: true },
  );

  return {
    marksChanged() {
      if (signal.aborted) return;
      if (painter.count() === 0 && state.phase === 'idle') {
        following?.abort();
        following = undefined;
      } else if (!following) {
        following = new AbortController();
        followPointer({
          findMark: (target, x, y) => markAtPoint(painter, target, x, y),
          isCard: (target) => card?.isCard(target) ?? false,
          events: {
            onMove: ({ over, isFast, from, to }) =>
              onMove(over, isFast, card !== undefined && leadsToward(from, to, card.box())),
            onCard: () => dispatch({ type: 'card' }),
            onBusy: () => dispatch({ type: 'busy' }),
            onPress: () => dispatch({ type: 'dismiss' }),
          },
          signal: following.signal,
        });
      }
    },
    summon(mark) {
      line = 0;
      dispatch({ type: 'summon', target: mark.key });
    },
  };
}

/** Which of the mark's boxes the pointer is on: they move when the page scrolls, their order stays. */
function lineIndex({ mark, line }: MarkAtPoint): number {
  const index = rectsOf(mark).findIndex((rect) => rect.top === line.top && rect.left === line.left);
  return Math.max(index, 0);
}
