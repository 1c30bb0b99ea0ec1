import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LONG_PAGE_IN_THE_MIDDLE, LONG_PAGES } from '../fixtures/pages/long-pages';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { chooseSettings } from '../support/choose-settings';
import { collectConsole } from '../support/collect-console.mjs';
import { forEachBrowser } from '../support/for-each-browser';
import { EVENTUALLY } from '../support/patience';
import { castInPopup } from '../support/popup';
import { serve } from '../support/server.mjs';

/** Five megabytes on two busy cores. */
const LONG = { timeout: 60_000, interval: 250 };

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    const pages = LONG_PAGES.map(({ path, body, type }) => [
      path,
      type ? { body, headers: { 'content-type': type } } : `<!doctype html><title>Long</title>${body}`,
    ]);
    site = await serve({ ...Object.fromEntries(pages), '/middle': LONG_PAGE_IN_THE_MIDDLE });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const markCount = (page: Page) =>
    page.evaluate(() => {
      let count = document.querySelectorAll('mark.bgr-0').length;
      for (const [name, { size }] of CSS.highlights) if (/^bgr-[12]/.test(name)) count += size;
      return count;
    });
  /** Whether the page hears a click and may change. */
  const answers = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const button = document.createElement('button');
          button.addEventListener('click', () => {
            button.remove();
            requestAnimationFrame(() => resolve(true));
          });
          document.body.append(button);
          button.click();
        }),
    );

  // Elements have the browser lay the page out anew after every slice: with these two that takes up to a minute.
  const ELEMENTS_TAKE_LONG = ['/one-node', '/mentions'];
  const PAINTED = (['highlight', 'mark'] as const).flatMap((painter) =>
    LONG_PAGES.filter(({ path }) => painter === 'highlight' || !ELEMENTS_TAKE_LONG.includes(path)).map(
      (page) => ({ ...page, painter }),
    ),
  );
  test.each(PAINTED)(
    '$what: marked, without a fault, and the page answers ($painter)',
    async ({ path, names, painter }) => {
      await chooseSettings(browser, { painter });
      const page = await browser.newPage();
      const log = collectConsole(page);
      await page.goto(`${site.origin}${path}`);
      expect(await answers(page)).toBe(true);
      await expect.poll(() => markCount(page), LONG).toBe(names);
      expect(await answers(page)).toBe(true);
      const popup = await browser.openPopup(page);
      await expect.poll(() => castInPopup(popup), LONG).toEqual({ 'marcelo-ebrard': names });
      await popup.close();
      // What is added to it is read as on any page.
      await page.evaluate(() => document.body.append(' Antony Blinken came last.'));
      await expect.poll(() => markCount(page), LONG).toBe(names + 1);
      expect((await log.errors()).filter(({ fromExtension }) => fromExtension)).toEqual([]);
      await page.close();
      await chooseSettings(browser, {});
    },
    120_000,
  );

  test('what is on the screen is marked before the rest of a long page', async () => {
    const page = await browser.newPage(`${site.origin}/middle`);
    await expect.poll(() => markCount(page), LONG).toBe(4000);
    const first = await page.evaluate(
      () => Reflect.get(window, 'atFirst') as { seen: number; marked: number; all: number },
    );
    expect(first.seen).toBeGreaterThan(2);
    expect(first.marked).toBe(first.seen);
    expect(first.all).toBeLessThan(4000);
    await page.close();
  }, 120_000);

  test('a tab behind another is not worked on until it is shown', async () => {
    const page = await browser.newPage(`${site.origin}/middle`);
    await expect.poll(() => markCount(page), LONG).toBe(4000);
    const other = await browser.newPage('about:blank');
    await other.bringToFront();
    await expect.poll(() => page.evaluate(() => document.hidden), EVENTUALLY).toBe(true);
    await browser.killBackground();
    await page.evaluate(async () => {
      document.body.append('Antony Blinken came last.');
      await new Promise((resolve) => setTimeout(resolve, 1500));
    });
    expect(await markCount(page)).toBe(4000);
    expect(await browser.isBackgroundRunning()).toBe(false);
    await page.bringToFront();
    await expect.poll(() => markCount(page), EVENTUALLY).toBe(4001);
    await other.close();
    await page.close();
  }, 120_000);
});
