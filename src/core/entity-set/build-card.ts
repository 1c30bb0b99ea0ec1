import type { CardData, CardFact, CardRelation, CardRole, Cited } from './card';
import type { Entity, EntityId, EntitySet, Foreign, PartialDate, Relation, Role } from './model';
import { daysOf, holdsOn } from './partial-date';
import { setIn } from './translations';

/** A role last confirmed longer ago than this is "last known", not "now". */
const STILL_CURRENT_DAYS = 366;
const DAY_MS = 86_400_000;

/** One entity as one of the sets tells it. */
type Account = { readonly set: EntitySet; readonly entity: Entity };

/**
 * The background on one entity, merged over the sets: the first set that knows it names it, all of them add
 * roles, facts and relations. `undefined` when no set knows it.
 *
 * @param language BCP 47 language the card is to be in, where the sets are translated into it
 * @param date the page's publication date, when known
 * @param today `YYYY-MM-DD`
 */
export function buildCard(
  id: EntityId,
  published: readonly EntitySet[],
  {
    date,
    today,
    language,
  }: { readonly date?: PartialDate | undefined; readonly today: string; readonly language?: string },
): CardData | undefined {
  const sets = language === undefined ? published : published.map((set) => setIn(set, language));
  const accounts = sets.flatMap((set) => {
    const entity = set.entities.find((each) => each.id === id);
    return entity ? [{ set, entity }] : [];
  });
  const first = accounts[0];
  if (!first) return undefined;
  const { entity } = first;
  const roles = distinct(
    accounts.flatMap(({ set, entity: each }) => each.roles.map((role) => citedRole(set, role))),
  );
  roles.sort(latestFirst);
  const article = accounts.find((account) => account.entity.inArticle && account.set.article);
  return {
    id,
    kind: entity.kind,
    ...foreignOf(entity),
    ...(entity.subtype && { subtype: entity.subtype }),
    name: entity.name,
    ...(entity.nativeName && { nativeName: entity.nativeName }),
    summary: entity.summary,
    today,
    roles,
    ...(date && daysOf(date) && { onDate: rolesOn(roles, date) }),
    now: rolesNow(roles, today),
    facts: distinct(accounts.flatMap(factsOf)),
    relations: relationsOf(id, sets, date),
    ...(article?.entity.inArticle &&
      article.set.article && {
        inArticle: {
          text: article.entity.inArticle,
          headline: article.set.article.headline,
          url: article.set.article.url,
        },
      }),
    links: distinct(accounts.flatMap((account) => account.entity.links ?? [])),
    sets: accounts.map(({ set }) => ({
      id: set.id,
      title: set.title,
      updated: set.updated,
      homepage: set.homepage,
      ...foreignOf(set),
    })),
  };
}

type Statement = Pick<Role, 'asOf' | 'checked' | 'source'>;

function cite(set: EntitySet, { asOf, checked, source }: Statement): Cited {
  const cited = source !== undefined && Object.hasOwn(set.sources, source) ? set.sources[source] : undefined;
  return { ...(asOf && { asOf }), ...(checked && { checked }), ...(cited && { source: cited }) };
}

function citedRole(set: EntitySet, role: Role): CardRole {
  const { title, organization, from, to } = role;
  return {
    ...foreignOf(role),
    title,
    ...(organization && { organization }),
    ...period({ from, to }),
    ...cite(set, role),
  };
}

const period = ({ from, to }: { from?: PartialDate | undefined; to?: PartialDate | undefined }) => ({
  ...(from && { from }),
  ...(to && { to }),
});

function factsOf({ set, entity }: Account): CardFact[] {
  return entity.facts.map((fact) => ({
    ...foreignOf(fact),
    label: fact.label,
    value: fact.value,
    ...cite(set, fact),
  }));
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

/** The relations an entity stands in, from its side, those of the page's date first. */
function relationsOf(
  id: EntityId,
  sets: readonly EntitySet[],
  date: PartialDate | undefined,
): CardRelation[] {
  const found = sets.flatMap((set) => {
    const nameOf = (other: EntityId): Entity | undefined => set.entities.find((each) => each.id === other);
    return set.entities.flatMap((entity) =>
      entity.relations.flatMap((relation) => {
        const isSubject = entity.id === id;
        if (!isSubject && relation.entity !== id) return [];
        const other = isSubject ? nameOf(relation.entity) : entity;
        return other ? [citedRelation(set, relation, other, isSubject ? 'text' : 'inverse')] : [];
      }),
    );
  });
  const rank = ({ from, to }: CardRelation): number =>
    date === undefined ? 0 : { yes: 0, perhaps: 1, no: 2 }[holdsOn({ ...period({ from, to }) }, date)];
  return distinct(found).sort((a, b) => rank(a) - rank(b));
}

function citedRelation(
  set: EntitySet,
  relation: Relation,
  other: Entity,
  side: 'text' | 'inverse',
): CardRelation {
  const [text, name] = [relation.foreign?.[side], other.foreign?.name];
  return {
    text: relation[side],
    other: { id: other.id, name: other.name, kind: other.kind },
    ...foreignOf({ foreign: { ...(text && { text }), ...(name && { name }) } }),
    ...period(relation),
    ...cite(set, relation),
  };
}

/** What is noted of an item's texts, where there is something to note. */
const foreignOf = <Field extends string>({ foreign }: Foreign<Field>): Foreign<Field> =>
  foreign === undefined || Object.keys(foreign).length === 0 ? {} : { foreign };

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Two sets that say the same say it once. */
function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
