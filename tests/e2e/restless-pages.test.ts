import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AT_REST, RESTLESS, RESTLESS_PAGE } from '../fixtures/apps/restless-page';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { chooseSettings } from '../support/choose-settings';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY, waitFor } from '../support/patience';
import { serve } from '../support/server.mjs';
import { testWhere } from '../support/test-where';

forEachBrowser((engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    site = await serve({ '/': RESTLESS_PAGE });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const openPage = () => browser.newPage(`${site.origin}/`);
  /** Names over several elements have several `<mark>`s. */
  const marked = async (page: Page) => (await marksIn(page)).map(({ text }) => text).join(' ');
  const htmlOf = (page: Page) =>
    page.evaluate(() => {
      document.documentElement.normalize();
      return document.documentElement.outerHTML;
    });
  const traces = (page: Page) =>
    page.evaluate(() => [
      [...CSS.highlights.keys()].length,
      document.adoptedStyleSheets.length,
      document.querySelectorAll('mark').length,
    ]);

  const known = new Map<unknown, string>();
  /** The document that a page ends in. */
  const withoutUs = async (run: () => Promise<void>): Promise<string> => {
    const before = known.get(run);
    if (before !== undefined) return before;
    await chooseSettings(browser, { paused: true });
    const page = await openPage();
    await page.evaluate(run);
    const html = await htmlOf(page);
    await page.close();
    known.set(run, html);
    return html;
  };

  describe.each(['highlight', 'mark'] as const)('with the %s painter', (painter) => {
    test.each(RESTLESS)(
      'a page that $name is marked as it is now, and left as it would be',
      async ({ run, marks }) => {
        const expected = await withoutUs(run);
        await chooseSettings(browser, { painter });
        const page = await openPage();
        await expect.poll(() => marked(page), EVENTUALLY).toBe(AT_REST.join(' '));
        await page.evaluate(run);
        await expect.poll(() => marked(page), EVENTUALLY).toBe(marks.join(' '));
        await chooseSettings(browser, { paused: true });
        await expect.poll(() => traces(page), EVENTUALLY).toEqual([0, 0, 0]);
        expect(await htmlOf(page)).toBe(expected);
        await page.close();
      },
    );

    test('a page at rest is not written to, and nobody is asked about it', async () => {
      await chooseSettings(browser, { painter });
      const page = await openPage();
      await expect.poll(() => marked(page), EVENTUALLY).toBe(AT_REST.join(' '));
      await page.evaluate(() => {
        document.querySelector('#feed')?.append('Antony Blinken came.');
      });
      await expect.poll(() => marked(page), EVENTUALLY).toContain('Antony Blinken');
      // The badge is told of the cast a moment later.
      await waitFor(600);
      await browser.killBackground();
      const written = await page.evaluate(async () => {
        let records = 0;
        const observer = new MutationObserver((list) => {
          records += list.length;
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        await new Promise((resolve) => setTimeout(resolve, 1500));
        observer.disconnect();
        return records;
      });
      expect(written).toBe(0);
      expect(await browser.isBackgroundRunning()).toBe(false);
      await page.close();
    });

    const withCounts = testWhere(engine === 'chromium', 'Firefox tells no counts of nodes and listeners');
    withCounts('a feed that is gone leaves neither nodes nor listeners', async () => {
      await chooseSettings(browser, { painter });
      const page = await openPage();
      const session = await page.createCDPSession();
      const count = async () => {
        for (let times = 0; times < 2; times++) await session.send('HeapProfiler.collectGarbage');
        return session.send('Memory.getDOMCounters');
      };
      await expect.poll(() => marked(page), EVENTUALLY).toBe(AT_REST.join(' '));
      const play = async (count: number): Promise<void> => {
        await page.evaluate((count) => {
          document.querySelector('#feed')?.append(
            ...Array.from({ length: count }, (_, item) => {
              const article = document.createElement('article');
              article.innerHTML = `<h2>Item ${item}</h2><p>Antony <b>Blinken</b> read item ${item}.</p>`;
              return article;
            }),
          );
        }, count);
        await expect
          .poll(async () => (await marked(page)).split('Blinken').length, EVENTUALLY)
          .toBe(count + 1);
        await page.evaluate(() => document.querySelector('#feed')?.replaceChildren());
        await expect.poll(() => marked(page), EVENTUALLY).toBe(AT_REST.join(' '));
      };
      await play(3);
      const before = await count();
      await play(400);
      const after = await count();
      // One article has seven nodes; a handful may still be held by whoever looked last.
      expect(after.nodes - before.nodes).toBeLessThan(50);
      expect(after.jsEventListeners - before.jsEventListeners).toBeLessThanOrEqual(0);
      await page.close();
    });
  });
});
