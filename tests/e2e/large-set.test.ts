import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { makeNames } from '../support/generated-names';
import { setOf } from '../support/invented-set';
import { marksIn, middleOf } from '../support/marks-in-page';
import { openCard } from '../support/open-card';
import { EVENTUALLY } from '../support/patience';
import { serve } from '../support/server.mjs';

const NAMES = makeNames(100_000);
/** Somebody in the middle of the set, and the neighbour whose relation leads to them. */
const SOMEBODY = 51_234;
const nameOf = (at: number): string => NAMES[at] ?? '';
const idOf = (at: number): string => `person-${at}`;
/** Reading, checking, storing and compiling the set, on two busy cores. */
const ADDING = { timeout: 120_000, interval: 250 };
/** The filter’s own limit is 132 kB of bits and 180 kB of text; names, entities and index would be thirty times as much. */
const MAX_GROWTH_BYTES = 1_000_000;

const set = {
  ...setOf(
    NAMES.map((name, at) => ({
      ...{ id: idOf(at), name, summary: `Number ${at} of a large set.` },
      ...(at === SOMEBODY + 1 && {
        relations: [{ entity: idOf(SOMEBODY), kind: 'met', text: 'met', inverse: 'met by' }],
      }),
    })),
  ),
  ...{ id: 'large', title: 'A large set' },
};

const PAGE = `<!doctype html><title>News of the day</title><p>Yesterday ${nameOf(SOMEBODY)} arrived in the town.
  <p>Later the same day Joe Biden spoke about the harbour.`;

forEachBrowser((engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  const folder = mkdtempSync(join(tmpdir(), 'large-set-'));

  beforeAll(async () => {
    const file = join(folder, 'large.json');
    writeFileSync(file, JSON.stringify(set));
    site = await serve({ '/': PAGE, '/without': PAGE.replaceAll(/<p>.*/gs, '<p>Rain again.') });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const marks = async (page: Page) => (await marksIn(page)).map(({ text }) => text);
  async function cardOf(page: Page, text: string): Promise<string> {
    const { x, y } = await middleOf(page, text);
    await page.mouse.move(x + 300, y + 200);
    await page.mouse.move(x, y, { steps: 4 });
    await expect.poll(async () => (await openCard(browser))?.text ?? '', EVENTUALLY).toContain(text);
    const card = (await openCard(browser))?.text ?? '';
    await page.keyboard.press('Escape');
    await expect.poll(() => openCard(browser), EVENTUALLY).toBeUndefined();
    return card;
  }
  /** What the page's process holds for the page and our content script in it, garbage aside. */
  async function heapBytes(page: Page): Promise<number> {
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const usage: object = await session.send('Runtime.getHeapUsage');
    await session.detach();
    const sizes = { usedSize: 0, backingStorageSize: 0, ...usage };
    return sizes.usedSize + sizes.backingStorageSize;
  }

  test('a set of 100,000 names can be added; hovering opens the right card, before and after the background ends', async () => {
    const page = await browser.newPage(`${site.origin}/`);
    await expect.poll(() => marks(page), EVENTUALLY).toEqual(['Joe Biden']);
    const before = engine === 'chromium' ? await heapBytes(page) : 0;

    const options = await browser.openExtensionPage('src/options/index.html');
    await options.waitForSelector('.sets li');
    const input = await options.$('input[type=file]');
    if (!input) throw new Error('The options page has no file input');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(
      join(folder, 'large.json'),
    );
    await expect
      .poll(() => options.evaluate(() => document.querySelector('.addition')?.textContent ?? ''), ADDING)
      .toContain('A large set');
    await options.close();

    await page.bringToFront();
    await expect.poll(() => marks(page), EVENTUALLY).toEqual([nameOf(SOMEBODY), 'Joe Biden']);
    const somebody = await cardOf(page, nameOf(SOMEBODY));
    expect(somebody).toContain(`Number ${SOMEBODY} of a large set.`);
    expect(somebody).toMatch(/met by\s+/i);
    expect(somebody).toContain(nameOf(SOMEBODY + 1));
    expect(await cardOf(page, 'Joe Biden')).toContain('President');

    await browser.killBackground();
    await page.reload();
    await expect.poll(() => marks(page), EVENTUALLY).toEqual([nameOf(SOMEBODY), 'Joe Biden']);
    expect(await cardOf(page, nameOf(SOMEBODY))).toContain(`Number ${SOMEBODY} of a large set.`);
    if (engine === 'chromium') {
      const growth = (await heapBytes(page)) - before;
      expect(growth).toBeLessThan(MAX_GROWTH_BYTES);
    }
    await page.close();
  }, 180_000);

  test('the popup lists the first of them and finds the others', async () => {
    const page = await browser.newPage(`${site.origin}/without`);
    const popup = await browser.openPopup(page);
    await popup.waitFor(() => document.querySelector('#search') !== null);
    expect(await popup.evaluate(() => document.querySelectorAll('.row').length)).toBe(200);
    await popup.fill('#search', nameOf(SOMEBODY));
    await popup.waitFor((id) => document.querySelector(`#row-${id}`) !== null, idOf(SOMEBODY));
    await popup.close();
    await page.close();
  });
});
