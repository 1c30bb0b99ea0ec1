import { describe, expect, test } from 'vitest';
import {
  CLOSE_MS,
  type HoverEvent,
  type HoverState,
  IDLE,
  nextHoverState,
  OPEN_MS,
  SWITCH_MS,
  waitOf,
} from '../../src/content/hover/hover-machine';
import { leadsToward } from '../../src/content/hover/pointer-motion';

const over = (
  name: string | undefined,
  how: { isMoving?: boolean; isTowardCard?: boolean } = {},
): HoverEvent<string> => ({
  type: 'move',
  over: name,
  isMoving: false,
  isTowardCard: false,
  ...how,
});
/** The wait of the moment is over. */
const ELAPSED = 'elapsed';

function play(...events: readonly (HoverEvent<string> | typeof ELAPSED)[]): HoverState<string> {
  return events.reduce<HoverState<string>>((state, event) => {
    if (event !== ELAPSED) return nextHoverState(state, event);
    return nextHoverState(state, { type: 'elapsed', token: state.phase === 'idle' ? 0 : state.token });
  }, IDLE);
}

const phaseAndTarget = (state: HoverState<string>) =>
  state.phase === 'idle' ? 'idle' : `${state.phase} ${state.target}`;

test.each<[string, readonly (HoverEvent<string> | typeof ELAPSED)[], string]>([
  ['resting on a name opens its card', [over('roe'), ELAPSED], 'shown roe'],
  [
    'a reader who goes on to another mention takes the card along',
    [over('roe'), ELAPSED, { type: 'carried', to: 'roe 2' }, over(undefined), ELAPSED],
    'shown roe 2',
  ],
  ['without a card there is nothing to take along', [{ type: 'carried', to: 'roe 2' }], 'idle'],
  ['leaving in time opens nothing', [over('roe'), over(undefined), ELAPSED], 'idle'],
  ['a name beside it starts the wait anew', [over('roe'), over('doe')], 'pending doe'],
  [
    'the card outlives a short way off the name',
    [over('roe'), ELAPSED, over(undefined), over('roe')],
    'shown roe',
  ],
  [
    'the card outlives the trip to it',
    [over('roe'), ELAPSED, over(undefined), { type: 'card' }],
    'shown roe',
  ],
  ['long enough off both, it closes', [over('roe'), ELAPSED, over(undefined), ELAPSED], 'idle'],
  ['another name takes over', [over('roe'), ELAPSED, over('doe'), ELAPSED], 'shown doe'],
  ['crossing another name does not', [over('roe'), ELAPSED, over('doe'), over(undefined)], 'leaving roe'],
  [
    'a pointer that moves on over another name does not',
    [over('roe'), ELAPSED, over('doe', { isMoving: true })],
    'leaving roe',
  ],
  ['typing stops what was about to open', [over('roe'), { type: 'busy' }, ELAPSED], 'idle'],
  ['dragging leaves an open card alone', [over('roe'), ELAPSED, { type: 'busy' }], 'shown roe'],
  ['typing closes an open card', [over('roe'), ELAPSED, { type: 'typed' }], 'idle'],
  [
    'typing leaves a summoned card alone',
    [{ type: 'summon', target: 'roe' }, { type: 'typed' }],
    'shown roe',
  ],
  [
    'what was sent away does not come back to a trembling pointer',
    [over('roe'), ELAPSED, { type: 'dismiss' }, over('roe', { isMoving: true }), ELAPSED],
    'idle',
  ],
  [
    'what was sent away comes back once the pointer has been elsewhere',
    [over('roe'), ELAPSED, { type: 'dismiss' }, over(undefined), over('roe'), ELAPSED],
    'shown roe',
  ],
  [
    'another name opens at once after one was sent away',
    [over('roe'), ELAPSED, { type: 'dismiss' }, over('doe'), ELAPSED],
    'shown doe',
  ],
  [
    'a summoned card that was closed may be pointed at',
    [{ type: 'summon', target: 'roe' }, { type: 'dismiss' }, over('roe'), ELAPSED],
    'shown roe',
  ],
  [
    'a name that was rendered anew keeps its card',
    [over('roe'), ELAPSED, { type: 'renamed', from: 'roe', to: 'roe 2' }, over('roe 2')],
    'shown roe 2',
  ],
  [
    'a name that was rendered anew stays sent away',
    [over('roe'), { type: 'dismiss' }, { type: 'renamed', from: 'roe', to: 'roe 2' }, over('roe 2'), ELAPSED],
    'idle',
  ],
  ['Esc closes from anywhere', [over('roe'), ELAPSED, over(undefined), { type: 'dismiss' }], 'idle'],
  ['a summoned card is there at once', [{ type: 'summon', target: 'roe' }], 'shown roe'],
  [
    'a summoned card stays without a pointer',
    [{ type: 'summon', target: 'roe' }, over(undefined), ELAPSED],
    'shown roe',
  ],
  [
    'a summoned card gives way to a name pointed at',
    [{ type: 'summon', target: 'roe' }, over('doe'), ELAPSED],
    'shown doe',
  ],
  ['a pointer on the card opens nothing', [over('roe'), { type: 'card' }, ELAPSED], 'idle'],
])('%s', (_, events, expected) => {
  expect(phaseAndTarget(play(...events))).toBe(expected);
});

