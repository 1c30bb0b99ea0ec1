import { afterEach, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest, ExtensionApi } from '../support/browser-under-test';
import { closeWelcome } from '../support/close-welcome.mjs';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY, waitFor } from '../support/patience';
import { serve } from '../support/server.mjs';

declare const chrome: ExtensionApi;

/** Runs in the page: how its first marked name is underlined. */
function lineOfMark(): string | undefined {
  const [range] = CSS.highlights.get('bgr-1') ?? [];
  const element = range?.startContainer.parentElement;
  return element ? getComputedStyle(element, '::highlight(bgr-1)').textDecorationStyle : undefined;
}

forEachBrowser((_engine, launch) => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  async function start(): Promise<{ browser: BrowserUnderTest; origin: string }> {
    const site = await serve(PAGES_FOLDER);
    closing.push(site.close);
    const browser = await launch({ install: false });
    closing.push(browser.close);
    return { browser, origin: site.origin };
  }
  const gold = readGold('report-en').mentions.map(({ text }) => text);

  test('a tab that was open before the install gets its marks without a reload, once', async () => {
    const { browser, origin } = await start();
    const page = await browser.newPage(`${origin}/report-en.html`);
    await page.evaluate(() => {
      document.documentElement.dataset.sameDocument = 'yes';
    });
    await browser.install();
    // The welcome page opens in front of it, and what nobody sees is read later.
    await closeWelcome(browser);
    await page.bringToFront();
    await expect.poll(async () => (await marksIn(page)).map(({ text }) => text), EVENTUALLY).toEqual(gold);
    expect(await page.evaluate(() => document.documentElement.dataset.sameDocument)).toBe('yes');
    // The browser puts no stylesheet of ours into a page that was there before.
    expect(await page.evaluate(lineOfMark)).toBe('solid');
  });

  test('the welcome page opens at the install', async () => {
    const { browser } = await start();
    const welcomes = () =>
      browser.background(async () => {
        const tabs = await chrome.tabs.query({ url: chrome.runtime.getURL('src/welcome/index.html') });
        return tabs.length;
      });
    await browser.install();
    await expect.poll(welcomes, EVENTUALLY).toBe(1);
  });

  test('a tab that was open before access was granted gets its marks without a reload', async () => {
    const { browser, origin } = await start();
    await browser.install();
    await closeWelcome(browser);
    await browser.setSiteAccess(false);
    const page = await browser.newPage(`${origin}/report-en.html`);
    await waitFor(1000);
    expect(await marksIn(page)).toEqual([]);
    await browser.setSiteAccess(true);
    await page.bringToFront();
    await expect.poll(async () => (await marksIn(page)).map(({ text }) => text), EVENTUALLY).toEqual(gold);
  });

  test('nothing is asked of any server but the page’s own', async () => {
    const { browser, origin } = await start();
    await browser.install();
    await closeWelcome(browser);
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${origin}/report-en.html`);
    await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(gold.length);
    expect(asked.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
  });
});
