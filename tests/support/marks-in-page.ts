import type { Page } from 'puppeteer-core';

export type SeenMark = { readonly text: string; readonly kind: 'person' | 'organization' };

/**
 * The marks a page shows, in document order, white space as one space and without soft hyphens. Read from the page's
 * own world: highlights through the registry, elements by their class. Names over several elements count once.
 */
export function marksIn(page: Pick<Page, 'evaluate'>): Promise<SeenMark[]> {
  return page.evaluate(() => {
    const plain = (text: string) => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
    const ranges: { range: Range; kind: 'person' | 'organization' }[] = [];
    for (const [name, kind] of [
      ['bgr-1', 'person'],
      ['bgr-2', 'organization'],
    ] as const) {
      // In links, and in another style, the name goes on with a number.
      const parts = [...CSS.highlights].flatMap(([key, parts]) =>
        key === name || key.startsWith(`${name}-`) ? [...parts] : [],
      );
      for (const part of parts) {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        ranges.push({ range, kind });
      }
      for (const element of document.querySelectorAll(`mark.bgr-0.${name}`)) {
        const range = document.createRange();
        range.selectNodeContents(element);
        ranges.push({ range, kind });
      }
    }
    ranges.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    return ranges.map(({ range, kind }) => {
      const words = range.cloneContents();
      for (const br of words.querySelectorAll('br')) br.replaceWith(' ');
      return { text: plain(words.textContent ?? ''), kind };
    });
  });
}

/** The middle of the nth mark of this text, scrolled into view, in viewport pixels. */
export async function middleOf(page: Page, text: string, nth = 0): Promise<{ x: number; y: number }> {
  const point = await page.evaluate(
    (text, nth) => {
      const found: Range[] = [];
      for (const name of ['bgr-1', 'bgr-2']) {
        const parts = [...CSS.highlights].flatMap(([key, parts]) =>
          key === name || key.startsWith(`${name}-`) ? [...parts] : [],
        );
        for (const part of parts) {
          const range = document.createRange();
          range.setStart(part.startContainer, part.startOffset);
          range.setEnd(part.endContainer, part.endOffset);
          if (range.toString().replace(/\s+/g, ' ') === text) found.push(range);
        }
        for (const element of document.querySelectorAll(`mark.bgr-0.${name}`)) {
          const range = document.createRange();
          range.selectNodeContents(element);
          if (element.textContent === text) found.push(range);
        }
      }
      found.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const range = found[nth];
      if (!range) return undefined;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0];
      return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    },
    text,
    nth,
  );
  if (!point) throw new Error(`No mark ${nth} of "${text}" in the page`);
  return point;
}
