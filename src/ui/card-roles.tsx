import type { CardData, CardRole } from '../core/entity-set/card';
import type { PartialDate } from '../core/entity-set/model';
import { wordDate } from './date-words';
import type { Footnotes } from './footnotes';
import { keyOfRole, RoleGroup } from './role-group';

type CardRolesProps = {
  readonly onDate: CardData['onDate'];
  readonly now: CardData['now'];
  readonly footnotes: Footnotes;
};

/**
 * The role on the day the page was published, above the role now or last known.
 * Where both are the same they are said once; where the dates leave doubt, that is said.
 * Nothing at all when no role is known.
 */
export function CardRoles({ onDate, now, footnotes }: CardRolesProps) {
  const isCurrent = now.state === 'current';
  const nowGroup = now.roles.length > 0 && (
    <RoleGroup
      heading={isCurrent ? 'Now' : 'Last known'}
      roles={now.roles}
      isDated
      isPast={!isCurrent}
      footnotes={footnotes}
    />
  );
  if (onDate === undefined) return nowGroup || null;

  const { date, roles } = onDate;
  // What stands beneath with its dates is not repeated as a "perhaps".
  const perhaps = without(onDate.perhaps, now.roles);
  if (roles.length + perhaps.length + now.roles.length === 0) return null;
  if (perhaps.length === 0 && roles.length === now.roles.length && without(roles, now.roles).length === 0) {
    return (
      <RoleGroup
        heading={`${headingOn(date)}${isCurrent ? ', and now' : '; no later role is known'}`}
        roles={now.roles}
        isDated
        isPast={!isCurrent}
        footnotes={footnotes}
      />
    );
  }
  return (
    <>
      <RoleGroup heading={headingOn(date)} roles={roles} perhaps={perhaps} isPast footnotes={footnotes} />
      {nowGroup}
    </>
  );
}

/** A page dated only by month or year is spoken of with "in". */
function headingOn(date: PartialDate): string {
  return `${date.length > '2021-10'.length ? 'On' : 'In'} ${wordDate(date)}`;
}

function without(roles: readonly CardRole[], others: readonly CardRole[]): readonly CardRole[] {
  const keys = new Set(others.map(keyOfRole));
  return roles.filter((role) => !keys.has(keyOfRole(role)));
}
