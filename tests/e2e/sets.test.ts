import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { collectConsole } from '../support/collect-console.mjs';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY } from '../support/patience';
import { castInPopup } from '../support/popup';
import { serve } from '../support/server.mjs';

const SETS = resolve(import.meta.dirname, '../fixtures/sets');

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  const folder = mkdtempSync(join(tmpdir(), 'sets-'));

  beforeAll(async () => {
    site = await serve(PAGES_FOLDER);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function openOptions(): Promise<Page> {
    const page = await browser.openExtensionPage('src/options/index.html');
    await page.waitForSelector('.sets li');
    return page;
  }
  async function addFile(options: Page, path: string): Promise<string> {
    const input = await options.$('input[type=file]');
    if (!input) throw new Error('The options page has no file input');
    await options.evaluate(() => {
      for (const old of document.querySelectorAll('.news .addition')) old.removeAttribute('data-added');
    });
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
    await options.waitForSelector('.news .addition[data-added]', { timeout: 20_000 });
    return options.evaluate(() => document.querySelector('.news .addition')?.textContent ?? '');
  }
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  async function remove(options: Page): Promise<void> {
    for (const word of ['Remove', 'Remove it']) {
      await options.evaluate((word) => {
        const button = [...document.querySelectorAll<HTMLElement>('.sets button')].find(({ textContent }) =>
          textContent?.startsWith(word),
        );
        button?.click();
      }, word);
    }
  }
  const titles = (options: Page) =>
    options.evaluate(() => [...document.querySelectorAll('.sets li b')].map((title) => title.textContent));

  test('a second set from a file is at work at once on the page that is open, and gone when it is removed', async () => {
    const page = await browser.newPage(`${site.origin}/river-council.html`);
    const texts = async () => (await marksIn(page)).map(({ text }) => text);
    await expect.poll(texts, EVENTUALLY).toEqual(['Joe Biden']);
    let options = await openOptions();
    expect(await addFile(options, join(SETS, 'river-council.json'))).toContain('Wexcombe River Council');
    await page.bringToFront();
    const gold = readGold('river-council');
    await expect.poll(texts, EVENTUALLY).toEqual(gold.mentions.map(({ text }) => text));
    const popup = await browser.openPopup(page);
    await expect.poll(() => castInPopup(popup), EVENTUALLY).toEqual(gold.counts);
    await popup.close();

    await options.bringToFront();
    await options.click('.sets li:first-child input[role=switch]');
    await page.bringToFront();
    await expect.poll(texts, EVENTUALLY).toEqual(['Joe Biden']);
    await options.bringToFront();
    await options.click('.sets li:first-child input[role=switch]');
    await page.bringToFront();
    await expect.poll(texts, EVENTUALLY).toHaveLength(gold.mentions.length);

    // The set outlives the background.
    await browser.killBackground();
    await page.reload();
    await expect.poll(texts, EVENTUALLY).toHaveLength(gold.mentions.length);

    await options.bringToFront();
    await remove(options);
    await expect.poll(() => titles(options), EVENTUALLY).toHaveLength(1);
    await page.bringToFront();
    await expect.poll(texts, EVENTUALLY).toEqual(['Joe Biden']);

    // Second thoughts, after the background has slept and the page was left.
    await browser.killBackground();
    await options.close();
    options = await openOptions();
    await options.waitForSelector('[role=status] .addition button');
    await options.evaluate(() => {
      const undo = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Undo');
      undo?.click();
    });
    await expect.poll(() => titles(options), EVENTUALLY).toHaveLength(2);
    await page.bringToFront();
    await expect.poll(texts, EVENTUALLY).toHaveLength(gold.mentions.length);

    await options.bringToFront();
    await remove(options);
    await expect.poll(() => titles(options), EVENTUALLY).toHaveLength(1);
    await options.close();
    await page.close();
  });

  test('a file that is no good is refused in words that name the path, and the sets stay as they were', async () => {
    const options = await openOptions();
    const before = await titles(options);
    const valid = (change: object) =>
      JSON.stringify({
        ...{
          format: 'entity-set/1',
          id: 'x',
          title: 'X',
          description: 'X.',
          language: 'en',
          revision: 1,
          updated: '2026-01-01',
        },
        ...{ license: 'CC0', authors: ['X'], homepage: 'https://example.org/', sources: {} },
        ...change,
      });
    const person = (id: string, more: object = {}) => ({
      id,
      kind: 'person',
      name: 'Jane Roe',
      summary: 'A clerk.',
      ...more,
    });
    for (const [name, text, words] of [
      [
        'not-json.json',
        '{ "format": ',
        /not-json\.json was not added.*The file is not JSON: it ends too early/,
      ],
      ['not-a-set.json', '[1, 2]', /no entity set/],
      ['newer.json', '{"format":"entity-set/2"}', /format: .*newer/],
      ['twice.json', valid({ entities: [person('a'), person('a')] }), /entities\[1\]\.id: .*already/],
      [
        'source.json',
        valid({ entities: [person('a', { facts: [{ label: 'L', value: 'V', source: 'nowhere' }] })] }),
        /entities\[0\]\.facts\[0\]\.source: .*nowhere/,
      ],
      [
        'relation.json',
        valid({
          entities: [person('a', { relations: [{ entity: 'b', kind: 'met', text: 'met', inverse: 'met' }] })],
        }),
        /entities\[0\]\.relations\[0\]\.entity: .*"b"/,
      ],
      [
        'letter.json',
        valid({ entities: [person('a', { forms: [{ text: 'R', strength: 'always' }] })] }),
        /entities\[0\]\.forms\[0\]\.text: .*fewer/,
      ],
      ['huge.json', `"${'x'.repeat(50_000_000)}"`, /too large: 50 MB/],
    ] as const) {
      expect(await addFile(options, file(name, text)), name).toMatch(words);
    }
    expect(await titles(options)).toEqual(before);
    await options.close();
  }, 60_000);

  test('markup in a set’s texts is shown as text, in options, popup and card', async () => {
    const page = await browser.newPage(`${site.origin}/river-council.html`);
    const options = await openOptions();
    const log = collectConsole(options);
    await addFile(options, join(SETS, 'markup-in-texts.json'));
    await expect
      .poll(() => titles(options), EVENTUALLY)
      .toContain('A set with <b>markup</b> in it <img src=x onerror="document.title=\'markup ran\'">');
    expect(
      await options.evaluate(() => [document.querySelectorAll('.sets img').length, document.title]),
    ).toEqual([0, expect.stringContaining('Backgrounder')]);
    expect(await log.errors()).toEqual([]);
    await page.bringToFront();
    await expect
      .poll(async () => (await marksIn(page)).map(({ text }) => text), EVENTUALLY)
      .toContain('Odile Fennimarch');
    const popup = await browser.openPopup(page);
    await expect.poll(() => castInPopup(popup), EVENTUALLY).toHaveProperty('odile-fennimarch');
    await popup.click('#row-odile-fennimarch');
    await popup.waitFor(() => document.querySelector('.row-card h2, .row-card h3') !== null);
    expect(await popup.text()).toContain('Odile <b>Fennimarch</b>');
    expect(
      await popup.evaluate(() => [document.querySelectorAll('img[src=x]').length, document.title]),
    ).toEqual([0, expect.stringContaining('Backgrounder')]);
    await popup.close();
    await options.close();
    await page.close();
  });
});
