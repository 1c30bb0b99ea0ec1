import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest, PopupUnderTest } from '../support/browser-under-test';
import { chooseSettings } from '../support/choose-settings';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY } from '../support/patience';
import { castInPopup } from '../support/popup';
import { serve } from '../support/server.mjs';

const GOLD = readGold('report-en');

forEachBrowser((engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  let popup: PopupUnderTest;
  let page: Page;

  beforeAll(async () => {
    site = await serve(PAGES_FOLDER);
    browser = await launch({ prefs: { 'dom.events.testing.asyncClipboard': true } });
    if (engine === 'chromium')
      await browser.browser.defaultBrowserContext().overridePermissions(site.origin, ['clipboard-read']);
  });
  afterEach(async () => {
    if (await popup.isOpen()) await popup.close();
    await page.close();
    await chooseSettings(browser, {});
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const marks = async () => (await marksIn(page)).length;
  const listed = async () => Object.keys(await castInPopup(popup));
  async function openPopup(): Promise<void> {
    page = await browser.newPage(`${site.origin}/report-en.html`);
    await expect.poll(marks, EVENTUALLY).toBe(GOLD.mentions.length);
    popup = await browser.openPopup(page);
    await expect.poll(() => castInPopup(popup), EVENTUALLY).toEqual(GOLD.counts);
  }
  /** Chooses in a list, which browsers draw outside of the page. */
  const sortBy = (value: string) =>
    popup.evaluate((value) => {
      const list = document.querySelector<HTMLSelectElement>('#cast-sort');
      if (!list) throw new Error('There is no list of orders');
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }, value);

  test('the cast is filtered by kind and by words, and sorted by the order of the page', async () => {
    await openPopup();
    await popup.click('.chip input[value=organization]');
    await expect.poll(async () => (await listed()).length, EVENTUALLY).toBe(15);
    await popup.click('.chip input[value=all]');
    await popup.fill('#cast-search', 'obrador');
    await expect
      .poll(async () => (await listed()).sort(), EVENTUALLY)
      .toEqual(['andres-manuel-lopez-obrador', 'lopez-obrador-administration']);
    await popup.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#cast-search');
      if (!field) throw new Error('There is no search');
      field.value = '';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    const inOrder = GOLD.mentions.map(({ entity }) => entity);
    await sortBy('appearance');
    await expect.poll(listed, EVENTUALLY).toEqual([...new Set(inOrder)]);
  });

  test('a click on a strip goes there, and the buttons go on from it', async () => {
    await openPopup();
    await page.evaluate(() => window.scrollTo(0, 0));
    const id = 'antony-blinken';
    const count = GOLD.counts[id] ?? 0;
    const clickStrip = (part: number) =>
      popup.evaluate(
        (id, part) => {
          const strip = document.querySelector(`#row-${id} + .strip`);
          const box = strip?.getBoundingClientRect();
          const at = { clientX: (box?.left ?? 0) + (box?.width ?? 0) * part, clientY: (box?.top ?? 0) + 5 };
          strip?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, ...at }));
        },
        id,
        part,
      );
    await clickStrip(0.999);
    await popup.click(`#row-${id}`);
    const position = () => popup.evaluate(() => document.querySelector('.stepper-at')?.textContent);
    await expect.poll(position, EVENTUALLY).toMatch(/ of /u);
    // What stands lowest need not come last: the page has an aside.
    const at = Number.parseInt((await position()) ?? '', 10);
    expect(at).toBeGreaterThan(1);
    await expect.poll(() => page.evaluate(() => window.scrollY), EVENTUALLY).toBeGreaterThan(100);
    await popup.click('.stepper .button:first-of-type');
    await expect.poll(position, EVENTUALLY).toBe(`${at - 1} of ${count}`);
    for (let step = at; step <= count + 1; step++) {
      await popup.click('.stepper .button:nth-of-type(2)');
      await expect.poll(position, EVENTUALLY).toBe(`${((step - 1) % count) + 1} of ${count}`);
    }
    const told = await popup.evaluate(() => document.querySelector('.minimap-words')?.textContent);
    expect(told).toBe(`Antony Blinken: 1 of ${count}`);
  });

  test.each([
    ['Markdown', 1, /^# .*\n[\s\S]*Marcelo Ebrard[\s\S]*Blinken/u],
    ['CSV', 2, /^\uFEFFName,[\s\S]*\nAntony Blinken,/u],
  ] as const)('the cast is copied as %s, with sentences', async (_, nth, expected) => {
    await openPopup();
    await popup.click(`.take-along-buttons button:nth-of-type(${nth})`);
    await expect.poll(() => popup.text(), EVENTUALLY).toContain('Copied: 24 names');
    await popup.close();
    await page.bringToFront();
    const text = (await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n');
    expect(text).toMatch(expected);
    expect(text.length).toBeGreaterThan(3000);
  });

  test('the look of marks changes at once, and so does how many there are', async () => {
    await openPopup();
    await popup.click('[aria-controls=marks-panel]');
    await popup.waitFor(() => document.querySelector('.mark-style input:not(:disabled)') !== null);
    const look = () =>
      page.evaluate(() => {
        for (const [name, ranges] of CSS.highlights) {
          const [range] = name.startsWith('bgr-1') ? ranges : [];
          const element = range?.startContainer.parentElement;
          if (!element) continue;
          const style = getComputedStyle(element, `::highlight(${name})`);
          return [style.textDecorationLine, style.textDecorationStyle, style.textDecorationThickness].join();
        }
        return '';
      });
    const looks = new Set<string>();
    for (const style of ['dots', 'tint', 'bold', 'line']) {
      const before = await look();
      await popup.click(`.mark-style input[value=${style}]`);
      await expect.poll(look, EVENTUALLY).not.toBe(before);
      looks.add(await look());
    }
    expect(looks.size).toBe(4);
    await popup.click('.mark-settings .check input');
    await expect.poll(marks, EVENTUALLY).toBe(Object.keys(GOLD.counts).length);
    // All are still counted and can be gone to.
    await expect.poll(() => castInPopup(popup), EVENTUALLY).toEqual(GOLD.counts);
    await popup.click('.mark-settings .check input');
    await expect.poll(marks, EVENTUALLY).toBe(GOLD.mentions.length);
  });

  test('a set is switched off and on from the popup', async () => {
    await openPopup();
    await popup.click('[aria-controls=marks-panel]');
    await popup.waitFor(() => document.querySelector('.marks-sets input:not(:disabled)') !== null);
    await popup.click('.marks-sets input');
    await expect.poll(marks, EVENTUALLY).toBe(0);
    await popup.waitFor(() => document.querySelector('.marks-sets input:not(:disabled)') !== null);
    await popup.click('.marks-sets input');
    await expect.poll(marks, EVENTUALLY).toBe(GOLD.mentions.length);
  });
});
