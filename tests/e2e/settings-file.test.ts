import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserUnderTest, ExtensionApi } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { EVENTUALLY } from '../support/patience';
import { poll } from '../support/poll.mjs';

declare const chrome: ExtensionApi;

const DECIDED = {
  settings: {
    painter: 'mark',
    markStyle: 'tint',
    mentions: 'first',
    paused: false,
    sitesOff: ['example.org'],
  },
  exclusions: [{ scope: 'site', entity: 'jane-roe', name: 'Jane Roe', host: 'example.net' }],
};

forEachBrowser((engine, launch) => {
  let browser: BrowserUnderTest;
  let options: Page;
  const folder = mkdtempSync(join(tmpdir(), 'saved-settings-'));

  beforeAll(async () => {
    browser = await launch({
      prefs: {
        'browser.download.folderList': 2,
        'browser.download.dir': folder,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
      },
    });
    options = await browser.openExtensionPage('src/options/index.html');
    if (engine === 'chromium') {
      const session = await options.createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    }
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const decided = () =>
    browser.background(async () => {
      const { settings, exclusions } = await chrome.storage.local.get();
      return { settings, exclusions } as unknown;
    });
  const press = (words: string) =>
    options.evaluate((words) => {
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === words,
      );
      if (!button) throw new Error(`There is no button "${words}"`);
      button.click();
    }, words);
  const outcome = () =>
    options.evaluate(() => document.querySelector('#file [role=status]')?.textContent ?? '');

  test('settings are saved as a file, reset, loaded from that file, and each change is undone', async () => {
    await options.waitForSelector('.shortcuts');
    const untouched = (await decided()) as object;
    await browser.background(
      (decided) => chrome.storage.local.set(decided as Record<string, unknown>),
      DECIDED,
    );
    await press('Save to a file');
    const name = await poll('a file is written', async () =>
      readdirSync(folder).find((file) => file.endsWith('.json')),
    );
    const file = join(folder, name);
    await expect.poll(() => readFileSync(file, 'utf8').trim().at(-1), EVENTUALLY).toBe('}');
    expect(name).toMatch(/^backgrounder-\d{4}-\d{2}-\d{2}\.json$/);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      format: 'backgrounder-settings/1',
      ...DECIDED,
    });
    expect(await outcome()).toContain(name);

    await press('Reset everything');
    await expect.poll(outcome, EVENTUALLY).toContain('as it was after the install');
    expect(await decided()).toMatchObject({ ...untouched, exclusions: [] });

    const input = await options.$('#file input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await expect.poll(outcome, EVENTUALLY).toContain(`The settings of the file ${name} hold now.`);
    expect(await decided()).toEqual(DECIDED);

    await press('Undo');
    await expect.poll(outcome, EVENTUALLY).toContain('Undone');
    expect(await decided()).toMatchObject({ ...untouched, exclusions: [] });
  });
});
