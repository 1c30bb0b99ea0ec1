import type { FilterData } from '../../src/core/gazetteer/filter';
import { makeNames } from '../support/generated-names';
import type { Look, lookOnce, Means } from './first-look';

/** Milliseconds of each kind of look, over all pages. */
export type FilterCost = Readonly<Record<Look, number>> & { readonly pages: number };

const KINDS: readonly Look[] = ['walk', 'text', 'plainSearch', 'prose', 'start', 'filter'];
const ROUNDS = 7;
const PLAIN_NAMES = 100;

/**
 * What a filter costs on pages without names, beside a bare walk of their text nodes: every look at a page is the first
 * one in a frame of its own, as a content script's is. Of several rounds the shortest time counts.
 */
export async function costOf(filter: FilterData, pages: readonly string[]): Promise<FilterCost> {
  const means: Means = { filter, plain: makeNames(PLAIN_NAMES).join('|') };
  const sums: Record<Look, number> = { walk: 0, text: 0, plainSearch: 0, prose: 0, start: 0, filter: 0 };
  for (const html of pages) {
    const best: Partial<Record<Look, number>> = {};
    for (let round = 0; round < ROUNDS; round++) {
      for (const look of KINDS)
        best[look] = Math.min(best[look] ?? Number.POSITIVE_INFINITY, await inFrame(look, html, means));
    }
    for (const look of KINDS) sums[look] += best[look] ?? 0;
  }
  return { ...sums, pages: pages.length };
}

async function inFrame(look: Look, html: string, means: Means): Promise<number> {
  const frame = document.createElement('iframe');
  frame.src = '/first-look';
  const ready = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
  document.body.append(frame);
  await ready;
  // Put there by the page that `npm run bench` serves.
  const { look: once } = frame.contentWindow as unknown as { readonly look: typeof lookOnce };
  const ms = once(look, html, means);
  frame.remove();
  return ms;
}
