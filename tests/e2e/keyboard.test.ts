import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest, PopupUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { focusInCard, hasCard, openCard } from '../support/open-card';
import { EVENTUALLY } from '../support/patience';
import { castInPopup } from '../support/popup';
import { serve } from '../support/server.mjs';

/** More than any card has controls. */
const MOST_TABS = 60;

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
  const open = async (): Promise<Page> => {
    const page = await browser.newPage(`${site.origin}/report-en.html`);
    await expect
      .poll(async () => (await marksIn(page)).length, EVENTUALLY)
      .toBe(readGold('report-en').mentions.length);
    return page;
  };
  const label = async () => (await openCard(browser))?.label;
  /** Goes from control to control of the card to the first that is called so. */
  const tabTo = async (page: Page, isIt: (what: string) => boolean): Promise<string> => {
    const seen: string[] = [];
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      await page.keyboard.press('Tab');
      const at = await focusInCard(browser);
      if (at === undefined) break;
      seen.push(at.name);
      expect(at.isSeen, `"${at.name}" has the focus and is hidden`).toBe(true);
      if (isIt(at.name)) return at.name;
    }
    throw new Error(`The keyboard came only to: ${seen.join(', ')}`);
  };

  test('reads a card by keyboard alone, follows its people and returns to where the reader was', async () => {
    const page = await open();
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.id = 'theirs';
      document.body.prepend(button);
      button.focus();
    });
    for (const who of ['Antony Blinken', 'Joe Biden']) {
      await browser.command('next-mention', page);
      await expect.poll(label, EVENTUALLY).toBe(`Background: ${who}`);
    }
    await browser.command('previous-mention', page);
    await expect.poll(label, EVENTUALLY).toBe('Background: Antony Blinken');
    await expect
      .poll(async () => (await focusInCard(browser))?.description, EVENTUALLY)
      .toMatch(/^1 of \d+: Antony Blinken$/);

    await tabTo(page, (name) => name === 'Marcelo Ebrard');
    await page.keyboard.press('Enter');
    await expect.poll(label, EVENTUALLY).toBe('Background: Marcelo Ebrard');
    await tabTo(page, (name) => name === 'Back');
    await page.keyboard.press('Enter');
    await expect.poll(label, EVENTUALLY).toBe('Background: Antony Blinken');
    const source = await tabTo(page, (name) => name.startsWith('https://'));
    expect(URL.canParse(source)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page), EVENTUALLY).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('theirs');
    await page.close();
  });

  test('leaves the reader’s place on the page to a reader who had no focus anywhere', async () => {
    const page = await browser.newPage(`${site.origin}/report-en.html`);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#there';
      link.textContent = 'First link';
      link.id = 'first';
      document.body.prepend(link);
    });
    await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBeGreaterThan(3);
    await browser.command('next-mention', page);
    await expect.poll(() => hasCard(page), EVENTUALLY).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page), EVENTUALLY).toBe(false);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
    await page.close();
  });

  test('types into the page and nothing happens', async () => {
    const page = await open();
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'field';
      document.body.prepend(field);
      field.focus();
    });
    for (const key of ['j', 'k', 'y', 'u', '?', '/'] as readonly KeyInput[]) await page.keyboard.press(key);
    expect(await page.evaluate(() => document.querySelector('input')?.value)).toBe('jkyu?/');
    expect(await hasCard(page)).toBe(false);
    await page.close();
  });

  test('reaches the third mention of a name from the list, and turns the site off and on', async () => {
    const page = await open();
    const popup: PopupUnderTest = await browser.openPopup(page);
    await expect.poll(() => castInPopup(popup), EVENTUALLY).toHaveProperty('marcelo-ebrard');
    const focused = () =>
      popup.evaluate(() => {
        const at = document.activeElement;
        return at?.id || (at?.getAttribute('role') ?? at?.textContent ?? '');
      });
    const tabIn = async (isIt: (what: string) => boolean): Promise<void> => {
      for (let tabs = 0; tabs < MOST_TABS; tabs++) {
        if (isIt(await focused())) return;
        await popup.press('Tab');
      }
      throw new Error('The keyboard did not come to it');
    };
    await tabIn((what) => what === 'row-marcelo-ebrard');
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('.row-card h2, .row-card h3') !== null);
    await tabIn((what) => what === 'Next mention');
    for (let step = 0; step < 3; step++) await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('.stepper-at')?.textContent?.startsWith('3 '));

    await popup.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tabIn((what) => what === 'switch');
    await popup.press(' ');
    await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(0);
    await popup.press(' ');
    await expect
      .poll(async () => (await marksIn(page)).length, EVENTUALLY)
      .toBe(readGold('report-en').mentions.length);
    await popup.close();
    await page.close();
  });

  test('fits a window of 320 by 256 pixels, which is 1280 by 1024 at 400 %', async () => {
    const page = await open();
    await page.setViewport({ width: 320, height: 256 });
    await browser.command('next-mention', page);
    await expect
      .poll(async () => {
        const box = (await openCard(browser))?.box;
        return box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 320 && box.y + box.height <= 256;
      }, EVENTUALLY)
      .toBe(true);
    await page.close();
  });

  test('a key that finds no name says so on the button for a moment', async () => {
    const page = await browser.newPage(`${site.origin}/plain.html`);
    await browser.command('next-mention', page);
    await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe('0');
    await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe('');
    await page.close();
  });
});
