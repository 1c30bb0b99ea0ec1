import type { PageFacts } from '../../core/linking/model';
import { createFactsReader } from '../text/fresh-facts';
import { placeOf } from '../text/place';
import { watchIdentity } from '../watch/watch-identity';

/** A title that changes again and again (a counter, a ticker) is looked at less and less often. */
const TITLE_MS = 1000;
const TITLE_MAX_MS = 60_000;

/** A page's text may come this long after its address, and leave this long before it. */
const TEXT_LATE_MS = 10_000;
const TEXT_EARLY_MS = 1000;
/** A page that is never at rest is begun anew so often after its address changed, not oftener. */
const ANEW_MAX = 3;

/** What a page is, and the moments when it becomes another one without being loaded. One for all visits of a frame. */
export type PageTurns = {
  /**
   * Reads the facts, and calls `onTurn` once when they or the address are another page's; then the visit is over.
   * `check` is cheap, for whoever learns of changes anyway. `left` is for whoever sees text go that named
   * somebody: soon after the address changed it was the old page's, and what it has shown must not count.
   */
  follow(
    onTurn: () => void,
    signal: AbortSignal,
  ): { readonly page: PageFacts; readonly check: () => void; readonly left: () => void };
};

export function createPageTurns(document: Document): PageTurns {
  const read = createFactsReader(document);
  let place = placeOf(document.location);
  let address = routeOf(document);
  let movedAt = Number.NEGATIVE_INFINITY;
  let leftAt = Number.NEGATIVE_INFINITY;
  let timesAnew = 0;
  let titles = 0;

  const hasMoved = (): boolean => {
    const now = routeOf(document);
    if (now === address) return false;
    address = now;
    movedAt = performance.now();
    timesAnew = 0;
    return true;
  };

  return {
    follow(onTurn, signal) {
      const page = read();
      let timer: number | undefined;
      const turn = (): void => {
        if (!signal.aborted) onTurn();
      };
      const look = (): void => {
        const next = read();
        const isMoved = hasMoved();
        const here = placeOf(document.location);
        if (here !== place) {
          place = here;
          titles = 0;
          turn();
        } else if (!isSame({ ...next, title: '' }, { ...page, title: '' })) turn();
        else if (isMoved && performance.now() - leftAt < TEXT_EARLY_MS) turn();
        else if (wordsOf(next.title) !== wordsOf(page.title)) turnLater();
      };
      const turnLater = (): void => {
        if (timer !== undefined) return;
        const wait = titles === 0 ? 0 : Math.min(TITLE_MS * 2 ** titles, TITLE_MAX_MS);
        titles++;
        timer = window.setTimeout(turn, wait);
      };
      const left = (): void => {
        leftAt = performance.now();
        if (leftAt - movedAt > TEXT_LATE_MS || timesAnew === ANEW_MAX) return;
        timesAnew++;
        turn();
      };
      const { check } = watchIdentity(document, look, signal);
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
      return { page, check, left };
    },
  };
}

/** The address, without a fragment that some element answers to. */
function routeOf(document: Document): string {
  const { href, hash } = document.location;
  return document.getElementById(hash.slice(1)) ? href.slice(0, -hash.length) : href;
}

const isSame = (one: PageFacts, other: PageFacts): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Of a title, without counters: "(3) Inbox". */
const wordsOf = (title: string | undefined): string => (title ?? '').replace(/[^\p{L}]+/gu, ' ').trim();
