import type { CardData, CardRole } from '../../core/entity-set/card';
import type { Foreign } from '../../core/entity-set/model';
import { wordDate } from '../date-words';
import { wordRole } from '../role-story';
import { say } from '../words';

/**
 * Who an entity is, in the one line under its name: the role on the page's day; else the role now, called so where
 * the page has a date; else the last one known, with its date in front, so that nobody takes it for the present one;
 * else the summary.
 */
export function roleLine(card: Told): string {
  const { onDate, now, summary } = card;
  const role = roleOf(card);
  if (role === undefined) return summary;
  const words = wordRole(role);
  if (role === onDate?.roles[0]) return words;
  if (now.state === 'current') return onDate === undefined ? words : say('cast_role_now', words);
  return `${dateOf(role)}: ${words}`;
}

/** The language of the set's words in that line, where it is not the reader's. */
export function languageOfRoleLine(card: Told & Foreign<'summary'>): string | undefined {
  const role = roleOf(card);
  return role === undefined ? card.foreign?.summary : role.foreign?.title;
}

type Told = Pick<CardData, 'onDate' | 'now' | 'summary'>;

/** The role to name. One that is not held any more needs a date, or the summary says more. */
function roleOf({ onDate, now }: Told): CardRole | undefined {
  const role = onDate?.roles[0] ?? now.roles[0];
  if (role === undefined || role === onDate?.roles[0] || now.state === 'current') return role;
  return dateOf(role) === undefined ? undefined : role;
}

/** "Until January 2025", "Last known in May 2025": the day itself is in the card. */
function dateOf({ to, asOf }: CardRole): string | undefined {
  if (to !== undefined) return say('cast_role_until', wordMonth(to));
  return asOf === undefined ? undefined : say('cast_role_last_known', wordMonth(asOf));
}

const wordMonth = (date: string): string => wordDate(date.slice(0, '2025-01'.length));
