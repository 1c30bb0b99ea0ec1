import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn, middleOf } from '../support/marks-in-page';
import { buttonSpot, hasCard, openCard } from '../support/open-card';
import { EVENTUALLY, waitFor } from '../support/patience';
import { poll } from '../support/poll.mjs';
import { castInPopup } from '../support/popup';
import { serve } from '../support/server.mjs';

const PHONE = { width: 360, height: 740 };
/** TOUCH_PICTURES=folder keeps what the reader sees, to look at. */
const PICTURES = process.env.TOUCH_PICTURES;

forEachBrowser((engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve(PAGES_FOLDER);
    browser = await launch({ viewport: PHONE, prefs: { 'dom.w3c_touch_events.enabled': 1 } });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const open = async (name: string): Promise<Page> => {
    const page = await browser.newPage(`${site.origin}/${name}.html`);
    // Firefox has the touch screen of its preference.
    if (engine === 'chromium') await page.setViewport({ ...PHONE, hasTouch: true, isMobile: true });
    await expect
      .poll(async () => (await marksIn(page)).length, EVENTUALLY)
      .toBe(readGold(name).mentions.length);
    return page;
  };
  const tapOn = async (page: Page, words: string, nth = 0): Promise<void> => {
    const at = await middleOf(page, words, nth);
    await page.touchscreen.tap(at.x, at.y);
  };
  const tapInCard = async (page: Page, words: string): Promise<void> => {
    const at = await poll(words, () => buttonSpot(browser, words));
    await page.touchscreen.tap(at.x, at.y);
  };
  const label = async () => (await openCard(browser))?.label;
  const keep = async (page: Page, name: string): Promise<void> => {
    if (PICTURES === undefined) return;
    await waitFor(400);
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(resolve(PICTURES), `${name}-${engine}.png`) as `${string}.png` });
  };

  test('walks through a page by touch alone', async () => {
    const page = await open('report-en');
    const steps = await page.evaluate(() => history.length);
    await tapOn(page, 'Ebrard');
    const card = await poll('the sheet', () => openCard(browser));
    expect(card.label).toBe('Background: Marcelo Ebrard');
    expect(card.box.width).toBeCloseTo(PHONE.width, -1.5);
    await expect
      .poll(async () => {
        const box = (await openCard(browser))?.box;
        return box && Math.round(box.y + box.height);
      }, EVENTUALLY)
      .toBe(PHONE.height);
    expect(card.box.height).toBeLessThanOrEqual(PHONE.height * 0.6 + 1);
    await keep(page, 'sheet');

    await tapInCard(page, 'Next mention');
    await expect.poll(async () => (await openCard(browser))?.text, EVENTUALLY).toContain('4 of 5');

    await tapInCard(page, 'Antony Blinken');
    await expect.poll(label, EVENTUALLY).toBe('Background: Antony Blinken');
    await tapInCard(page, 'Back');
    await expect.poll(label, EVENTUALLY).toBe('Background: Marcelo Ebrard');

    await page.touchscreen.tap(20, 40);
    await expect.poll(() => hasCard(page), EVENTUALLY).toBe(false);
    expect(await page.evaluate(() => history.length)).toBe(steps);

    const popup = await browser.openPopup(page);
    await expect.poll(() => castInPopup(popup), EVENTUALLY).toHaveProperty('marcelo-ebrard');
    await popup.click('#row-marcelo-ebrard');
    await popup.waitFor(() => document.querySelector('.row-card h2, .row-card h3') !== null);
    await popup.click('input[role=switch]');
    await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(0);
    await popup.click('input[role=switch]');
    await expect
      .poll(async () => (await marksIn(page)).length, EVENTUALLY)
      .toBe(readGold('report-en').mentions.length);
    await popup.close();
    await page.close();
  });

  // Chromium asks only on a phone; that its sheet would answer is shown in `tests/dom/content/sheet.test.ts`.
  if (engine === 'firefox') {
    test('the Back of the phone closes the sheet and stays on the page', async () => {
      const page = await open('report-en');
      const before = await page.evaluate(() => [history.length, location.href]);
      await tapOn(page, 'Ebrard');
      await poll('the sheet', () => openCard(browser));
      await browser.askToClose?.(page);
      await expect.poll(() => hasCard(page), EVENTUALLY).toBe(false);
      expect(await page.evaluate(() => [history.length, location.href])).toEqual(before);
      await page.close();
    });
  }

  test('opens nothing while a finger scrolls over names', async () => {
    const page = await open('report-en');
    const at = await middleOf(page, 'Ebrard');
    const finger = await page.touchscreen.touchStart(at.x, at.y);
    for (let y = at.y; y > at.y - 200; y -= 20) await finger.move(at.x, y);
    await finger.end();
    await waitFor(700);
    expect(await hasCard(page)).toBe(false);
    await page.close();
  });

  test('the sheet on a dark page is dark', async () => {
    const page = await open('dark');
    const first = readGold('dark').mentions[0]?.text ?? '';
    await tapOn(page, first);
    await poll('the sheet', () => openCard(browser));
    await keep(page, 'sheet-dark');
    await page.close();
  });
});
