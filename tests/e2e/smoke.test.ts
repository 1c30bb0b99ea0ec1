import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserUnderTest, ExtensionApi } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { serve } from '../support/server.mjs';

declare const chrome: ExtensionApi;

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test('the browser has nothing to say against the manifest', async () => {
    expect(await browser.manifestWarnings()).toEqual([]);
  });

  test('the background answers, also after the browser has stopped it', async () => {
    const name = () => chrome.runtime.getManifest().name;
    expect(await browser.background(name)).toBe('Backgrounder');
    await browser.killBackground();
    expect(await browser.isBackgroundRunning()).toBe(false);
    expect(await browser.background(name)).toBe('Backgrounder');
  });

  test('the toolbar button opens the popup over a page, and the popup goes when it is closed', async () => {
    const site = await serve({ '/': '<title>A page</title><p>Nothing to see' });
    try {
      const page = await browser.newPage(site.origin);
      const popup = await browser.openPopup(page);
      expect(await popup.evaluate(() => document.title)).toContain('Backgrounder');
      await popup.close();
      expect(await popup.isOpen()).toBe(false);
    } finally {
      await site.close();
    }
  });

  test('a page cannot reach a file of the extension', async () => {
    const site = await serve({ '/': '<title>A page</title>' });
    try {
      const page = await browser.newPage(site.origin);
      const reach = (url: string) =>
        page.evaluate(async (url) => {
          const fetched = await fetch(url).then(
            () => 'reached',
            () => 'refused',
          );
          const image = new Image();
          const loaded = await new Promise((settle) => {
            image.onload = () => settle('reached');
            image.onerror = () => settle('refused');
            image.src = url;
          });
          return [fetched, loaded];
        }, url);
      for (const file of ['manifest.json', 'assets/icons/icon-16.png', 'src/content/main.js']) {
        expect(await reach(`${browser.origin}/${file}`)).toEqual(['refused', 'refused']);
      }
    } finally {
      await site.close();
    }
  });

  test('the welcome page and the options page are there', async () => {
    for (const name of ['welcome', 'options']) {
      const page = await browser.openExtensionPage(`src/${name}/index.html`);
      expect(await page.title()).toContain('Backgrounder');
      await page.close();
    }
  });
});
