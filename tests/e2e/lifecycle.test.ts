import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import type { BrowserUnderTest, ExtensionApi } from '../support/browser-under-test';
import { closeWelcome } from '../support/close-welcome.mjs';
import { collectConsole } from '../support/collect-console.mjs';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn, middleOf } from '../support/marks-in-page';
import { hasCard, openCard } from '../support/open-card';
import { EVENTUALLY, waitFor } from '../support/patience';
import { poll } from '../support/poll.mjs';
import { serve } from '../support/server.mjs';

declare const chrome: ExtensionApi;

const TEXT = 'Marcelo Ebrard spoke. Then Antony Blinken spoke.';
const NAMES = ['Marcelo Ebrard', 'Antony Blinken'];
/** Browsers keep only pages for Back that may be stored. */
const page = (title: string, body: string) => ({
  headers: { 'cache-control': 'max-age=60' },
  body: `<!doctype html><title>${title}</title>${body}`,
});
const PAGES = {
  '/story': page('Story', `<p>${TEXT}</p>`),
  '/other': page('Other', '<p>Nobody is here.</p>'),
};

forEachBrowser((engine, launch) => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  async function start(pages: Parameters<typeof serve>[0] = PAGES) {
    const site = await serve(pages);
    closing.push(site.close);
    const browser = await launch();
    closing.push(browser.close);
    return { browser, origin: site.origin };
  }
  const texts = async (page: Page) => (await marksIn(page)).map(({ text }) => text);
  const setSettings = (browser: BrowserUnderTest, more: object) =>
    browser.background(
      (more) => chrome.storage.local.set({ settings: { paused: false, sitesOff: [], ...more } }),
      more,
    );
  const rest = async (page: Page, name: string): Promise<void> => {
    const at = await middleOf(page, name);
    await page.mouse.move(at.x - 25, at.y + 30);
    await page.mouse.move(at.x, at.y, { steps: 4 });
  };

  test('Back brings marks and badge again, and what was changed meanwhile holds', async () => {
    const { browser, origin } = await start();
    const page = await browser.newPage(`${origin}/story`);
    await page.evaluate(() => {
      document.documentElement.dataset.same = 'yes';
    });
    await expect.poll(() => texts(page), EVENTUALLY).toEqual(NAMES);
    await page.goto(`${origin}/other`);
    await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe('');
    await travel(page, -1, '/story');
    // The very document of before: it was kept, not loaded again.
    expect(await page.evaluate(() => document.documentElement.dataset.same)).toBe('yes');
    await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe('2');
    expect(await texts(page)).toEqual(NAMES);

    await travel(page, 1, '/other');
    await setSettings(browser, { sitesOff: ['127.0.0.1'] });
    await travel(page, -1, '/story');
    expect(await page.evaluate(() => document.documentElement.dataset.same)).toBe('yes');
    await expect.poll(() => texts(page), EVENTUALLY).toEqual([]);
    await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe('');
  });

  test.each(['highlight', 'mark'] as const)(
    'an update over an open page: the new version takes over without a reload (%s)',
    async (painter) => {
      const { browser, origin } = await start();
      await setSettings(browser, { painter });
      const page = await browser.newPage(`${origin}/story`);
      const log = collectConsole(page);
      await expect.poll(() => texts(page), EVENTUALLY).toEqual(NAMES);
      const before = await page.$eval('p', (p) => p.textContent);
      await rest(page, 'Marcelo Ebrard');
      await poll('the card', () => openCard(browser));
      await page.evaluate(() => {
        Reflect.set(window, 'old', CSS.highlights.get('bgr-1') ?? document.adoptedStyleSheets[0]);
      });
      await browser.reinstall();
      await page.bringToFront();
      // The old version's card goes, the marks are there once, and a card of the new version opens.
      await page.mouse.move(400, 400);
      await expect.poll(() => hasCard(page), EVENTUALLY).toBe(false);
      const isOld = () =>
        page.evaluate(() =>
          [CSS.highlights.get('bgr-1'), document.adoptedStyleSheets[0]].includes(Reflect.get(window, 'old')),
        );
      await expect.poll(isOld, EVENTUALLY).toBe(false);
      await expect.poll(() => texts(page), EVENTUALLY).toEqual(NAMES);
      await rest(page, 'Antony Blinken');
      expect((await poll('the card', () => openCard(browser))).label).toBe('Background: Antony Blinken');
      await waitFor(1500);
      expect(await texts(page)).toEqual(NAMES);
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(painter === 'mark' ? 1 : 0);
      expect(await page.evaluate(() => document.querySelectorAll('div[popover=manual]').length)).toBe(1);
      expect(await page.$eval('p', (p) => p.textContent)).toBe(before);
      expect((await log.errors()).filter(({ fromExtension }) => fromExtension)).toEqual([]);
    },
  );

  test.each(['highlight', 'mark'] as const)(
    'two copies of the extension: one marks the page, and they do not fight (%s)',
    async (painter) => {
      const { browser, origin } = await start();
      await setSettings(browser, { painter });
      const copy = await copyOfExtension(engine);
      closing.push(() => rm(copy, { recursive: true }));
      const page = await browser.newPage(`${origin}/story`);
      await expect.poll(() => texts(page), EVENTUALLY).toEqual(NAMES);
      await browser.browser.installExtension(copy);
      await closeNewTab(browser, origin);
      await page.bringToFront();
      await waitFor(2500);
      const changes = await page.evaluate(async () => {
        let count = 0;
        const observer = new MutationObserver((records) => {
          count += records.length;
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        let registry = 0;
        const known = ['bgr-1', 'bgr-2'].map((name) => CSS.highlights.get(name));
        await new Promise((done) => setTimeout(done, 2500));
        for (const [at, name] of ['bgr-1', 'bgr-2'].entries())
          if (CSS.highlights.get(name) !== known[at]) registry += 1;
        observer.disconnect();
        return { count, registry };
      });
      expect(changes).toEqual({ count: 0, registry: 0 });
      // The copy paints by highlights, as every new one does.
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
      expect(await page.$eval('p', (p) => p.textContent)).toBe(TEXT);
      expect(await texts(page)).toEqual(NAMES);
      await rest(page, 'Antony Blinken');
      await expect.poll(() => hasCard(page), EVENTUALLY).toBe(true);
      await waitFor(500);
      expect(await page.evaluate(() => document.querySelectorAll('div[popover=manual]').length)).toBe(1);
    },
  );

  test('a tab whose script was cut off from the extension is read again when the popup is opened', async () => {
    const { browser, origin } = await start();
    const page = await browser.newPage(`${origin}/story`);
    await expect.poll(() => texts(page), EVENTUALLY).toEqual(NAMES);
    await browser.uninstall();
    await browser.install();
    await closeWelcome(browser);
    await page.bringToFront();
    const popup = await browser.openPopup(page);
    await popup.waitFor(() => document.querySelectorAll('[role=tabpanel] .row-button').length === 2);
    await popup.close();
    expect(await texts(page)).toEqual(NAMES);
  });

  test('where access is withheld the popup says so and offers to ask; marks come with the access', async () => {
    const { browser, origin } = await start();
    await browser.setSiteAccess(false);
    const page = await browser.newPage(`${origin}/story`);
    await waitFor(500);
    expect(await texts(page)).toEqual([]);
    const view = await browser.openExtensionPage('src/popup/index.html');
    // It listens by the time it speaks of itself.
    await expect
      .poll(() => view.evaluate(() => document.body.textContent), EVENTUALLY)
      .toContain('belongs to an extension');
    // Beside the page rather than in front of it, as a popup is.
    await page.bringToFront();
    await expect
      .poll(() => view.evaluate(() => document.body.textContent), EVENTUALLY)
      .toContain('Allow on all sites');
    await browser.setSiteAccess(true);
    await page.bringToFront();
    await expect.poll(() => texts(page), EVENTUALLY).toEqual(NAMES);
    await expect
      .poll(() => view.evaluate(() => document.body.textContent), EVENTUALLY)
      .not.toContain('Allow on all sites');
  });

  if (engine === 'chromium') {
    test('a page loaded ahead is left alone until it is shown, then marked at once', async () => {
      const { browser, origin } = await start({
        ...PAGES,
        '/ahead': `<!doctype html><title>Ahead</title>
          <script>window.wasAhead = document.prerendering; addEventListener('pageshow', () => {});</script><p>${TEXT}</p>`,
        '/start': `<!doctype html><title>Start</title><p>Nobody is here.</p>
          <script type="speculationrules">{"prerender":[{"source":"list","urls":["/ahead"],"eagerness":"immediate"}]}</script>
          <a href="/ahead">Go</a>`,
      });
      const page = await browser.newPage(`${origin}/start`);
      await waitFor(2000);
      expect(await browser.badgeText()).toBe('');
      await Promise.all([page.waitForNavigation(), page.click('a')]);
      expect(await page.evaluate(() => Reflect.get(window, 'wasAhead'))).toBe(true);
      await expect.poll(() => texts(page), EVENTUALLY).toEqual(NAMES);
      await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe('2');
    });
  }
});

/** The built extension under another identity. */
async function copyOfExtension(engine: 'chromium' | 'firefox'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'backgrounder-copy-'));
  const built = resolve(import.meta.dirname, `../../dist/${engine === 'chromium' ? 'chrome' : 'firefox'}`);
  await cp(built, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  if (manifest.browser_specific_settings)
    manifest.browser_specific_settings.gecko.id = '{0f0f0f0f-6e2a-4c57-9a53-1f6d0e8a7c41}';
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}

/** Closes the welcome page of the other extension, which is none of ours and hides its address. */
async function closeNewTab(browser: BrowserUnderTest, origin: string): Promise<void> {
  await poll('the welcome page of the copy', () =>
    browser.background(async (origin) => {
      const tabs = await chrome.tabs.query({});
      const news = tabs.filter(({ url, active }) => active && !url?.startsWith(origin));
      for (const { id } of news) if (id !== undefined) await chrome.tabs.remove(id);
      return news.length > 0;
    }, origin),
  );
}

/** Back or forward by history. Firefox reports no load of a page that it has kept. */
async function travel(page: Page, by: number, path: string): Promise<void> {
  await page.evaluate((by) => history.go(by), by);
  await poll(path, () => page.evaluate((path) => location.pathname === path, path));
}
