import type { CardData } from '../core/entity-set/card';
import { RoleGroup } from './role-group';
import { tellRoles } from './role-story';
import { RoleTimeline } from './role-timeline';
import type { Footnotes } from './sources';

type CardRolesProps = { readonly card: CardData; readonly footnotes: Footnotes };

/** Who somebody was on the day of the page and is now, and the roles over time. Nothing when no role is known. */
export function CardRoles({ card, footnotes }: CardRolesProps) {
  return (
    <>
      {tellRoles(card).map((chapter) => (
        <RoleGroup key={chapter.heading} chapter={chapter} footnotes={footnotes} />
      ))}
      <RoleTimeline card={card} footnotes={footnotes} />
    </>
  );
}
