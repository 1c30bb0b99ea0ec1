import type { CardData, CardRole } from './card';
import { type Account, cite, distinct, foreignOf, period } from './cite';
import type { PartialDate } from './model';
import { daysOf, holdsOn } from './partial-date';

/** A role last confirmed longer ago than this is "last known", not "now". */
const STILL_CURRENT_DAYS = 366;
const DAY_MS = 86_400_000;

/** Every role of an entity that the sets tell, the one that ended last first. */
export function rolesOf(accounts: readonly Account[]): readonly CardRole[] {
  const roles = accounts.flatMap(({ set, entity }) =>
    entity.roles.map((role): CardRole => {
      const { title, organization, from, to } = role;
      return {
        ...{ title, ...(organization && { organization }) },
        ...{ ...foreignOf(role), ...period({ from, to }), ...cite(set, role) },
      };
    }),
  );
  return distinct(roles).sort(latestFirst);
}

/**
 * The roles on a page's day, where it is known, and those of today.
 *
 * @param roles the one that ended last first
 * @param today `YYYY-MM-DD`
 */
export function rolesAround(
  roles: readonly CardRole[],
  { date, today }: { readonly date?: PartialDate | undefined; readonly today: string },
): Pick<CardData, 'onDate' | 'now'> {
  return {
    ...(date && daysOf(date) && { onDate: rolesOn(roles, date) }),
    now: rolesNow(roles, today),
  };
}

function rolesOn(roles: readonly CardRole[], date: PartialDate): NonNullable<CardData['onDate']> {
  const held = roles.filter((role) => heldFor(role, date));
  const perhaps = roles.filter((role) => !held.includes(role) && holdsOn(role, date) !== 'no');
  return { date, roles: held, perhaps };
}

/** Whether a role was held that day for certain. Without a start or an end, a role is certain only for the day it was seen. */
function heldFor(role: CardRole, date: PartialDate): boolean {
  const seenUntil = role.to ?? role.asOf;
  return (
    seenUntil !== undefined &&
    holdsOn({ from: role.from ?? role.asOf ?? seenUntil, to: seenUntil }, date) === 'yes'
  );
}

function rolesNow(roles: readonly CardRole[], today: string): CardData['now'] {
  const current = roles.filter((role) => holdsOn(role, today) !== 'no' && isRecent(role.asOf, today));
  if (current.length > 0) return { state: 'current', roles: current };
  const last = roles[0];
  return last ? { state: 'last-known', roles: [last] } : { state: 'none', roles: [] };
}

function isRecent(asOf: PartialDate | undefined, today: string): boolean {
  const days = asOf === undefined ? undefined : daysOf(asOf);
  if (days === undefined || days.first > today) return false;
  return Date.parse(today) - Date.parse(days.last) <= STILL_CURRENT_DAYS * DAY_MS;
}

/** The role that ended last first; among open ones the one that was seen last. */
function latestFirst(a: CardRole, b: CardRole): number {
  const end = (role: CardRole): string => daysOf(role.to ?? role.asOf ?? '0001')?.last ?? '';
  const begin = (role: CardRole): string => (role.from && daysOf(role.from)?.first) || '';
  return compare(end(b), end(a)) || compare(begin(b), begin(a));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
