import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CardFact, CardRelation } from '../core/entity-set/card';
import type { EntityId } from '../core/entity-set/model';
import { wordAsOf, wordPeriod } from './date-words';
import { Dates, type Footnotes, Note } from './footnotes';

/** What a reader takes in at a glance; the rest waits behind a button. */
const SHOWN_AT_FIRST = 5;

type FactsProps = { readonly facts: readonly CardFact[]; readonly footnotes: Footnotes };

export function CardFacts({ facts, footnotes }: FactsProps) {
  if (facts.length === 0) return null;
  return (
    <section>
      <h3>Facts</h3>
      <ShortList items={facts} noun="facts">
        {(fact) => (
          <li key={`${fact.label} ${fact.value}`}>
            <span class="bg-label">{fact.label}:</span> {fact.value}
            <Note source={fact.source} footnotes={footnotes} /> <Dates words={[wordAsOf(fact)]} />
          </li>
        )}
      </ShortList>
    </section>
  );
}

type RelationsProps = {
  readonly relations: readonly CardRelation[];
  readonly footnotes: Footnotes;
  readonly onOpenEntity: ((id: EntityId) => void) | undefined;
};

export function CardRelations({ relations, footnotes, onOpenEntity }: RelationsProps) {
  if (relations.length === 0) return null;
  return (
    <section>
      <h3>Connections</h3>
      <ShortList items={relations} noun="connections">
        {(relation) => (
          <li key={`${relation.text} ${relation.other.id} ${relation.from ?? ''}`}>
            {relation.text} <OtherName other={relation.other} onOpenEntity={onOpenEntity} />
            <Note source={relation.source} footnotes={footnotes} />{' '}
            <Dates words={[wordPeriod(relation) ?? wordAsOf(relation)]} />
          </li>
        )}
      </ShortList>
    </section>
  );
}

function OtherName(props: {
  readonly other: CardRelation['other'];
  readonly onOpenEntity: ((id: EntityId) => void) | undefined;
}) {
  const { other, onOpenEntity } = props;
  if (onOpenEntity === undefined) return <b>{other.name}</b>;
  return (
    <button type="button" class="bg-other" onClick={() => onOpenEntity(other.id)}>
      {other.name}
    </button>
  );
}

type ShortListProps<Item> = {
  readonly items: readonly Item[];
  readonly noun: string;
  readonly children: (item: Item) => ComponentChildren;
};

function ShortList<Item>({ items, noun, children }: ShortListProps<Item>) {
  const [isWhole, setWhole] = useState(false);
  const hidden = items.length - SHOWN_AT_FIRST;
  return (
    <>
      <ul class="bg-statements">{(isWhole ? items : items.slice(0, SHOWN_AT_FIRST)).map(children)}</ul>
      {hidden > 0 && (
        <button type="button" class="bg-more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? `Fewer ${noun}` : `${hidden} more ${noun}`}
        </button>
      )}
    </>
  );
}
