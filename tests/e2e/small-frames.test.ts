import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { cardInFrame } from '../support/card-in-frame';
import { forEachBrowser } from '../support/for-each-browser';
import { middleOf } from '../support/marks-in-page';
import { EVENTUALLY, waitFor } from '../support/patience';
import { poll } from '../support/poll.mjs';
import { serve } from '../support/server.mjs';

const INNER = `<!doctype html><title>Inner</title><style>body { margin: 8px; font: 16px/24px serif }</style>
<p style="margin: 0">First words.</p><p style="margin: 0">Here Marcelo Ebrard came by.</p><p style="margin: 0">Last words.</p>`;
const SIZES = [
  [300, 150],
  [340, 250],
  [220, 100],
] as const;

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  let other: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    other = await serve({ '/inner': INNER }, { host: 'other.localhost' });
    const frame = (origin: string) =>
      `<!doctype html><title>Outer</title><h1>Outer</h1>${SIZES.map(
        ([width, height]) => `<p><iframe width="${width}" height="${height}" src="${origin}/inner"></iframe>`,
      ).join('')}`;
    site = await serve({ '/inner': INNER, '/same': frame(''), '/other': frame(other.origin) });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await other?.close();
  });

  const restInFrame = async (page: Page, frame: Frame, index: number): Promise<void> => {
    const inner = await middleOf(frame as unknown as Page, 'Marcelo Ebrard');
    const outer = await page.evaluate((index) => {
      const iframe = document.querySelectorAll('iframe')[index];
      iframe?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left = 0, top = 0 } = iframe?.getBoundingClientRect() ?? {};
      return { x: left + (iframe?.clientLeft ?? 0), y: top + (iframe?.clientTop ?? 0) };
    }, index);
    await page.mouse.move(outer.x + inner.x + 30, outer.y + inner.y + 20);
    await page.mouse.move(outer.x + inner.x, outer.y + inner.y, { steps: 5 });
  };

  const CASES = ['/same', '/other'].flatMap((path) =>
    SIZES.map((size, index) => [path, ...size, index] as const),
  );
  test.each(CASES)(
    'the card of a small frame is whole within it: %s, %i × %i',
    async (path, width, height, index) => {
      const page = await browser.newPage(`${site.origin}${path}`);
      const frame = await (await page.$$('iframe'))[index]?.contentFrame();
      if (!frame) throw new Error('There is no frame');
      await expect
        .poll(() => frame.evaluate(() => CSS.highlights.get('bgr-1')?.size ?? 0), EVENTUALLY)
        .toBe(1);
      await restInFrame(page, frame, index);
      await poll('the card', () => cardInFrame(browser));
      // It comes in from below.
      await waitFor(400);
      const card = await poll('the card', () => cardInFrame(browser));
      expect([card.width, card.height]).toEqual([width, height]);
      expect(card.box.left).toBeGreaterThanOrEqual(0);
      expect(card.box.top).toBeGreaterThanOrEqual(0);
      expect(card.box.right).toBeLessThanOrEqual(width);
      expect(card.box.bottom).toBeLessThanOrEqual(height);
      expect(card.heading).toEqual({ words: 'Marcelo Ebrard', isSeen: true });
      // What does not fit is reached by scrolling.
      expect(card.beyond).toBeLessThanOrEqual(1);
      if (height >= 250) expect(card.text).toContain('Secretary of Economy');
      await page.close();
    },
  );
});
