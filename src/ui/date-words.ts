import type { PartialDate } from '../core/entity-set/model';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const YEAR_MONTH_DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const YEAR_ONLY = /^\d{4}$/;

/** "2021", "October 2021", "8 October 2021": never more precise than given. Anything else comes back as it stands. */
export function wordDate(date: PartialDate): string {
  const [, year, month, day] = YEAR_MONTH_DAY.exec(date) ?? [];
  if (year === undefined) return date;
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** "2018–2023", "since 1 October 2024", "until June 2023", "8 October 2021" for a single day; `undefined` without any date. */
export function wordPeriod(period: {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}): string | undefined {
  const { from, to } = period;
  if (from === undefined) return to === undefined ? undefined : `until ${wordDate(to)}`;
  if (to === undefined) return `since ${wordDate(from)}`;
  if (from === to) return wordDate(from);
  const dash = YEAR_ONLY.test(from) && YEAR_ONLY.test(to) ? '–' : ' – ';
  return `${wordDate(from)}${dash}${wordDate(to)}`;
}

/** The period of a statement, and the date it is told for unless that is an end of the period: nothing is said twice. */
export function wordDates(statement: {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly asOf?: PartialDate;
  readonly checked?: boolean;
}): readonly (string | undefined)[] {
  const { from, to, asOf, checked } = statement;
  const isSaid = checked !== true && (asOf === from || asOf === to);
  return [wordPeriod(statement), isSaid ? undefined : wordAsOf(statement)];
}

/** "as of October 2021", or "checked …" when the date is only the day the statement was looked up. */
export function wordAsOf(cited: {
  readonly asOf?: PartialDate;
  readonly checked?: boolean;
}): string | undefined {
  if (cited.asOf === undefined) return undefined;
  return `${cited.checked === true ? 'checked' : 'as of'} ${wordDate(cited.asOf)}`;
}
