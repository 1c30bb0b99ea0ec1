import { Readability } from '@mozilla/readability';
import { safeTree } from './safe-tree';

/** The article of a page, harmless. */
export type ExtractedArticle = {
  readonly title: string;
  readonly byline: string | undefined;
  readonly site: string | undefined;
  readonly language: string | undefined;
  readonly direction: 'ltr' | 'rtl' | undefined;
  readonly body: DocumentFragment;
};

/**
 * Finds the article in a page's HTML, as @mozilla/readability does for reader views. The HTML is parsed without
 * running or loading any of it.
 *
 * @param url the page's address, by which its links are completed
 * @param document where the body is to live
 * @returns `undefined` when the page has no article
 */
export function extractArticle(html: string, url: string, document: Document): ExtractedArticle | undefined {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  completeLinks(parsed, url);
  const found = new Readability<Node>(parsed, { serializer: (node) => node, disableJSONLD: false }).parse();
  if (!found?.content || (found.textContent ?? '').trim() === '') return undefined;
  return {
    title: known(found.title) ?? known(parsed.title) ?? url,
    byline: known(found.byline),
    site: known(found.siteName),
    language: known(found.lang),
    direction: found.dir === 'rtl' || found.dir === 'ltr' ? found.dir : undefined,
    body: safeTree(found.content, document),
  };
}

const known = (text: string | null | undefined): string | undefined => {
  const words = text?.replace(/\s+/gu, ' ').trim();
  return words === '' ? undefined : words;
};

/** Makes relative links whole. A `base` element cannot: our pages let no document have another base than its own. */
function completeLinks(parsed: Document, url: string): void {
  const wished = parsed.querySelector('base')?.getAttribute('href') ?? '';
  const base = URL.canParse(wished, url) ? new URL(wished, url).href : url;
  for (const element of parsed.querySelectorAll('base')) element.remove();
  for (const link of parsed.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (URL.canParse(href, base)) link.setAttribute('href', new URL(href, base).href);
  }
}
