import type { CardData, CardRole } from '../../core/entity-set/card';
import { wordDate } from '../date-words';
import { wordRole } from '../role-story';
import { say } from '../words';

/**
 * Who an entity is, in the one line under its name: the role on the page's day; else the role now, called so where
 * the page has a date; else the last one known, with its date in front, so that nobody takes it for the present one;
 * else the summary.
 */
export function roleLine(card: Pick<CardData, 'onDate' | 'now' | 'summary'>): string {
  const { onDate, now, summary } = card;
  const then = onDate?.roles[0];
  if (then !== undefined) return wordRole(then);
  const [role] = now.roles;
  if (role === undefined) return summary;
  if (now.state === 'current')
    return onDate === undefined ? wordRole(role) : say('cast_role_now', wordRole(role));
  const date = dateOf(role);
  return date === undefined ? summary : `${date}: ${wordRole(role)}`;
}

/** "Until January 2025", "Last known in May 2025": the day itself is in the card. */
function dateOf({ to, asOf }: CardRole): string | undefined {
  if (to !== undefined) return say('cast_role_until', wordMonth(to));
  return asOf === undefined ? undefined : say('cast_role_last_known', wordMonth(asOf));
}

const wordMonth = (date: string): string => wordDate(date.slice(0, '2025-01'.length));
