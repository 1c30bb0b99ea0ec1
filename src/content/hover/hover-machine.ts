/*
 *            onto a name             at rest long enough
 *    idle ─────────────▶ pending ──────────────────────▶ shown ◀────────────┐
 *     ▲      off it         │                              │ off both       │ back, or onto the card,
 *     ├─────────────────────┘                              ▼                │ or another name long enough
 *     └─────────── long enough, not moving toward the card ─ leaving ───────┘
 *
 * `carried` keeps the card open for another name. `summon` (keyboard, jump) shows at once from anywhere; such a card is held: the pointer's absence does not
 * close it. `dismiss` (Esc, a click elsewhere …) leads to idle from anywhere, `typed` from all but a held card,
 * `busy` (dragging) only from pending. What the reader sent away stays away until the pointer has been elsewhere.
 */

/** Long enough that a pointer crossing the text opens nothing; Page Previews waits 500, Word Hunter 200. */
export const OPEN_MS = 300;
/** Shorter while a card is open: the reader is comparing names. */
export const SWITCH_MS = 120;
/** Long enough to travel from the name to the card across the gap. */
export const CLOSE_MS = 300;

/** `T` names a mark. A new `token` starts the wait anew; waits with an old token are over. */
export type HoverState<T> =
  /** `spent`: the name under the pointer whose card the reader sent away. */
  | { readonly phase: 'idle'; readonly spent?: T }
  | { readonly phase: 'pending'; readonly target: T; readonly token: number }
  | { readonly phase: 'shown'; readonly target: T; readonly held: boolean; readonly token: number }
  | { readonly phase: 'leaving'; readonly target: T; readonly next: T | undefined; readonly token: number };

export type HoverEvent<T> =
  /** The pointer moved on the page; `over` is the name under it. `isMoving`: by more than a resting hand trembles. */
  | {
      readonly type: 'move';
      readonly over: T | undefined;
      readonly isMoving: boolean;
      readonly isTowardCard: boolean;
    }
  /** The pointer is on the card. */
  | { readonly type: 'card' }
  | { readonly type: 'elapsed'; readonly token: number }
  | { readonly type: 'summon'; readonly target: T }
  /** The reader went on to another mention from within the card. */
  | { readonly type: 'carried'; readonly to: T }
  | { readonly type: 'busy' }
  | { readonly type: 'typed' }
  /** The page rendered the same name anew, and it has another mark now. */
  | { readonly type: 'renamed'; readonly from: T; readonly to: T }
  | { readonly type: 'dismiss' };

export const IDLE = { phase: 'idle' } as const;

/** The next state. The same object comes back when nothing changes. */
export function nextHoverState<T>(state: HoverState<T>, event: HoverEvent<T>): HoverState<T> {
  const token = state.phase === 'idle' ? 1 : state.token + 1;
  switch (event.type) {
    case 'dismiss':
      return sendAway(state);
    case 'typed':
      return state.phase === 'shown' && state.held ? state : sendAway(state);
    case 'renamed':
      return rename(state, event.from, event.to);
    case 'busy':
      return state.phase === 'pending' ? IDLE : state;
    case 'carried':
      return shownTarget(state) === undefined
        ? state
        : { phase: 'shown', target: event.to, held: true, token };
    case 'summon':
      return { phase: 'shown', target: event.target, held: true, token };
    case 'card':
      if (state.phase === 'pending') return IDLE;
      return state.phase === 'leaving' ? { phase: 'shown', target: state.target, held: false, token } : state;
    case 'elapsed':
      if (state.phase === 'idle' || state.token !== event.token) return state;
      if (state.phase === 'pending') return { phase: 'shown', target: state.target, held: false, token };
      if (state.phase !== 'leaving') return state;
      return state.next === undefined ? IDLE : { phase: 'shown', target: state.next, held: false, token };
    case 'move':
      return nextOnMove(state, event, token);
  }
}

function nextOnMove<T>(
  state: HoverState<T>,
  { over, isMoving, isTowardCard }: Extract<HoverEvent<T>, { type: 'move' }>,
  token: number,
): HoverState<T> {
  switch (state.phase) {
    case 'idle':
      if (over === undefined) return state.spent === undefined ? state : IDLE;
      return over === state.spent ? state : { phase: 'pending', target: over, token };
    case 'pending':
      if (over === undefined) return IDLE;
      // A moving pointer is passing by: the wait begins when it rests.
      return over === state.target && !isMoving ? state : { phase: 'pending', target: over, token };
    case 'shown':
      if (over === state.target) return state.held ? { ...state, held: false, token } : state;
      if (over === undefined && state.held) return state;
      return { phase: 'leaving', target: state.target, next: over, token };
    case 'leaving':
      if (over === state.target) return { phase: 'shown', target: state.target, held: false, token };
      if (over === state.next && !isTowardCard && !(isMoving && over !== undefined)) return state;
      return { phase: 'leaving', target: state.target, next: over, token };
  }
}

function sendAway<T>(state: HoverState<T>): HoverState<T> {
  if (state.phase === 'idle') return state;
  // Nobody pointed at a held card's name.
  return state.phase === 'shown' && state.held ? IDLE : { phase: 'idle', spent: state.target };
}

/** Waits go on as they were: the reader has done nothing. */
function rename<T>(state: HoverState<T>, from: T, to: T): HoverState<T> {
  if (state.phase === 'idle') return state.spent === from ? { ...state, spent: to } : state;
  if (state.phase === 'leaving' && state.next === from) return { ...state, next: to };
  return state.target === from ? { ...state, target: to } : state;
}

/** How long the state waits before `elapsed` is due, or `undefined` when it waits for nothing. */
export function waitOf<T>(state: HoverState<T>): number | undefined {
  if (state.phase === 'pending') return OPEN_MS;
  if (state.phase === 'leaving') return state.next === undefined ? CLOSE_MS : SWITCH_MS;
  return undefined;
}

/** The mark whose card is open. */
export const shownTarget = <T>(state: HoverState<T>): T | undefined =>
  state.phase === 'shown' || state.phase === 'leaving' ? state.target : undefined;
