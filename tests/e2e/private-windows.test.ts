import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import type { BrowserUnderTest, ExtensionApi } from '../support/browser-under-test';
import { chooseSettings } from '../support/choose-settings';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY } from '../support/patience';
import { poll } from '../support/poll.mjs';
import { castInPopup } from '../support/popup';
import { serve } from '../support/server.mjs';

declare const chrome: ExtensionApi;

const NAMES = ['Marcelo Ebrard', 'Antony Blinken'];
const PAGES = {
  '/zebra-story':
    '<!doctype html><title>Zebra story</title><p>Marcelo Ebrard met Antony Blinken in the dunes.',
  '/other': '<!doctype html><title>Other</title><p>Nobody.',
};

forEachBrowser((engine, launch) => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  async function start() {
    const site = await serve(PAGES);
    closing.push(site.close);
    const browser = await launch();
    closing.push(browser.close);
    return { browser, origin: site.origin };
  }
  const texts = async (page: Page) => (await marksIn(page)).map(({ text }) => text);
  /** Everything the extension keeps, on the disk and in memory. */
  const kept = (browser: BrowserUnderTest) =>
    browser.background(async () => {
      const databases: unknown[] = [];
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        for (const store of database.objectStoreNames) {
          databases.push(
            await new Promise((resolve) => {
              const request = database.transaction(store).objectStore(store).getAll();
              request.onsuccess = () => resolve([store, request.result]);
            }),
          );
        }
        database.close();
      }
      const { local, session } = chrome.storage;
      return {
        disk: JSON.stringify([await local.get(), databases]),
        memory: JSON.stringify(await session.get()),
      };
    });
  /** A private window with this page, as the browser itself opens it. */
  async function openPrivately(browser: BrowserUnderTest, url: string): Promise<Page> {
    await browser.background(async (url) => {
      await chrome.windows.create({ incognito: true, url });
    }, url);
    return poll('the private window', async () => {
      for (const target of browser.browser.targets())
        if (target.type() === 'page' && target.url() === url) return (await target.page()) ?? undefined;
      return undefined;
    });
  }

  test('a private window is read where the reader lets the extension in, and nothing of it is kept', async () => {
    const { browser, origin } = await start();
    await browser.allowPrivateWindows();
    const page = await openPrivately(browser, `${origin}/zebra-story`);
    await expect.poll(() => texts(page), EVENTUALLY).toEqual(NAMES);
    // In Firefox the popup of the harness belongs to its first window.
    if (engine === 'chromium') {
      const popup = await browser.openPopup(page);
      await expect
        .poll(() => castInPopup(popup), EVENTUALLY)
        .toEqual({ 'marcelo-ebrard': 1, 'antony-blinken': 1 });
      await popup.close();
    }
    await expect.poll(async () => (await kept(browser)).memory, EVENTUALLY).toContain('marcelo-ebrard');
    const during = await kept(browser);
    const isAboutIt = /zebra|127\.0\.0\.1/iu;
    expect(during.disk).not.toMatch(isAboutIt);
    expect(during.disk).not.toContain('dunes');
    expect(during.memory).not.toMatch(isAboutIt);
    // A decision of the reader’s is kept, as a bookmark made there is.
    await chooseSettings(browser, { sitesOff: ['127.0.0.1'] });
    await expect.poll(() => texts(page), EVENTUALLY).toEqual([]);
    expect((await kept(browser)).disk).toContain('"sitesOff":["127.0.0.1"]');
    await page.close();
    await expect.poll(async () => (await kept(browser)).memory, EVENTUALLY).not.toContain('marcelo-ebrard');
  });

  test('a discarded tab is no burden, and read again when the reader comes back to it', async () => {
    const { browser, origin } = await start();
    const page = await browser.newPage(`${origin}/zebra-story`);
    await expect.poll(() => texts(page), EVENTUALLY).toEqual(NAMES);
    await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe('2');
    const front = await browser.newPage(`${origin}/other`);
    await front.bringToFront();
    const discarded = await poll('the tab is discarded', () =>
      browser.background(async (title) => {
        const find = async () => (await chrome.tabs.query({ title }))[0];
        const tab = await find();
        if (tab?.id !== undefined && !tab.discarded) await chrome.tabs.discard(tab.id);
        const after = await find();
        return after?.discarded ? (after.id ?? -1) : undefined;
      }, 'Zebra story'),
    );
    // Bringing the script into open tabs must not wake it.
    await browser.killBackground();
    const isStill = () =>
      browser.background(async (tab) => (await chrome.tabs.get(tab)).discarded === true, discarded);
    expect(await isStill()).toBe(true);
    await browser.background(async (tab) => {
      await chrome.tabs.update(tab, { active: true });
    }, discarded);
    await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe('2');
    const popup = await openPopupOverFront(browser, '/zebra-story');
    await expect
      .poll(() => castInPopup(popup), EVENTUALLY)
      .toEqual({ 'marcelo-ebrard': 1, 'antony-blinken': 1 });
    await popup.close();
  });

  test('the popup over a page of another extension says that it cannot be read', async () => {
    const { browser } = await start();
    const folder = await otherExtension();
    closing.push(() => rm(folder, { recursive: true }));
    await browser.browser.installExtension(folder);
    const page = await poll('its page', async () => {
      for (const each of await browser.browser.pages())
        if (
          await each.title().then(
            (title) => title === 'Theirs',
            () => false,
          )
        )
          return each;
      return undefined;
    });
    const popup = await browser.openPopup(page);
    await popup.waitFor(() =>
      /belongs to an extension|not let extensions read/.test(document.body.textContent ?? ''),
    );
    expect(await texts(page)).toEqual([]);
    await popup.close();
  });
});

/** An extension that opens a page of its own, with a name on it. */
async function otherExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'other-extension-'));
  const manifest = {
    ...{ manifest_version: 3, name: 'Other', version: '1' },
    background: { service_worker: 'open.js', scripts: ['open.js'] },
    browser_specific_settings: { gecko: { id: 'other@backgrounder.example' } },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(folder, 'open.js'),
    `const api = globalThis.browser ?? chrome;
     api.runtime.onInstalled.addListener(() => api.tabs.create({ url: api.runtime.getURL('theirs.html') }));`,
  );
  await writeFile(
    join(folder, 'theirs.html'),
    '<!doctype html><title>Theirs</title><p>Marcelo Ebrard met Antony Blinken.</p>',
  );
  return folder;
}

/** The popup over whatever tab is in front. */
async function openPopupOverFront(browser: BrowserUnderTest, path: string) {
  const page = await poll('the tab in front', async () => {
    const pages = await browser.browser.pages();
    return pages.find((each) => each.url().endsWith(path));
  });
  return browser.openPopup(page);
}
