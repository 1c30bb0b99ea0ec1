import type { CardRelation } from '../core/entity-set/card';
import type { EntityId } from '../core/entity-set/model';
import { wordPeriod } from './date-words';
import { language } from './words';

/** What stands before and after the other's name: "Met ", ", 8 October 2021." */
export function wordRelation(relation: CardRelation): { readonly before: string; readonly after: string } {
  const { text } = relation;
  const [first = ''] = text;
  const when = wordPeriod(relation);
  return {
    before: `${first.toLocaleUpperCase(language())}${text.slice(first.length)} `,
    after: when === undefined ? '.' : `, ${when}.`,
  };
}

/** Those of the page's cast first; their number is the second value. */
export function castFirst(
  relations: readonly CardRelation[],
  cast: ReadonlySet<EntityId>,
): readonly [readonly CardRelation[], number] {
  const here = relations.filter(({ other }) => cast.has(other.id));
  return [[...here, ...relations.filter(({ other }) => !cast.has(other.id))], here.length];
}
