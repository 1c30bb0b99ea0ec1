import type { CardRelation } from '../core/entity-set/card';
import type { EntityId } from '../core/entity-set/model';
import { wordAsOf, wordPeriod } from './date-words';
import { Dates, Note } from './footnotes';
import { castFirst, wordRelation } from './relation-words';
import { ShortList } from './short-list';
import type { Footnotes } from './sources';
import { say } from './words';

/** How many are shown at first: of those on the page, and where none of them is. */
const SHOWN_OF_CAST = 5;
const SHOWN_OF_OTHERS = 3;
const NOBODY: ReadonlySet<EntityId> = new Set();

export type CardRelationsProps = {
  readonly relations: readonly CardRelation[];
  readonly footnotes: Footnotes;
  /** Who else is on this page: to them first. */
  readonly cast: ReadonlySet<EntityId> | undefined;
  /** The other end that must be to be seen: the reader comes back from its card. */
  readonly returnTo: EntityId | undefined;
  readonly onOpenEntity: ((id: EntityId) => void) | undefined;
};

/** How the entity is tied to others, a sentence each. */
export function CardRelations(props: CardRelationsProps) {
  const { relations, footnotes, cast = NOBODY, returnTo, onOpenEntity } = props;
  if (relations.length === 0) return null;
  const [ordered, here] = castFirst(relations, cast);
  const atFirst = here > 0 ? Math.min(here, SHOWN_OF_CAST) : SHOWN_OF_OTHERS;
  return (
    <section>
      <h3>{say(here > 0 ? 'card_connections_here' : 'card_connections')}</h3>
      <ShortList
        items={ordered}
        atFirst={atFirst}
        startsWhole={ordered.slice(atFirst).some(({ other }) => other.id === returnTo)}
        more="card_more_connections"
        fewer="card_fewer_connections"
      >
        {(relation) => (
          <li key={`${relation.text} ${relation.other.id} ${relation.from ?? ''}`}>
            <Sentence relation={relation} onOpenEntity={onOpenEntity} />
            <Note source={relation.source} footnotes={footnotes} />{' '}
            {wordPeriod(relation) === undefined && <Dates words={[wordAsOf(relation)]} />}
          </li>
        )}
      </ShortList>
    </section>
  );
}

function Sentence({
  relation,
  onOpenEntity,
}: Pick<CardRelationsProps, 'onOpenEntity'> & { readonly relation: CardRelation }) {
  const { other, foreign } = relation;
  const { before, after } = wordRelation(relation);
  return (
    <>
      <span lang={foreign?.text}>{before}</span>
      {onOpenEntity === undefined ? (
        <b lang={foreign?.name}>{other.name}</b>
      ) : (
        <button
          type="button"
          class="bg-other"
          lang={foreign?.name}
          data-entity={other.id}
          onClick={() => onOpenEntity(other.id)}
        >
          {other.name}
        </button>
      )}
      {after}
    </>
  );
}