test('a name rendered anew while the pointer waits on it loses no time', () => {
  const waiting = play(over('roe'));
  const renamed = nextHoverState(waiting, { type: 'renamed', from: 'roe', to: 'roe 2' });
  expect(phaseAndTarget(nextHoverState(renamed, { type: 'elapsed', token: 1 }))).toBe('shown roe 2');
});

test('a moving pointer makes the wait begin again, one at rest does not', () => {
  const waiting = play(over('roe'));
  expect(nextHoverState(waiting, over('roe'))).toBe(waiting);
  const again = nextHoverState(waiting, over('roe', { isMoving: true }));
  expect(again).not.toBe(waiting);
  expect(nextHoverState(again, { type: 'elapsed', token: 1 })).toBe(again);
});

test('moving toward the card makes the time to close begin again, moving elsewhere does not', () => {
  const leaving = play(over('roe'), ELAPSED, over(undefined));
  expect(nextHoverState(leaving, over(undefined))).toBe(leaving);
  expect(nextHoverState(leaving, over(undefined, { isTowardCard: true }))).not.toBe(leaving);
});

test('a timer of an earlier wait changes nothing', () => {
  const state = play(over('roe'), over(undefined), over('doe'), over('poe'));
  expect(nextHoverState(state, { type: 'elapsed', token: 1 })).toBe(state);
});

test('each wait is as long as the design says', () => {
  expect(waitOf(play())).toBeUndefined();
  expect(waitOf(play(over('roe')))).toBe(OPEN_MS);
  expect(waitOf(play(over('roe'), ELAPSED))).toBeUndefined();
  expect(waitOf(play(over('roe'), ELAPSED, over(undefined)))).toBe(CLOSE_MS);
  expect(waitOf(play(over('roe'), ELAPSED, over('doe')))).toBe(SWITCH_MS);
});

describe('the way of the pointer', () => {
  const card = { left: 100, top: 100, right: 460, bottom: 400 };
  const from = { x: 150, y: 80 };
  test.each([
    ['straight down to it', { x: 150, y: 85 }, true],
    ['aslant to its far side', { x: 158, y: 85 }, true],
    ['along the line', { x: 140, y: 80 }, false],
    ['away from it', { x: 150, y: 70 }, false],
    ['nowhere', { x: 150, y: 80 }, false],
  ])('%s', (_, to, expected) => {
    expect(leadsToward(from, to, card)).toBe(expected);
  });
});
