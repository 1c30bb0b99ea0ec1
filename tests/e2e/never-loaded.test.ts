import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY } from '../support/patience';
import { serve } from '../support/server.mjs';

const TEXT = '<title>Story</title><p>Marcelo Ebrard and Antony Blinken met.</p>';

/** What keeps each page from ever being loaded, or even parsed. */
const PAGES = {
  '/picture': `${TEXT}<img src="/never">`,
  '/frame': `${TEXT}<iframe src="/never"></iframe>`,
  '/script': `${TEXT}<script src="/never"></script><p>Not parsed.</p>`,
  '/deferred': `<script defer src="/never"></script>${TEXT}`,
  '/sheet': `${TEXT}<link rel="stylesheet" href="/never"><p>More.</p>`,
};

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test.each(Object.keys(PAGES))('names are marked while a server never answers: %s', async (path) => {
    const site = await serve({ ...PAGES, '/never': { body: '', afterMs: 600_000 } });
    const page = await browser.newPage();
    // It ends only with the page.
    const going = page.goto(`${site.origin}${path}`).catch(() => undefined);
    await expect
      .poll(async () => (await marksIn(page)).map(({ text }) => text), EVENTUALLY)
      .toEqual(['Marcelo Ebrard', 'Antony Blinken']);
    await page.close();
    await site.close();
    await going;
  });
});
