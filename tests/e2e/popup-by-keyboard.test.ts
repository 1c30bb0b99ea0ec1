import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest, PopupUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { keyboardStops } from '../support/keyboard-stops';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY } from '../support/patience';
import { castInPopup } from '../support/popup';
import { serve } from '../support/server.mjs';

const { counts } = readGold('report-en');

forEachBrowser((_engine, launch) => {
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
  const open = async (): Promise<{ page: Page; popup: PopupUnderTest }> => {
    const page = await browser.newPage(`${site.origin}/report-en.html`);
    await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBeGreaterThan(0);
    const popup = await browser.openPopup(page);
    await expect.poll(() => castInPopup(popup), EVENTUALLY).toEqual(counts);
    return { page, popup };
  };
  /** What is said of its own accord, in the order of the list. */
  const said = (popup: PopupUnderTest) =>
    popup.evaluate(() =>
      [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join('|'),
    );
  const focusOn = (popup: PopupUnderTest, selector: string) =>
    popup.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), selector);
  const hasFocus = (popup: PopupUnderTest, selector: string) =>
    popup.evaluate((selector) => document.activeElement?.matches(selector) === true, selector);

  test('goes through the popup in the order it is read in', async () => {
    const { page, popup } = await open();
    const stops = await keyboardStops(popup);
    const names = stops.map(({ name }) => name);
    expect(names.slice(0, 7)).toEqual([
      'On for 127.0.0.1',
      'Pause',
      'Marks',
      'Side panel',
      'Options',
      `On this page${Object.keys(counts).length}`.replace(/\d/, ' $&'),
      'Where names are on this page: click to go there, or use the arrow keys',
    ]);
    const rows = await popup.evaluate(() =>
      [...document.querySelectorAll('.row-button')].map(({ id }) => id),
    );
    expect(stops.map(({ id }) => id).filter((id) => id.startsWith('row-'))).toEqual(rows);
    await popup.close();
    await page.close();
  });

  test('says which mention it went to, how many were found and what was copied; the keyboard stays where it was', async () => {
    const { page, popup } = await open();
    await focusOn(popup, '#row-marcelo-ebrard');
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('.row-card h2') !== null);
    expect(await hasFocus(popup, '#row-marcelo-ebrard')).toBe(true);
    const next = '.stepper .button:nth-of-type(2)';
    await focusOn(popup, next);
    for (let step = 1; step <= 3; step++) {
      await popup.press('Enter');
      await expect.poll(() => said(popup), EVENTUALLY).toContain(`Marcelo Ebrard: ${step} of 5`);
    }
    expect(await hasFocus(popup, next)).toBe(true);

    await popup.fill('#cast-search', 'ebrard');
    await expect.poll(() => said(popup), EVENTUALLY).toContain('one found');
    await popup.fill('#cast-search', '');

    await focusOn(popup, '.take-along .button');
    await popup.press('Enter');
    await expect.poll(() => said(popup), EVENTUALLY).toContain('Copied: 24 names');
    expect(await hasFocus(popup, '.take-along .button')).toBe(true);
    await popup.close();
    await page.close();
  });

  test('switching a set or the site, and opening a related card, leaves the keyboard at a sensible place', async () => {
    const { page, popup } = await open();
    await focusOn(popup, '[aria-controls=marks-panel]');
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('.marks-sets input') !== null);
    await focusOn(popup, '.marks-sets input');
    for (const marks of [0, readGold('report-en').mentions.length]) {
      await popup.press(' ');
      await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(marks);
      expect(await hasFocus(popup, '.marks-sets input')).toBe(true);
    }
    await focusOn(popup, '[aria-controls=marks-panel]');
    await popup.press('Enter');
    await expect.poll(() => castInPopup(popup), EVENTUALLY).toEqual(counts);

    await focusOn(popup, '#row-marcelo-ebrard');
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('.row-card .bg-other') !== null);
    await focusOn(popup, '.row-card .bg-other');
    const other = await popup.evaluate(() => (document.activeElement as HTMLElement).dataset.entity ?? '');
    await popup.press('Enter');
    await expect.poll(() => hasFocus(popup, `#row-${other}`), EVENTUALLY).toBe(true);

    await focusOn(popup, '.site-header .switch input');
    for (const marks of [0, readGold('report-en').mentions.length]) {
      await popup.press(' ');
      await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(marks);
      expect(await hasFocus(popup, '.site-header .switch input')).toBe(true);
    }
    await popup.close();
    await page.close();
  });
});
