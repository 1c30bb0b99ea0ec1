import type { Page } from 'puppeteer-core';

/**
 * The marked words of a page with shadow trees, sorted. `mark` elements are looked for in open trees and in those
 * that the page keeps in `window.closedRoots`.
 */
export function wordsMarkedIn(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = [];
    for (const [name, parts] of CSS.highlights) {
      if (!/^bgr-[12]/.test(name)) continue;
      for (const { startContainer, startOffset, endOffset } of parts) {
        words.push((startContainer as Text).data.slice(startOffset, endOffset));
      }
    }
    const closed = (window as { closedRoots?: ShadowRoot[] }).closedRoots ?? [];
    const look = (tree: Document | ShadowRoot): void => {
      for (const mark of tree.querySelectorAll('mark.bgr-0')) words.push(mark.textContent ?? '');
      for (const { shadowRoot } of tree.querySelectorAll('*')) if (shadowRoot) look(shadowRoot);
    };
    for (const tree of [document, ...closed]) look(tree);
    return words.sort();
  });
}
