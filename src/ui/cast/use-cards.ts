import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CardData } from '../../core/entity-set/card';
import type { EntityId, PartialDate } from '../../core/entity-set/model';
import { LOADING, type Loaded, wordsOf } from '../loaded';

export type AskCard = (question: { entity: EntityId; date?: PartialDate }) => Promise<CardData | null>;

/** The cards a view has asked for. */
export type CardShelf = {
  of(entity: EntityId): Loaded<CardData | null>;
  /** Fetches the cards that are not here yet. One that failed is asked for again. */
  fetch(entities: readonly EntityId[]): void;
};

/** Cards that arrive within one frame are shown together: a long list is not drawn anew for each. */
const TOGETHER_MS = 16;

/**
 * Cards as they read on a page of this date. When the date becomes known, they are fetched anew.
 * @param askCard must keep its identity
 */
export function useCards(askCard: AskCard, date: PartialDate | undefined): CardShelf {
  const [cards, setCards] = useState<ReadonlyMap<string, Loaded<CardData | null>>>(new Map());
  const asked = useRef(new Set<string>());
  const arrived = useRef(new Map<string, Loaded<CardData | null>>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const keyOf = useCallback((entity: EntityId) => `${date ?? ''} ${entity}`, [date]);

  const put = useCallback((key: string, card: Loaded<CardData | null>): void => {
    if (card.state === 'error') asked.current.delete(key);
    arrived.current.set(key, card);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const fresh = arrived.current;
      arrived.current = new Map();
      setCards((before) => new Map([...before, ...fresh]));
    }, TOGETHER_MS);
  }, []);
  const fetch = useCallback(
    (entities: readonly EntityId[]) => {
      for (const entity of entities) {
        const key = keyOf(entity);
        if (asked.current.has(key)) continue;
        asked.current.add(key);
        askCard(date === undefined ? { entity } : { entity, date }).then(
          (value) => put(key, { state: 'ready', value }),
          (error: unknown) => put(key, { state: 'error', words: wordsOf(error) }),
        );
      }
    },
    [askCard, date, keyOf, put],
  );
  const of = useCallback((entity: EntityId) => cards.get(keyOf(entity)) ?? LOADING, [cards, keyOf]);
  return { of, fetch };
}
