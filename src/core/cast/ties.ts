import type { CardData, CardRelation } from '../entity-set/card';
import type { EntityId, EntityKind } from '../entity-set/model';

/** One of the cast in the picture of its ties. */
export type TieNode = { readonly id: EntityId; readonly name: string; readonly kind: EntityKind };

/** All that ties two of the cast, told from the side of `from`, who comes first in the cast. */
export type Tie = {
  readonly from: TieNode;
  readonly to: TieNode;
  /** "met", "secretary of state, head of": each is read between the two names. */
  readonly relations: readonly CardRelation[];
};

export type Ties = { readonly nodes: readonly TieNode[]; readonly ties: readonly Tie[] };

/**
 * How the members of a cast are tied to one another, as their cards tell. Whoever is tied to nobody on the page is
 * left out. A card tells a relation from both sides, so that the one of whoever comes first in the cast is enough.
 */
export function tiesOf(cards: readonly CardData[]): Ties {
  const place = new Map(cards.map(({ id }, index) => [id, index]));
  const ties = cards.flatMap((card, index) => {
    const byOther = new Map<EntityId, CardRelation[]>();
    for (const relation of card.relations) {
      const other = place.get(relation.other.id);
      if (other === undefined || other <= index) continue;
      byOther.set(relation.other.id, [...(byOther.get(relation.other.id) ?? []), relation]);
    }
    return [...byOther].flatMap(([id, relations]): Tie[] => {
      const to = cards[place.get(id) ?? -1];
      return to ? [{ from: nodeOf(card), to: nodeOf(to), relations }] : [];
    });
  });
  const tied = new Set(ties.flatMap(({ from, to }) => [from.id, to.id]));
  return { nodes: cards.filter(({ id }) => tied.has(id)).map(nodeOf), ties };
}

const nodeOf = ({ id, name, kind }: CardData): TieNode => ({ id, name, kind });
