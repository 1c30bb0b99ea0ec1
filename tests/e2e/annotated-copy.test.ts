import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest, ExtensionApi } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY } from '../support/patience';
import { serve } from '../support/server.mjs';

declare const chrome: ExtensionApi;

forEachBrowser((engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    site = await serve(PAGES_FOLDER);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const tabOf = (url: string): Promise<number> =>
    browser.background(async (wanted: string) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find((tab) => tab.url === wanted)?.id ?? -1;
    }, url);

  async function openCopy(url: string): Promise<Page> {
    return browser.openExtensionPage(`src/copy/index.html?tab=${await tabOf(url)}`);
  }

  /** What a click on "Save" would write to the disk. */
  const savedBy = (copy: Page): Promise<string> =>
    copy.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const make = URL.createObjectURL;
          URL.createObjectURL = (file: Blob) => {
            file.text().then(resolve, reject);
            return make.call(URL, file);
          };
          HTMLAnchorElement.prototype.click = () => undefined;
          document.querySelector<HTMLButtonElement>('.copy-tools button')?.click();
        }),
    );

  test('a page that nobody has seen yet is read for its copy', async () => {
    const url = `${site.origin}/report-en.html?behind`;
    await browser.background(async (url: string) => {
      await chrome.tabs.create({ url, active: false });
    }, url);
    // Copies are asked for in a popup over a page that is there.
    const isLoaded = () =>
      browser.background(async (wanted: string) => {
        const tabs = await chrome.tabs.query({ status: 'complete' });
        return tabs.some((tab) => tab.url === wanted);
      }, url);
    await expect.poll(isLoaded, EVENTUALLY).toBe(true);
    const copy = await openCopy(url);
    await copy.waitForSelector('main.copy .notes h3', { timeout: 20_000 });
    expect(await copy.evaluate(() => document.querySelectorAll('main.copy .notes h3').length)).toBe(
      Object.keys(readGold('report-en').counts).length,
    );
    await browser.background(async (tab: number) => chrome.tabs.remove(tab), await tabOf(url));
    await copy.close();
  });

  test('the article with its cast as notes, in one file that asks for nothing', async () => {
    const url = `${site.origin}/report-en.html`;
    const page = await browser.newPage(url);
    const gold = readGold('report-en');
    await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(gold.mentions.length);
    const copy = await openCopy(url);
    await copy.waitForSelector('main.copy .notes h3', { timeout: 20_000 });
    const seen = await copy.evaluate(() => ({
      marks: [...document.querySelectorAll('main.copy mark')].map((mark) => mark.textContent ?? ''),
      notes: [...document.querySelectorAll('main.copy .notes h3')].map((note) => note.textContent ?? ''),
      refs: new Set([...document.querySelectorAll<HTMLAnchorElement>('.ref a')].map((ref) => ref.hash)).size,
    }));
    expect(seen.marks.length).toBeGreaterThan(gold.mentions.length / 2);
    expect(seen.notes).toContain('Marcelo Ebrard');
    expect(seen.refs).toBe(seen.notes.length);

    const html = await savedBy(copy);
    const asked: string[] = [];
    const reader = await browser.newPage('about:blank');
    reader.on('request', (request) => asked.push(request.url()));
    await reader.setContent(html);
    const read = await reader.evaluate(() => ({
      text: document.body.innerText,
      scripts: document.scripts.length,
      note: document.querySelector(document.querySelector<HTMLAnchorElement>('.ref a')?.hash ?? '#')?.id,
    }));
    expect(read.text).toContain('8 October 2021');
    expect(read.scripts).toBe(0);
    expect(read.note).toBe('note-1');
    expect(asked.filter((each) => /^https?:/u.test(each))).toEqual([]);

    const folder = process.env.BACKGROUNDER_SHOTS;
    if (folder !== undefined) {
      await writeFile(join(folder, `copy-${engine}.html`), html);
      await copy.screenshot({ path: join(folder, `copy-${engine}.png`) as `${string}.png` });
      await reader.pdf({ path: join(folder, `copy-${engine}.pdf`) });
    }
    await Promise.all([page.close(), copy.close(), reader.close()]);
  });

  test('a tab that is gone is told in words', async () => {
    const copy = await browser.openExtensionPage('src/copy/index.html?tab=999999');
    await copy.waitForSelector('[role=alert], .message', { timeout: 20_000 });
    expect(await copy.evaluate(() => document.body.innerText)).toContain('The page is no longer open');
    await copy.close();
  });
});
