import type { CardData, CardRole } from '../core/entity-set/card';
import type { PartialDate } from '../core/entity-set/model';
import { daysOf } from '../core/entity-set/partial-date';
import { wordOnDate } from './date-words';
import { say } from './words';

/** Roles under one heading. */
export type RoleChapter = {
  readonly heading: string;
  readonly roles: readonly CardRole[];
  /** Roles whose dates leave doubt, set apart from the certain ones. */
  readonly perhaps: readonly CardRole[];
  /** Not what is held today. */
  readonly isPast: boolean;
  /** With "as of …" behind each role. */
  readonly isDated: boolean;
};

/** A page this young is one of today: "now" comes first. */
const TODAY_DAYS = 31;
const DAY_MS = 86_400_000;

/**
 * The role on the day the page was published, and the role now or last known: first what was then, unless the
 * page is of today. Where both are the same they are said once; where the dates leave doubt, that is said.
 * Empty when no role is known.
 */
export function tellRoles(
  card: Pick<CardData, 'onDate' | 'now' | 'roles' | 'today'>,
): readonly RoleChapter[] {
  const { onDate, now, roles, today } = card;
  const nowChapter = chapterOfNow(now);
  if (onDate === undefined) return nowChapter;
  // What stands beneath with its dates is not repeated as a "perhaps".
  const perhaps = without(onDate.perhaps, now.roles);
  if (onDate.roles.length + perhaps.length + now.roles.length === 0) return [];
  const isOfToday = isYoung(onDate.date, today);
  const isSame =
    perhaps.length === 0 &&
    onDate.roles.length === now.roles.length &&
    without(onDate.roles, now.roles).length === 0;
  if (isSame)
    return isOfToday ? [...nowChapter, ...chapterBefore(now, roles)] : chapterOfBoth(onDate.date, now);
  const then = {
    heading: wordOnDate(onDate.date),
    ...{ roles: onDate.roles, perhaps, isPast: true, isDated: false },
  };
  return isOfToday ? [...nowChapter, then] : [then, ...nowChapter];
}

function chapterOfNow({ state, roles }: CardData['now']): readonly RoleChapter[] {
  if (roles.length === 0) return [];
  const isPast = state !== 'current';
  const heading = say(isPast ? 'card_last_known' : 'card_now');
  return [{ heading, roles, perhaps: [], isPast, isDated: true }];
}

function chapterOfBoth(date: PartialDate, { state, roles }: CardData['now']): readonly RoleChapter[] {
  const isPast = state !== 'current';
  const heading = say(isPast ? 'card_then_and_last' : 'card_then_and_now', wordOnDate(date));
  return [{ heading, roles, perhaps: [], isPast, isDated: true }];
}

/** The role that ended last, for a page of today. */
function chapterBefore(now: CardData['now'], roles: readonly CardRole[]): readonly RoleChapter[] {
  const before = without(roles, now.roles).find((role) => role.to !== undefined);
  if (before === undefined) return [];
  return [{ heading: say('card_before'), roles: [before], perhaps: [], isPast: true, isDated: false }];
}

function isYoung(date: PartialDate, today: string): boolean {
  const last = daysOf(date)?.last;
  return last !== undefined && Date.parse(today) - Date.parse(last) <= TODAY_DAYS * DAY_MS;
}

function without(roles: readonly CardRole[], others: readonly CardRole[]): readonly CardRole[] {
  const keys = new Set(others.map(keyOfRole));
  return roles.filter((role) => !keys.has(keyOfRole(role)));
}

/** "Secretary of State, US Department of State"; the organization is not repeated when the title already names it. */
export function wordRole(role: Pick<CardRole, 'title' | 'organization'>): string {
  const { title, organization } = role;
  return organization === undefined || title.includes(organization) ? title : `${title}, ${organization}`;
}

/** Equal for the same role, whatever source tells of it. */
export function keyOfRole(role: CardRole): string {
  return `${wordRole(role)} ${role.from ?? ''}`;
}
