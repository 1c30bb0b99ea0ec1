import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest, ExtensionApi } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY } from '../support/patience';
import { serve } from '../support/server.mjs';

declare const chrome: ExtensionApi;

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  const gold = readGold('report-en').mentions.map(({ text }) => text);

  beforeAll(async () => {
    site = await serve(PAGES_FOLDER);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('settings and filter that are nonsense give the defaults, and are mended', async () => {
    await browser.background(() =>
      chrome.storage.local.set({ settings: 'nonsense', filter: { bits: 7 }, setsOff: { x: 1 } }),
    );
    await browser.killBackground();
    const page = await browser.newPage(`${site.origin}/report-en.html`);
    await expect.poll(async () => (await marksIn(page)).map(({ text }) => text), EVENTUALLY).toEqual(gold);
    await page.close();
  });

  test('a stored set that is damaged is left out, and the popup says so', async () => {
    await browser.background(
      () =>
        new Promise<void>((done, failed) => {
          const opening = indexedDB.open('backgrounder');
          opening.onerror = () => failed(opening.error);
          opening.onsuccess = () => {
            const writing = opening.result.transaction('sets', 'readwrite');
            writing
              .objectStore('sets')
              .put({ id: 'old', text: '{"format":', fileName: 'old.json', added: '' });
            writing.oncomplete = () => {
              opening.result.close();
              done();
            };
          };
        }),
    );
    await browser.killBackground();
    const page = await browser.newPage(`${site.origin}/report-en.html`);
    await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(gold.length);
    const popup = await browser.openPopup(page);
    await expect
      .poll(() => popup.text(), EVENTUALLY)
      .toMatch(/The set "old" from old\.json is left out: The file is not JSON/);
    await popup.close();
    await page.close();
  });
});
