import { describe, expect, test } from 'vitest';
import type { CardRole } from '../../../src/core/entity-set/card';
import { layTimeline } from '../../../src/ui/timeline-scale';

const role = (title: string, from?: string, to?: string, asOf?: string): CardRole => ({
  title,
  ...(from && { from }),
  ...(to && { to }),
  ...(asOf && { asOf }),
});
const none = { state: 'none', roles: [] } as const;

function lay(roles: readonly CardRole[], rest: { now?: CardRole; date?: string; today?: string } = {}) {
  const { now, date, today = '2030-01-01' } = rest;
  return layTimeline({
    ...{ roles, today },
    now: now ? { state: 'current', roles: [now] } : none,
    ...(date ? { onDate: { date, roles: [], perhaps: [] } } : {}),
  });
}

test('the line begins with the first role and ends today', () => {
  const timeline = lay([role('Envoy', '2025', '2026'), role('Clerk', '2020', '2021')]);
  expect([timeline?.from, timeline?.to]).toEqual(['2020', '2030']);
  expect(timeline?.bars[0]?.possible.from).toBe(0);
});

describe('what a partial date leaves open is not certain', () => {
  const stretch = (share?: { from: number; to: number }) =>
    share && [share.from, share.to].map((each) => Math.round(each * 10));

  test('a year means any of its days', () => {
    const bar = lay([role('Clerk', '2020', '2022'), role('Envoy', '2025-01-01', '2026-12-31')])?.bars[0];
    expect(stretch(bar?.possible)).toEqual([0, 3]);
    expect(stretch(bar?.certain)).toEqual([1, 2]);
  });

  test('two years in a row leave no certain day', () => {
    const bar = lay([role('Clerk', '2020', '2021'), role('Envoy', '2025')])?.bars[0];
    expect(bar?.certain).toBeUndefined();
  });

  test('an open role is certain until it was last seen, and possible until today if it is held now', () => {
    const envoy = role('Envoy', '2025-01-01', undefined, '2027-12-31');
    const clerk = role('Clerk', '2020-01-01', '2021-01-01');
    // The card has crossed a process boundary: the role now is another object.
    const now = lay([envoy, clerk], { now: { ...envoy } })?.bars[1];
    expect(now?.isNow).toBe(true);
    expect([stretch(now?.certain), stretch(now?.possible)]).toEqual([
      [5, 8],
      [5, 10],
    ]);
    const then = lay([envoy, clerk])?.bars[1];
    expect(stretch(then?.possible)).toEqual([5, 8]);
  });

  test('without a beginning, a role stands where it was seen and nowhere else', () => {
    const bar = lay([
      role('Clerk', '2020-01-01', '2021-01-01'),
      role('Fellow', undefined, undefined, '2025-01-01'),
    ])?.bars[1];
    expect(stretch(bar?.possible)).toEqual([5, 5]);
  });
});

test('roles held at one time lie one above the other', () => {
  const timeline = lay([
    role('Mayor', '2020-01-01', '2024-01-01'),
    role('Chair', '2022-01-01', '2023-01-01'),
    role('Envoy', '2025-01-01', '2026-01-01'),
  ]);
  expect(timeline?.bars.map(({ role, lane }) => [role.title, lane])).toEqual([
    ['Mayor', 0],
    ['Chair', 1],
    ['Envoy', 0],
  ]);
  expect(timeline?.lanes).toBe(2);
});

test('the page’s date is on the line, before the first role too', () => {
  const roles = [role('Envoy', '2025-01-01', '2026-01-01'), role('Clerk', '2022-01-01', '2023-01-01')];
  expect(lay(roles, { date: '2020-01-01' })?.page?.from).toBe(0);
  expect(lay(roles)?.page).toBeUndefined();
});

test('one dated role is not worth a line', () => {
  expect(lay([role('Envoy', '2025'), role('Clerk')])).toBeUndefined();
});
