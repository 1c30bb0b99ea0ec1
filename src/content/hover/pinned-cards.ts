import type { OpenCard } from './card-calls';

/** The cards the reader has pinned, until they are closed one by one or the visit ends. */
export type PinnedCards = {
  /** `life` ends the card; when it ends, the card is forgotten. */
  keep(card: OpenCard, life: AbortController): void;
  isCard(target: EventTarget | null): boolean;
  /** Whether the keyboard is in one of them. */
  hasFocus(): boolean;
  closeFocused(): void;
  /** Marks changed. */
  follow(): void;
  closeAll(): void;
};

export function createPinnedCards(): PinnedCards {
  const lives = new Map<OpenCard, AbortController>();
  const withFocus = (): readonly OpenCard[] =>
    [...lives.keys()].filter((card) => card.isCard(document.activeElement));
  return {
    keep(card, life) {
      lives.set(card, life);
      life.signal.addEventListener('abort', () => lives.delete(card), { once: true });
    },
    isCard: (target) => [...lives.keys()].some((card) => card.isCard(target)),
    hasFocus: () => withFocus().length > 0,
    closeFocused() {
      for (const card of withFocus()) lives.get(card)?.abort();
    },
    follow() {
      for (const card of lives.keys()) card.follow();
    },
    closeAll() {
      for (const life of lives.values()) life.abort();
    },
  };
}
