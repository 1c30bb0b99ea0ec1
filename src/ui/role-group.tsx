import type { CardRole } from '../core/entity-set/card';
import { wordDates, wordPeriod } from './date-words';
import { Dates, Note } from './footnotes';
import { keyOfRole, type RoleChapter, wordRole } from './role-story';
import type { Footnotes } from './sources';
import { say } from './words';

type RoleGroupProps = { readonly chapter: RoleChapter; readonly footnotes: Footnotes };

/** Roles under one heading, on the line down the side of the card. */
export function RoleGroup({ chapter, footnotes }: RoleGroupProps) {
  const { heading, roles, isDated, isPast, perhaps } = chapter;
  return (
    <section class="bg-role-group" data-past={isPast}>
      <h3>{heading}</h3>
      {roles.length === 0 ? (
        <p class="bg-muted">{say(perhaps.length === 0 ? 'card_no_role_certain' : 'card_role_uncertain')}</p>
      ) : (
        <RoleList roles={roles} isDated={isDated} footnotes={footnotes} />
      )}
      {perhaps.length > 0 && (
        <>
          {roles.length > 0 && <p class="bg-muted bg-perhaps">{say('card_role_perhaps')}</p>}
          <RoleList roles={perhaps} isDated footnotes={footnotes} />
        </>
      )}
    </section>
  );
}

type RoleListProps = {
  readonly roles: readonly CardRole[];
  readonly isDated: boolean;
  readonly footnotes: Footnotes;
};

/** Roles with their dates and sources. */
export function RoleList({ roles, isDated, footnotes }: RoleListProps) {
  return (
    <ul>
      {roles.map((role) => (
        <li key={keyOfRole(role)}>
          <span class="bg-role" lang={role.foreign?.title}>
            {wordRole(role)}
          </span>
          <Note source={role.source} footnotes={footnotes} />{' '}
          <Dates words={isDated ? wordDates(role) : [wordPeriod(role)]} />
        </li>
      ))}
    </ul>
  );
}
