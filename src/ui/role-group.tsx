import type { CardRole } from '../core/entity-set/card';
import { wordDates, wordPeriod } from './date-words';
import { Dates, type Footnotes, Note } from './footnotes';

type RoleGroupProps = {
  readonly heading: string;
  readonly roles: readonly CardRole[];
  /** With "as of …" behind each role. */
  readonly isDated?: boolean;
  /** Not what is held today: an open ring instead of a dot. */
  readonly isPast?: boolean;
  /** Roles whose dates leave doubt, set apart from the certain ones. */
  readonly perhaps?: readonly CardRole[];
  readonly footnotes: Footnotes;
};

/** Roles under one heading, on the line down the side of the card. */
export function RoleGroup(props: RoleGroupProps) {
  const { heading, roles, isDated = false, isPast = false, perhaps = [], footnotes } = props;
  return (
    <section class="bg-role-group" data-past={isPast}>
      <h3>{heading}</h3>
      {roles.length === 0 ? (
        <p class="bg-muted">
          {perhaps.length === 0 ? 'No role is certain for that day.' : 'Not certain for that day:'}
        </p>
      ) : (
        <RoleList roles={roles} isDated={isDated} footnotes={footnotes} />
      )}
      {perhaps.length > 0 && (
        <>
          {roles.length > 0 && <p class="bg-muted bg-perhaps">Perhaps also:</p>}
          <RoleList roles={perhaps} isDated footnotes={footnotes} />
        </>
      )}
    </section>
  );
}

function RoleList(props: {
  readonly roles: readonly CardRole[];
  readonly isDated: boolean;
  readonly footnotes: Footnotes;
}) {
  return (
    <ul>
      {props.roles.map((role) => (
        <li key={keyOfRole(role)}>
          <span class="bg-role">{wordRole(role)}</span>
          <Note source={role.source} footnotes={props.footnotes} />{' '}
          <Dates words={props.isDated ? wordDates(role) : [wordPeriod(role)]} />
        </li>
      ))}
    </ul>
  );
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
