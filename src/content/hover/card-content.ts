import type { CardData } from '../../core/entity-set/card';
import type { EntityId } from '../../core/entity-set/model';
import { type Loaded, wordsOf } from '../../ui/loaded';
import type { LoadCard } from './card-calls';

/** What a card shows: somebody, several who may be meant, or nobody when no active set has them any more. */
export type CardContent =
  | { readonly kind: 'one'; readonly card: CardData }
  | { readonly kind: 'which'; readonly candidates: readonly CardData[] }
  | { readonly kind: 'gone' };

/** Loads what there is on these entities; a failure comes as words. */
export async function loadContent(
  load: LoadCard,
  entities: readonly EntityId[],
): Promise<Loaded<CardContent>> {
  try {
    const cards = await Promise.all(entities.map(load));
    const [first, ...others] = cards.filter((card) => card !== null);
    if (first === undefined) return { state: 'ready', value: { kind: 'gone' } };
    const isOne = others.length === 0;
    return {
      state: 'ready',
      value: isOne ? { kind: 'one', card: first } : { kind: 'which', candidates: [first, ...others] },
    };
  } catch (error) {
    return { state: 'error', words: wordsOf(error) };
  }
}

/** The one the content is about, if it is about one. */
export const cardIn = (content: Loaded<CardContent>): CardData | undefined =>
  content.state === 'ready' && content.value.kind === 'one' ? content.value.card : undefined;
