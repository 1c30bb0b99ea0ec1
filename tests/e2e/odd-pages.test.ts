import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ODD_PAGES } from '../fixtures/pages/odd-pages';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { chooseSettings } from '../support/choose-settings';
import { collectConsole } from '../support/collect-console.mjs';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY } from '../support/patience';
import { serve } from '../support/server.mjs';

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    const pages = ODD_PAGES.map(({ html }, at): [string, string] => [
      `/${at}`,
      `<!doctype html><html lang="en"><head><title>Odd</title><link rel="icon" href="data:,"></head>${html}</html>`,
    ]);
    site = await serve({
      ...Object.fromEntries(pages),
      '/prose': '<p>Marcelo Ebrard met Antony Blinken.</p>',
    });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Names over several elements have several `<mark>`s. */
  const letters = (words: readonly string[]) => words.join('').replaceAll(/\s/g, '');
  const marked = async (page: Page) => letters((await marksIn(page)).map(({ text }) => text));

  describe.each(['highlight', 'mark'] as const)('with the %s painter', (painter) => {
    test.each(ODD_PAGES.map((page, at) => [page.what, page, at] as const))(
      'a page %s is marked, and left as it is',
      async (_, { names, after, badge }, at) => {
        await chooseSettings(browser, { painter, paused: true });
        const page = await browser.newPage();
        const log = collectConsole(page);
        await page.goto(`${site.origin}/${at}`);
        const content = async () =>
          badge === undefined ? await page.evaluate(() => document.body.outerHTML) : '';
        const before = await content();
        const expectMarks = async (names: readonly string[]) => {
          if (badge === undefined) await expect.poll(() => marked(page), EVENTUALLY).toBe(letters(names));
          else await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe(names.length === 0 ? '' : badge);
        };
        await chooseSettings(browser, { painter });
        await expectMarks(names);
        if (after) {
          await page.evaluate(after.run);
          await expectMarks(after.names);
        }
        await chooseSettings(browser, { painter, paused: true });
        await expectMarks([]);
        if (!after) expect(await content()).toBe(before);
        expect((await log.errors()).filter(({ fromExtension }) => fromExtension)).toEqual([]);
        await page.close();
      },
    );
  });
});
