import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { setOf } from '../support/invented-set';
import { marksIn, middleOf } from '../support/marks-in-page';
import { clickInCard, hasCard, openCard } from '../support/open-card';
import { EVENTUALLY } from '../support/patience';
import { poll } from '../support/poll.mjs';
import { serve } from '../support/server.mjs';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Town news</title><body>${body}</body></html>`;
const PAGES = {
  '/roes': page('<p>Jane Quillbert met Max Quillbert.</p><p>And Quillbert agreed.</p><textarea></textarea>'),
  '/more': page('<p>Max Quillbert saw Jane Quillbert.</p><p>Then Quillbert left.</p>'),
  '/long': page(
    `<p>Jane Quillbert came.</p><div style="height: 2000px"></div><p>Jane Quillbert spoke.</p>
    <div style="height: 2000px"></div><p>Jane Quillbert left.</p>`,
  ),
};
const SET = setOf([
  { id: 'jane-quillbert', name: 'Jane Quillbert' },
  { id: 'max-quillbert', name: 'Max Quillbert' },
]);

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  const folder = mkdtempSync(join(tmpdir(), 'card-tools-'));
  beforeAll(async () => {
    site = await serve(PAGES);
    browser = await launch();
    const file = join(folder, 'set.json');
    writeFileSync(file, JSON.stringify(SET));
    const options = await browser.openExtensionPage('src/options/index.html');
    const input = await options.waitForSelector('input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await options.waitForSelector('.addition[data-added]', { timeout: 20_000 });
    await options.close();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const open = async (path: keyof typeof PAGES): Promise<Page> => {
    const tab = await browser.newPage(`${site.origin}${path}`);
    await expect.poll(async () => (await marksIn(tab)).length, EVENTUALLY).toBe(3);
    return tab;
  };
  const restOn = async (tab: Page, words: string): Promise<void> => {
    const at = await middleOf(tab, words);
    await tab.mouse.move(at.x - 3, at.y + 150);
    await tab.mouse.move(at.x, at.y, { steps: 4 });
    await poll('the card', () => openCard(browser));
  };
  const text = async () => (await openCard(browser))?.text ?? '';

  test('shows both who may be meant, keeps the reader’s choice for the site, and leaves it open again', async () => {
    const tab = await open('/roes');
    await restOn(tab, 'Quillbert');
    await expect.poll(text, EVENTUALLY).toMatch(/About Jane Quillbert[\s\S]*About Max Quillbert/);
    await clickInCard(browser, tab, 'It is Max Quillbert');
    await expect.poll(text, EVENTUALLY).toContain('is now taken for Max Quillbert');
    expect(await text()).not.toContain('About Jane Quillbert');
    await tab.close();

    const other = await open('/more');
    await restOn(other, 'Quillbert');
    await expect.poll(text, EVENTUALLY).toContain('is now taken for Max Quillbert');
    await clickInCard(browser, other, 'Undo');
    await expect.poll(text, EVENTUALLY).toMatch(/About Jane Quillbert[\s\S]*About Max Quillbert/);
    await other.close();
  });

  test('copies the card on a press, for the reader to paste anywhere', async () => {
    const tab = await open('/roes');
    await restOn(tab, 'Jane Quillbert');
    await clickInCard(browser, tab, 'Copy with sources');
    await poll('the button', () => clickInCard(browser, tab, 'Copy as Markdown').then(() => true));
    await expect.poll(text, EVENTUALLY).toContain('Copied.');
    await tab.keyboard.press('Escape');
    await tab.click('textarea');
    await tab.keyboard.down('Control');
    await tab.keyboard.press('v');
    await tab.keyboard.up('Control');
    const pasted = () => tab.evaluate(() => document.querySelector('textarea')?.value ?? '');
    await expect.poll(pasted, EVENTUALLY).toMatch(/^## Jane Quillbert\n[\s\S]*About Jane Quillbert\./);
    await tab.close();
  });

  test('goes to the other mentions, and the card goes along', async () => {
    const tab = await open('/long');
    await restOn(tab, 'Jane Quillbert');
    expect(await text()).toContain('1 of 3');
    await clickInCard(browser, tab, 'Next mention');
    await expect.poll(text, EVENTUALLY).toContain('2 of 3');
    expect(await text()).toContain('Jane Quillbert spoke.');
    // A second press where the pointer is: the card stays under it.
    await clickInCard(browser, tab, 'Next mention');
    await expect.poll(text, EVENTUALLY).toContain('3 of 3');
    expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(3000);
    expect(await hasCard(tab)).toBe(true);
    await tab.close();
  });
});
