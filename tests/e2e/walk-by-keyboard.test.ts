import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { inCard } from '../support/in-card';
import { cardStops } from '../support/keyboard-stops';
import { marksIn } from '../support/marks-in-page';
import { focusInCard, hasCard, openCard } from '../support/open-card';
import { EVENTUALLY } from '../support/patience';
import { castInPopup } from '../support/popup';
import { serve } from '../support/server.mjs';
import { type View, viewOf } from '../support/view';
import { addressInFront, closeTabInFront, welcomePage } from '../support/walk';

/** More than anything of ours has controls. */
const MOST_TABS = 120;
const { mentions, counts } = readGold('report-en');

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve(PAGES_FOLDER);
    browser = await launch({ install: false });
    await browser.install();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  /** Presses Tab until the focus is on what this selector finds. */
  const tabTo = async (view: Pick<View, 'evaluate' | 'press'>, selector: string): Promise<void> => {
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      const isThere = await view.evaluate(
        (selector) => document.activeElement?.matches(selector) === true,
        selector,
      );
      if (isThere) return;
      await view.press('Tab');
    }
    throw new Error(`The keyboard does not come to ${selector}`);
  };
  const tabInCardTo = async (page: Page, isIt: (name: string) => boolean): Promise<string> => {
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      await page.keyboard.press('Tab');
      const at = await focusInCard(browser);
      if (at && isIt(at.name)) return at.name;
    }
    throw new Error('The keyboard does not come to it');
  };
  const marked = async (page: Page) => (await marksIn(page)).length;
  const description = async () => (await focusInCard(browser))?.description;
  const scrolled = (page: Page) => page.evaluate(() => Math.round(window.scrollY));

  test('the first five minutes by keyboard alone', async () => {
    // The welcome page has names to try it on.
    const welcome = await welcomePage(browser);
    await welcome.waitForSelector('.demo-name');
    const view = viewOf(welcome);
    await tabTo(view, '.demo-name');
    await view.press('Enter');
    await welcome.waitForSelector('.bg-card h2');
    await tabTo(view, '.bg-card a');
    await welcome.focus('.demo-name');
    await view.press('Escape');
    await expect.poll(() => view.evaluate(() => document.querySelector('.bg-card') === null)).toBe(true);

    // An article. Its third mention of a name, from the first by the card's own button.
    const page = await browser.newPage(`${site.origin}/report-en.html`);
    await expect.poll(() => marked(page), EVENTUALLY).toBe(mentions.length);
    const wanted = 'Background: Marcelo Ebrard';
    for (let step = 0; step < 10; step++) {
      await browser.command('next-mention', page);
      await expect.poll(() => hasCard(page), EVENTUALLY).toBe(true);
      await expect
        .poll(async () => (await openCard(browser))?.text.length ?? 0, EVENTUALLY)
        .toBeGreaterThan(50);
      if ((await openCard(browser))?.label === wanted) break;
    }
    expect((await openCard(browser))?.label).toBe(wanted);
    const { 'marcelo-ebrard': count = 0 } = counts;
    await expect.poll(description, EVENTUALLY).toBe(`1 of ${count}: Marcelo Ebrard`);
    await tabInCardTo(page, (name) => name === 'Next mention');
    for (const nth of [2, 3]) {
      await page.keyboard.press('Enter');
      await expect.poll(description, EVENTUALLY).toBe(`${nth} of ${count}: Marcelo Ebrard`);
    }

    // The whole card, down to the set it comes from.
    const names = (await cardStops(browser, page)).map(({ name }) => name);
    expect(names).toContain('Report an error');
    await inCard(browser, (root) => {
      root.querySelector<HTMLElement>('[role=dialog]')?.focus();
      return true;
    });

    // A source, in a tab of its own; and back.
    const source = await tabInCardTo(page, (name) => name.startsWith('https://'));
    const at = await scrolled(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => addressInFront(browser), EVENTUALLY).toBe(source);
    await closeTabInFront(browser);
    await expect.poll(() => addressInFront(browser), EVENTUALLY).toBe(page.url());
    await page.bringToFront();
    expect((await focusInCard(browser))?.name).toBe(source);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page), EVENTUALLY).toBe(false);
    expect(await scrolled(page)).toBe(at);

    // Off, and on again, on this site; and everybody once more.
    const popup = await browser.openPopup(page);
    await expect.poll(() => castInPopup(popup), EVENTUALLY).toEqual(counts);
    await tabTo(popup, '.site-header .switch input');
    await popup.press(' ');
    await expect.poll(() => marked(page), EVENTUALLY).toBe(0);
    await popup.press(' ');
    await expect.poll(() => marked(page), EVENTUALLY).toBe(mentions.length);
    await expect.poll(() => castInPopup(popup), EVENTUALLY).toEqual(counts);
    await tabTo(popup, '#row-marcelo-ebrard');
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('.row-card h2')?.textContent === 'Marcelo Ebrard');
    await popup.close();
    await page.close();
  }, 60_000);
});
