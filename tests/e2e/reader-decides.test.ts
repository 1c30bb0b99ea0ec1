import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserUnderTest, ExtensionApi } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { EVENTUALLY } from '../support/patience';

declare const chrome: ExtensionApi;

const FILE = {
  format: 'backgrounder-settings/1',
  saved: '2026-11-23T12:00:00.000Z',
  settings: { painter: 'mark', sitesOff: ['example.org'] },
  exclusions: [{ scope: 'site', entity: 'jane-roe', name: 'Jane Roe', host: 'example.net' }],
  choices: [],
  setsOff: ['us-mexico-security-talks-2021'],
  sets: [{ id: 'river', title: 'River council', homepage: 'https://sets.example/river' }],
};

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const textOf = (page: Page) => page.evaluate(() => String(Reflect.get(document.body, 'innerText')));
  const outcome = (page: Page) =>
    page.evaluate(() => document.querySelector('#file [role=status]')?.textContent ?? '');
  async function openOptions(): Promise<Page> {
    const page = await browser.openExtensionPage('src/options/index.html');
    await page.waitForSelector('.sets li');
    await page.waitForSelector('.shortcuts');
    return page;
  }
  async function load(page: Page, text: string): Promise<void> {
    const path = join(folder, 'settings.json');
    writeFileSync(path, text);
    const input = await page.$('#file input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
    await expect.poll(() => outcome(page), EVENTUALLY).not.toBe('');
  }
  /** Presses a button of the section, by its place. */
  const press = (page: Page, at: number) =>
    page.evaluate((at) => {
      document.querySelectorAll<HTMLButtonElement>('#file .buttons button')[at]?.click();
    }, at);
  const stored = () =>
    browser.background(async () => {
      const { settings, exclusions, setsOff } = await chrome.storage.local.get();
      return { settings, exclusions, setsOff } as unknown;
    });

  test('a settings file takes effect at once, names what is missing, and is undone', async () => {
    const page = await openOptions();
    await load(page, JSON.stringify(FILE));
    expect(await outcome(page)).toContain('River council');
    expect(await stored()).toMatchObject({
      settings: { painter: 'mark', sitesOff: ['example.org'] },
      exclusions: FILE.exclusions,
      setsOff: FILE.setsOff,
    });
    await expect.poll(() => textOf(page), EVENTUALLY).toContain('Jane Roe: not on example.net');
    const isSetOn = () =>
      page.evaluate(() => document.querySelector<HTMLInputElement>('.sets input')?.checked);
    await expect.poll(isSetOn, EVENTUALLY).toBe(false);
    await page.click('#file [role=status] button');
    await expect.poll(isSetOn, EVENTUALLY).toBe(true);
    expect(await stored()).toMatchObject({
      settings: { painter: 'highlight', sitesOff: [] },
      exclusions: [],
      setsOff: [],
    });
    await page.close();
  });

  test('a file with a fault changes nothing and says where the fault is', async () => {
    const page = await openOptions();
    await load(page, JSON.stringify({ ...FILE, settings: { painter: 'crayon' } }));
    expect(await outcome(page)).toContain('settings.painter: cannot be "crayon"');
    expect(await stored()).not.toMatchObject({ setsOff: FILE.setsOff });
    await page.close();
  });

  test('everything is reset, and that is undone, too', async () => {
    const page = await openOptions();
    await load(page, JSON.stringify(FILE));
    await press(page, 2);
    await expect.poll(async () => (await stored()) as object, EVENTUALLY).toMatchObject({ exclusions: [] });
    await expect.poll(() => outcome(page), EVENTUALLY).toContain('as it was after the install');
    await page.click('#file [role=status] button');
    await expect
      .poll(async () => (await stored()) as object, EVENTUALLY)
      .toMatchObject({ exclusions: FILE.exclusions, setsOff: FILE.setsOff });
    await load(page, JSON.stringify({ ...FILE, setsOff: [] }));
    await page.close();
  });
});
