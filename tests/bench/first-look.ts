import { proseText } from '../../src/content/text/prose-text';
import { createFilter, type FilterData } from '../../src/core/gazetteer/filter';

/** What a first look at a page may be. */
export type Look = 'walk' | 'text' | 'plainSearch' | 'prose' | 'start' | 'filter';

export type Means = {
  readonly filter: FilterData /** Source of an expression for 100 unfolded names. */;
  readonly plain: string;
};

/** Each gets ready, and gives back what is timed. */
const LOOKS: Readonly<Record<Look, (body: HTMLElement, means: Means) => () => unknown>> = {
  /** A bare walk over the text nodes: the unit. */
  walk: (body) => () => {
    const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    let nodes = 0;
    while (walker.nextNode()) nodes++;
    return nodes;
  },
  text: (body) => () => body.textContent,
  plainSearch(body, { plain }) {
    const names = new RegExp(plain);
    return () => names.test(body.textContent ?? '');
  },
  /** The text without code. */
  prose: (body) => () => proseText(body),
  /** Opening the filter. */
  start: (_body, means) => () => createFilter(means.filter).test('a'),
  /** What a page without names costs once the filter is open. */
  filter(body, means) {
    const filter = createFilter(means.filter);
    filter.test('a');
    return () => filter.test(proseText(body));
  },
};

/**
 * Milliseconds of one look at a document that nobody has looked at, by code that has not run before: what a page pays.
 * Called once in a realm.
 */
export function lookOnce(look: Look, html: string, means: Means): number {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const run = LOOKS[look](page.body, means);
  const start = performance.now();
  const seen = run();
  const ms = performance.now() - start;
  if (seen === undefined) throw new Error('Nothing was looked at');
  return ms;
}
