import type { PartialDate } from './model';

/** The first and the last day a partial date can mean, as `YYYY-MM-DD`: they compare as strings. */
export type Days = { readonly first: string; readonly last: string };

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** The days a partial date covers, or `undefined` when there is no such date (2021-02-30). */
export function daysOf(date: PartialDate): Days | undefined {
  const [, year, month, day] = PARTIAL_DATE.exec(date) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const length = daysInMonth(Number(year), Number(month));
  if (length === undefined) return undefined;
  if (day === undefined) return { first: `${date}-01`, last: `${date}-${length}` };
  return Number(day) >= 1 && Number(day) <= length ? { first: date, last: date } : undefined;
}

function daysInMonth(year: number, month: number): number | undefined {
  if (month < 1 || month > 12) return undefined;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A stretch of time with partial ends; a missing end is open. */
export type Period = { readonly from?: PartialDate; readonly to?: PartialDate };

/**
 * Whether a period holds on a date: `yes` for certain, `perhaps` where a partial date leaves doubt or the
 * start is unknown, `no` otherwise.
 */
export function holdsOn({ from, to }: Period, date: PartialDate): 'yes' | 'perhaps' | 'no' {
  const day = daysOf(date);
  const start = from === undefined ? undefined : daysOf(from);
  const end = to === undefined ? undefined : daysOf(to);
  if (!day) return 'perhaps';
  if (start && day.last < start.first) return 'no';
  if (end && day.first > end.last) return 'no';
  const begun = start !== undefined && day.first >= start.last;
  const goesOn = to === undefined || (end !== undefined && day.last <= end.first);
  return begun && goesOn ? 'yes' : 'perhaps';
}
