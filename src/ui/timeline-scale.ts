import type { CardData, CardRole } from '../core/entity-set/card';
import type { PartialDate } from '../core/entity-set/model';
import { daysOf } from '../core/entity-set/partial-date';
import { keyOfRole } from './role-story';

/** A part of the timeline's width, from 0 to 1. */
export type Stretch = { readonly from: number; readonly to: number };

export type Bar = {
  readonly role: CardRole;
  /** From 0 at the top; bars of one lane do not meet. */
  readonly lane: number;
  /** Every day on which the role may have been held. */
  readonly possible: Stretch;
  /** The days on which it was held for certain: a year alone leaves its first and its last day open. */
  readonly certain: Stretch | undefined;
  readonly isNow: boolean;
};

export type Timeline = {
  readonly bars: readonly Bar[];
  readonly lanes: number;
  /** The years at both ends. */
  readonly from: string;
  readonly to: string;
  /** Where the page's date is. */
  readonly page: Stretch | undefined;
};

/** One role is told by its words; a line is worth looking at from two on. */
const WORTH_DRAWING = 2;
const DAY_MS = 86_400_000;
const YEAR_MS = 366 * DAY_MS;

type Times = {
  readonly role: CardRole;
  readonly isNow: boolean;
  readonly start: readonly [number, number];
  readonly end: readonly [number, number];
};

/** Lays the dated roles of a card on a line that ends today; `undefined` when there are too few to compare. */
export function layTimeline({
  roles,
  now,
  today,
  onDate,
}: Pick<CardData, 'roles' | 'now' | 'today' | 'onDate'>): Timeline | undefined {
  // A card has crossed a process boundary: equal roles are no longer the same objects.
  const current = new Set(now.state === 'current' ? now.roles.map(keyOfRole) : []);
  const dated = roles.flatMap((role) => timesOf(role, current.has(keyOfRole(role)), today));
  if (dated.length < WORTH_DRAWING) return undefined;
  const page = onDate && edgesOf(onDate.date);
  const first = Math.min(...dated.map(({ start }) => start[0]), page?.[0] ?? Number.POSITIVE_INFINITY);
  const last = Math.max(...dated.map(({ end }) => end[1]), page?.[1] ?? 0, Date.parse(today));
  const place = (time: number): number => (time - first) / Math.max(last - first, YEAR_MS);
  const stretch = (from: number, to: number): Stretch => ({ from: place(from), to: place(to) });

  const laneEnds: number[] = [];
  const bars = dated
    .toSorted((one, other) => one.start[0] - other.start[0] || one.end[1] - other.end[1])
    .map(({ role, isNow, start, end }): Bar => {
      const free = laneEnds.findIndex((busy) => busy <= start[0]);
      const lane = free < 0 ? laneEnds.length : free;
      laneEnds[lane] = end[1];
      // Two years in a row leave a moment between them, and no day.
      const certain = end[0] - start[1] > DAY_MS ? stretch(start[1], end[0]) : undefined;
      return { role, lane, isNow, certain, possible: stretch(start[0], end[1]) };
    });
  return {
    bars,
    lanes: laneEnds.length,
    ...{ from: yearOf(first), to: yearOf(last) },
    page: page && stretch(page[0], page[1]),
  };
}

/** The earliest and latest start and end. What is not known is not guessed: without a start, the role is seen at its end alone. */
function timesOf(role: CardRole, isNow: boolean, today: string): Times[] {
  const seen = role.to ?? role.asOf;
  const start = edgesOf(role.from ?? seen);
  const end = edgesOf(seen ?? role.from);
  if (!start || !end) return [];
  const latest = isNow ? Date.parse(today) : end[1];
  const [startFirst, startLast] = start;
  // Held when it was seen: an open end is certain up to there.
  return [{ role, isNow, start: [startFirst, startLast], end: [end[0], Math.max(latest, end[1])] }];
}

/** The first moment of a partial date's first day and the last of its last. */
function edgesOf(date: PartialDate | undefined): readonly [number, number] | undefined {
  const days = date === undefined ? undefined : daysOf(date);
  return days && [Date.parse(days.first), Date.parse(`${days.last}T23:59:59Z`)];
}

const yearOf = (time: number): string => String(new Date(time).getUTCFullYear());
