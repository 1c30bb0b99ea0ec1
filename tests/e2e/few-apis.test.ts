import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest, ExtensionApi } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY } from '../support/patience';
import { castInPopup } from '../support/popup';
import { serve } from '../support/server.mjs';

declare const chrome: ExtensionApi;

/** What browsers on phones do not have. An extension that does not ask for it is not given it anywhere. */
const ABSENT = new Set(['commands', 'sidebar_action', 'side_panel', 'contextMenus', 'sidePanel']);

forEachBrowser((engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  let folder: string;
  beforeAll(async () => {
    site = await serve(PAGES_FOLDER);
    folder = await mkdtemp(join(tmpdir(), 'backgrounder-phone-'));
    await cp(resolve('dist', engine === 'firefox' ? 'firefox' : 'chrome'), folder, { recursive: true });
    const path = join(folder, 'manifest.json');
    const manifest: { permissions: readonly string[] } = JSON.parse(await readFile(path, 'utf8'));
    const less = Object.entries({
      ...manifest,
      permissions: manifest.permissions.filter((each) => !ABSENT.has(each)),
    }).filter(([key]) => !ABSENT.has(key));
    await writeFile(path, JSON.stringify(Object.fromEntries(less)));
    browser = await launch({ extensionDir: folder });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('the browser has no keys, no menu and no side panel to give', async () => {
    expect(
      await browser.background(() =>
        ['commands', 'contextMenus', 'sidePanel', 'sidebarAction'].filter(
          (api) => Reflect.get(chrome, api) !== undefined,
        ),
      ),
    ).toEqual([]);
  });

  test('names are marked, counted in the badge’s own colours and listed all the same', async () => {
    const page = await browser.newPage(`${site.origin}/report-en.html`);
    const { mentions, counts } = readGold('report-en');
    await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(mentions.length);
    await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe(String(Object.keys(counts).length));
    const colour = () => browser.background(() => chrome.action.getBadgeTextColor({}));
    await expect.poll(colour, EVENTUALLY).toEqual([255, 255, 255, 255]);
    const popup = await browser.openPopup(page);
    await expect.poll(() => castInPopup(popup), EVENTUALLY).toEqual(counts);
    expect(await popup.text()).not.toContain('Side panel');
    await popup.close();
    await page.close();
  });

  test('the options and the welcome page speak of no keys', async () => {
    for (const [path, ready] of [
      ['src/options/index.html', '.sets li'],
      ['src/welcome/index.html', '.demo-name'],
    ] as const) {
      const page = await browser.openExtensionPage(path);
      await page.waitForSelector(ready);
      const headings = await page.evaluate(() =>
        [...document.querySelectorAll('h2, nav a')].map(({ textContent }) => textContent),
      );
      expect(headings.length).toBeGreaterThan(4);
      expect(headings).not.toContain('Keys');
      expect(await page.evaluate(() => document.querySelector('[role=alert]') === null)).toBe(true);
      await page.close();
    }
  });
});
