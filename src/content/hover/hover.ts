import { type Mark, rectsOf } from '../marks/mark';
import { type MarkAtPoint, markAtPoint } from '../marks/mark-at-point';
import { markBeneath } from '../marks/mark-beneath';
import type { Painter } from '../marks/painter';
import type { CardCalls, CardOptions, OpenCard, OpenCardOf } from './card-calls';
import { swallowEscape } from './escape';
import { type HoverEvent, type HoverState, IDLE, nextHoverState, shownTarget, waitOf } from './hover-machine';
import { createPinnedCards } from './pinned-cards';
import { followPointer, type PointerEvents } from './pointer';
import { leadsToward } from './pointer-motion';
import { followTouch } from './touch';

/** Until a name that is rendered anew has been asked about. */
const RENDERING_MS = 100;

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
  /** The name pointed at last, and the line of it. */
  let aim: Mark | undefined;
  let line = 0;
  /** The reader's last summons was a tap; the name whose card the same tap has closed. */
  let isTapped = false;
  let closed: string | undefined;
  let card: OpenCard | undefined;
  let cardLife = new AbortController();
  const pinned = createPinnedCards();
  let following: { readonly end: () => void; readonly lookAgain: () => void } | undefined;

  const dispatch = (event: HoverEvent<string>): void => {
    const before = state;
    state = nextHoverState(state, event);
    // A name that was rendered anew is the same to the reader: waits and card go on.
    if (state === before || event.type === 'renamed') return;
    clearTimeout(timer);
    if (event.type === 'carried') return;
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
    const isSummoned = event.type === 'summon';
    // What lies along the lower edge of a long frame is mostly off the screen.
    const isSheet = isSummoned && isTapped && window === window.top;
    show(target, { takesFocus: isSummoned, isSheet }).catch((error: unknown) => {
      dispatch({ type: 'dismiss' });
      options.onFailure(error);
    });
  };

  const show = async (key: string, how: Pick<CardOptions, 'takesFocus' | 'isSheet'>): Promise<void> => {
    const dismiss = (): void => dispatch({ type: 'dismiss' });
    const life = new AbortController();
    cardLife = life;
    let isPinned = false;
    const close = (): void => {
      if (life.signal.aborted) return;
      if (isPinned) life.abort();
      else dismiss();
    };
    const current = (mark?: Mark): Mark | undefined =>
      painter.mark((isPinned ? mark?.key : shownTarget(state)) ?? key);
    // The page may be rendering the name anew at this very moment.
    if (!current()) await new Promise((resolve) => setTimeout(resolve, RENDERING_MS));
    if (life.signal.aborted) return;
    const mark = current();
    if (!mark || document.hidden) return dismiss();
    const open = await options.openCard();
    if (life.signal.aborted) return;
    const opened: OpenCard | undefined = await open({
      ...options,
      ...{ ...how, mark, line, current },
      onCarry: (to) => dispatch({ type: 'carried', to: to.key }),
      onPin() {
        if (!opened) return;
        isPinned = true;
        pinned.keep(opened, life);
        // It is nobody's card any more as far as the pointer goes.
        card = undefined;
        cardLife = new AbortController();
        dismiss();
      },
      onClose: close,
      signal: life.signal,
    });
    if (life.signal.aborted) return;
    if (opened) card = opened;
    else dismiss();
  };

  const onMove: PointerEvents['onMove'] = ({ over, isMoving, from, to }) => {
    if (over) {
      keepAim(over.mark);
      line = lineIndex(over);
    }
    const isTowardCard = card !== undefined && leadsToward(from, to, card.box());
    dispatch({ type: 'move', over: over?.mark.key, isMoving, isTowardCard });
  };
  /** The page may have rendered the name under the pointer anew, in other words around it: it is still that name. */
  const keepAim = (mark: Mark): void => {
    const isAnew = aim && aim.key !== mark.key && aim.mention.entity === mark.mention.entity;
    if (aim && isAnew && !painter.mark(aim.key)) dispatch({ type: 'renamed', from: aim.key, to: mark.key });
    aim = mark;
  };
  const summon = (mark: Mark, at: number, byTap: boolean): void => {
    aim = mark;
    line = at;
    isTapped = byTap;
    dispatch({ type: 'summon', target: mark.key });
  };
  const follow = (): typeof following => {
    const life = new AbortController();
    const seen = {
      findMark: (target: Element, x: number, y: number) => markAtPoint(painter, target, x, y),
      isCard: (target: EventTarget | null) => (card?.isCard(target) ?? false) || pinned.isCard(target),
      signal: life.signal,
    };
    followTouch({
      ...seen,
      onLift() {
        closed = shownTarget(state);
        dispatch({ type: 'dismiss' });
      },
      onTap(found) {
        if (found.mark.key !== closed) summon(found.mark, lineIndex(found), true);
        closed = undefined;
      },
    });
    const { lookAgain } = followPointer({
      ...seen,
      findBeneath: (target, x, y) => markBeneath(painter, target, x, y),
      events: {
        onMove,
        onCard: (target) =>
          card?.isCard(target)
            ? dispatch({ type: 'card' })
            : dispatch({ type: 'move', over: undefined, isMoving: true, isTowardCard: false }),
        onBusy: () => dispatch({ type: 'busy' }),
        onTyped: () => dispatch({ type: 'typed' }),
        onPress: () => dispatch({ type: 'dismiss' }),
      },
    });
    return { lookAgain, end: () => life.abort() };
  };

  swallowEscape(
    () => card !== undefined || pinned.hasFocus(),
    () => (card === undefined ? pinned.closeFocused() : dispatch({ type: 'dismiss' })),
    signal,
  );
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      cardLife.abort();
      pinned.closeAll();
      following?.end();
    },
    { once: true },
  );

  return {
    marksChanged() {
      if (signal.aborted) return;
      if (painter.count() === 0 && state.phase === 'idle') {
        following?.end();
        following = undefined;
      } else following ??= follow();
      pinned.follow();
      if (state.phase === 'idle') return;
      following?.lookAgain();
      card?.follow();
    },
    summon: (mark) => summon(mark, 0, false),
  };
}

/** Which of the mark's boxes the pointer is on: they move when the page scrolls, their order stays. */
function lineIndex({ mark, line }: MarkAtPoint): number {
  const index = rectsOf(mark).findIndex((rect) => rect.top === line.top && rect.left === line.left);
  return Math.max(index, 0);
}
