import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest, ExtensionApi } from '../support/browser-under-test';
import { cutOffIn } from '../support/cut-off';
import { forEachBrowser } from '../support/for-each-browser';
import { inCard } from '../support/in-card';
import { marksIn } from '../support/marks-in-page';
import { openCard } from '../support/open-card';
import { EVENTUALLY } from '../support/patience';
import { serve } from '../support/server.mjs';

declare const chrome: ExtensionApi;

/** Windows in CSS pixels: one of 1280 by 800 at 200 %, and 1280 by 1024 at 400 % (WCAG 1.4.10). */
const WINDOWS = [
  { width: 640, height: 400 },
  { width: 320, height: 256 },
] as const;

/** What WCAG 1.4.12 lets readers set. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve(PAGES_FOLDER);
    browser = await launch();
    await browser.background(() => chrome.storage.session.set({ whoIs: 'Ebrard' }));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const space = (page: Page) =>
    page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, SPACED);

  describe.each(WINDOWS)('$width by $height', (window) => {
    test.each([
      ['options', '.sets li'],
      ['welcome', '.demo-name'],
      ['who-is', '.row-card h2'],
    ])('%s: nothing is cut off or beyond an edge, whatever the spacing', async (name, ready) => {
      const page = await browser.openExtensionPage(`src/${name}/index.html`);
      await page.setViewport(window);
      await page.waitForSelector(ready);
      if (name === 'welcome') await page.click(ready);
      expect(await page.evaluate(cutOffIn, null)).toEqual([]);
      await space(page);
      expect(await page.evaluate(cutOffIn, null)).toEqual([]);
      await page.close();
    });

    test('the card stays inside, and nothing in it is cut off, whatever the spacing', async () => {
      const page = await browser.newPage(`${site.origin}/report-en.html`);
      await page.setViewport(window);
      const { length } = readGold('report-en').mentions;
      await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(length);
      await browser.command('next-mention', page);
      await expect.poll(async () => (await openCard(browser))?.text, EVENTUALLY).toContain('Antony Blinken');
      const isInside = async () => {
        const box = (await openCard(browser))?.box;
        if (box === undefined) return false;
        const { x, y, width, height } = box;
        return x >= 0 && y >= 0 && x + width <= window.width && y + height <= window.height;
      };
      const cutOff = () => inCard(browser, cutOffIn as (card: ShadowRoot) => readonly string[]);
      await expect.poll(isInside, EVENTUALLY).toBe(true);
      expect(await cutOff()).toEqual([]);
      await inCard(
        browser,
        (root, css) => {
          const style = document.createElement('style');
          style.textContent = String(css);
          root.append(style);
          return true;
        },
        SPACED,
      );
      await expect.poll(isInside, EVENTUALLY).toBe(true);
      expect(await cutOff()).toEqual([]);
      await page.close();
    });
  });
});
