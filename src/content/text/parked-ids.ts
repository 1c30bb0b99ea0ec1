/** Enough for a page that renders a long list again, little enough to forget what is gone for good. */
const PARKED_MAX = 500;

/**
 * Ids of blocks that left the document, by their text. A page that renders the same text again, as frameworks
 * and tickers do, gets the same id back, and with it the answer it had: nobody is asked a second time.
 */
export type ParkedIds = {
  put(text: string, id: number): void;
  take(text: string): number | undefined;
};

/** `onForgotten` is told the ids that will not come back. */
export function createParkedIds(onForgotten: (id: number) => void): ParkedIds {
  const idsByText = new Map<string, number[]>();
  let count = 0;

  const take = (text: string): number | undefined => {
    const ids = idsByText.get(text);
    const id = ids?.shift();
    if (ids === undefined || id === undefined) return undefined;
    if (ids.length === 0) idsByText.delete(text);
    count--;
    return id;
  };

  return {
    put(text, id) {
      idsByText.set(text, [...(idsByText.get(text) ?? []), id]);
      count++;
      if (count <= PARKED_MAX) return;
      // A Map keeps the order of insertion: the first text has been away longest.
      const [oldest] = idsByText.keys();
      const forgotten = oldest === undefined ? undefined : take(oldest);
      if (forgotten !== undefined) onForgotten(forgotten);
    },
    take,
  };
}
