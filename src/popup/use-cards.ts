import { useCallback, useRef, useState } from 'preact/hooks';
import type { CardData } from '../core/entity-set/card';
import type { EntityId, PartialDate } from '../core/entity-set/model';
import { LOADING, type Loaded, wordsOf } from '../ui/loaded';

export type AskCard = (question: { entity: EntityId; date?: PartialDate }) => Promise<CardData | null>;

/** The cards a view has asked for. */
export type CardShelf = {
  of(entity: EntityId): Loaded<CardData | null>;
  /** Fetches the cards that are not here yet. One that failed is asked for again. */
  fetch(entities: readonly EntityId[]): void;
};

/**
 * Cards as they read on a page of this date. When the date becomes known, they are fetched anew.
 * @param askCard must keep its identity
 */
export function useCards(askCard: AskCard, date: PartialDate | undefined): CardShelf {
  const [cards, setCards] = useState<ReadonlyMap<string, Loaded<CardData | null>>>(new Map());
  const asked = useRef(new Set<string>());
  const keyOf = useCallback((entity: EntityId) => `${date ?? ''} ${entity}`, [date]);

  const fetch = useCallback(
    (entities: readonly EntityId[]) => {
      for (const entity of entities) {
        const key = keyOf(entity);
        if (asked.current.has(key)) continue;
        asked.current.add(key);
        const put = (card: Loaded<CardData | null>): void => {
          if (card.state === 'error') asked.current.delete(key);
          setCards((before) => new Map(before).set(key, card));
        };
        askCard(date === undefined ? { entity } : { entity, date }).then(
          (value) => put({ state: 'ready', value }),
          (error: unknown) => put({ state: 'error', words: wordsOf(error) }),
        );
      }
    },
    [askCard, date, keyOf],
  );
  const of = useCallback((entity: EntityId) => cards.get(keyOf(entity)) ?? LOADING, [cards, keyOf]);
  return { of, fetch };
}
