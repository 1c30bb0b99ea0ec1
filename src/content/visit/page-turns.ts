import type { PageFacts } from '../../core/linking/model';
import { createFactsReader } from '../text/fresh-facts';
import { watchIdentity } from '../watch/watch-identity';

/** A title that changes again and again (a counter, a ticker) is looked at less and less often. */
const TITLE_MS = 1000;
const TITLE_MAX_MS = 60_000;

/** What a page is, and the moments when it becomes another one without being loaded. One for all visits of a frame. */
export type PageTurns = {
  /**
   * Reads the facts, and calls `onTurn` once when they or the address are another page's; then the visit is over.
   * `check` is cheap, for whoever learns of changes anyway.
   */
  follow(onTurn: () => void, signal: AbortSignal): { readonly page: PageFacts; readonly check: () => void };
};

export function createPageTurns(document: Document): PageTurns {
  const read = createFactsReader(document);
  let place = placeOf(document);
  let titles = 0;

  return {
    follow(onTurn, signal) {
      const page = read();
      let timer: number | undefined;
      const turn = (): void => {
        if (!signal.aborted) onTurn();
      };
      const look = (): void => {
        const next = read();
        const here = placeOf(document);
        if (here !== place) {
          place = here;
          titles = 0;
          turn();
        } else if (!isSame({ ...next, title: '' }, { ...page, title: '' })) turn();
        else if (wordsOf(next.title) !== wordsOf(page.title)) turnLater();
      };
      const turnLater = (): void => {
        if (timer !== undefined) return;
        const wait = titles === 0 ? 0 : Math.min(TITLE_MS * 2 ** titles, TITLE_MAX_MS);
        titles++;
        timer = window.setTimeout(turn, wait);
      };
      const { check } = watchIdentity(document, look, signal);
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
      return { page, check };
    },
  };
}

/** Where a page is; a query changes on one and the same page, and what it changes shows in the facts. */
const placeOf = ({ location }: Document): string => location.origin + location.pathname;

const isSame = (one: PageFacts, other: PageFacts): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Of a title, without counters: "(3) Inbox". */
const wordsOf = (title: string | undefined): string => (title ?? '').replace(/[^\p{L}]+/gu, ' ').trim();
