import type { CardFact } from '../core/entity-set/card';
import { wordAsOf } from './date-words';
import { Dates, Note } from './footnotes';
import { ShortList } from './short-list';
import type { Footnotes } from './sources';
import { say } from './words';

/** What a reader takes in at a glance. */
const SHOWN_AT_FIRST = 5;

type FactsProps = { readonly facts: readonly CardFact[]; readonly footnotes: Footnotes };

/** Dated facts, each with its source. */
export function CardFacts({ facts, footnotes }: FactsProps) {
  if (facts.length === 0) return null;
  return (
    <section>
      <h3>{say('card_facts')}</h3>
      <ShortList items={facts} atFirst={SHOWN_AT_FIRST} more="card_more_facts" fewer="card_fewer_facts">
        {(fact) => (
          <li key={`${fact.label} ${fact.value}`}>
            <span class="bg-label" lang={fact.foreign?.label}>
              {fact.label}:
            </span>{' '}
            <span lang={fact.foreign?.value}>{fact.value}</span>
            <Note source={fact.source} footnotes={footnotes} /> <Dates words={[wordAsOf(fact)]} />
          </li>
        )}
      </ShortList>
    </section>
  );
}
