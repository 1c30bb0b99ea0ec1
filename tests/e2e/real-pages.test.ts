import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { collectConsole } from '../support/collect-console.mjs';
import { data, describeWithData } from '../support/data';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY } from '../support/patience';
import { serve } from '../support/server.mjs';

const PAGES = ['bbc-1', 'guardian-1', 'folha', 'lemonde-1', 'wikipedia'];
const SENTENCE = 'Antony Blinken, Marcelo Ebrard and Ken Salazar met at the Brookings Institution.';
const NAMES = ['Antony Blinken', 'Marcelo Ebrard', 'Ken Salazar', 'Brookings Institution'];

describeWithData('saved real pages', () => {
  forEachBrowser((_engine, launch) => {
    let browser: BrowserUnderTest;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser?.close());

    test.each(PAGES)('%s: a sentence of names is marked, and the page is as it was', async (name) => {
      const html = readFileSync(data(`pages/${name}.html`), 'utf8');
      // Its scripts would look for servers that are not there.
      const policy = {
        'content-security-policy': "default-src 'self' 'unsafe-inline' data:; script-src 'none'",
      };
      // The last one: some pages keep another in a conditional comment.
      const withSentence = html.replace(
        /(<body[^>]*>)(?![\s\S]*<body)/i,
        `$1<p>${SENTENCE}</p><input id="typed" value="Antony Blinken">`,
      );
      expect(withSentence).not.toBe(html);
      const site = await serve({ '/': { body: withSentence, headers: policy } });
      const page = await browser.newPage();
      const log = collectConsole(page);
      try {
        await page.goto(site.origin);
        const before = await page.evaluate(() => document.documentElement.outerHTML);
        await expect
          .poll(async () => (await marksIn(page)).slice(0, NAMES.length).map(({ text }) => text), EVENTUALLY)
          .toEqual(NAMES);
        // The policy that keeps the page's own scripts from running is no fault of ours.
        const ours = (await log.errors()).filter(
          ({ fromExtension, text }) => fromExtension && !text.includes('Content-Security-Policy'),
        );
        expect(ours).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
        expect(await page.$eval('#typed', (input) => (input as HTMLInputElement).value)).toBe(
          'Antony Blinken',
        );
      } finally {
        await page.close();
        await site.close();
      }
    });
  });
});
