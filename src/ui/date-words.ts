import type { PartialDate } from '../core/entity-set/model';
import { language, say } from './words';

const YEAR_MONTH_DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const YEAR_ONLY = /^\d{4}$/;
const LONGER_THAN_A_MONTH = '2021-10'.length;

const formats = new Map<string, Intl.DateTimeFormat>();

/** "2021", "October 2021", "8 October 2021" in the reader's language: never more precise than given. Anything else comes back as it stands. */
export function wordDate(date: PartialDate): string {
  const [, year, month, day] = YEAR_MONTH_DAY.exec(date) ?? [];
  if (year === undefined) return date;
  if (month === undefined) return year;
  const time = new Date(`${year}-${month}-${day ?? '01'}T00:00Z`);
  // "2021-02-30" is read as a day of March, "2021-13" as none.
  if (Number.isNaN(time.getTime()) || time.getUTCMonth() + 1 !== Number(month)) return date;
  return formatFor(day !== undefined).format(time);
}

function formatFor(hasDay: boolean): Intl.DateTimeFormat {
  // English is read everywhere: the day comes first, as in most of the world.
  const locale = language() === 'en' ? 'en-GB' : language();
  const key = `${locale} ${hasDay}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, {
      ...(hasDay && { day: 'numeric' }),
      ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
    });
  formats.set(key, format);
  return format;
}

/** "On 8 October 2021", "In October 2021": a date as the heading over what held then. */
export function wordOnDate(date: PartialDate): string {
  return say(isDay(date) ? 'card_on_day' : 'card_in_month', wordDate(date));
}

/** "2018–2023", "since 1 October 2024", "until June 2023", "8 October 2021" for a single day; `undefined` without any date. */
export function wordPeriod(period: {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}): string | undefined {
  const { from, to } = period;
  if (from === undefined) {
    return to === undefined
      ? undefined
      : say(isDay(to) ? 'card_until_day' : 'card_until_month', wordDate(to));
  }
  if (to === undefined) return say(isDay(from) ? 'card_since_day' : 'card_since_month', wordDate(from));
  if (from === to) return wordDate(from);
  const dash = YEAR_ONLY.test(from) && YEAR_ONLY.test(to) ? '–' : ' – ';
  return `${wordDate(from)}${dash}${wordDate(to)}`;
}

const isDay = (date: PartialDate): boolean => date.length > LONGER_THAN_A_MONTH;

/** The period of a statement, and the date it is told for unless that is an end of the period: nothing is said twice. */
export function wordDates(statement: {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly asOf?: PartialDate;
  readonly checked?: boolean;
}): readonly string[] {
  const { from, to, asOf, checked } = statement;
  const isSaid = checked !== true && (asOf === from || asOf === to);
  return [wordPeriod(statement), isSaid ? undefined : wordAsOf(statement)].filter(
    (words) => words !== undefined,
  );
}

/** "as of October 2021", or "checked …" when the date is only the day the statement was looked up. */
export function wordAsOf(cited: {
  readonly asOf?: PartialDate;
  readonly checked?: boolean;
}): string | undefined {
  if (cited.asOf === undefined) return undefined;
  return say(cited.checked === true ? 'card_checked' : 'card_as_of', wordDate(cited.asOf));
}
