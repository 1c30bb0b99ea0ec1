import type { CardData } from '../core/entity-set/card';
import type { PartialDate } from '../core/entity-set/model';
import { daysOf } from '../core/entity-set/partial-date';

/** News about people does not keep longer. */
const STALE_DAYS = 366;
const DAY_MS = 86_400_000;

/** When the sets of a card were last updated, if that is more than a year ago. The latest of them counts. */
export function staleSince({ sets, today }: Pick<CardData, 'sets' | 'today'>): PartialDate | undefined {
  const lastDay = (date: PartialDate): string => daysOf(date)?.last ?? '';
  const latest = sets.map(({ updated }) => updated).toSorted((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1))[0];
  if (latest === undefined || lastDay(latest) === '') return undefined;
  const age = Date.parse(today) - Date.parse(lastDay(latest));
  return age > STALE_DAYS * DAY_MS ? latest : undefined;
}
