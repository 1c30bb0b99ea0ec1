import type { CardData, CardFact, CardRelation } from './card';
import { type Account, cite, distinct, foreignOf, period } from './cite';
import type { Entity, EntityId, EntitySet, PartialDate, Relation } from './model';
import { holdsOn } from './partial-date';
import { rolesAround, rolesOf } from './roles';
import { setIn } from './translations';

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
  const roles = rolesOf(accounts);
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
    ...rolesAround(roles, { date, today }),
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

function factsOf({ set, entity }: Account): CardFact[] {
  return entity.facts.map((fact) => ({
    ...foreignOf(fact),
    label: fact.label,
    value: fact.value,
    ...cite(set, fact),
  }));
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
