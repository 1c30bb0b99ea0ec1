import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { chooseSettings } from '../support/choose-settings';
import { forEachBrowser } from '../support/for-each-browser';
import { EVENTUALLY } from '../support/patience';

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });
  const open = async (ready: string): Promise<Page> => {
    const page = await browser.openExtensionPage('src/options/index.html');
    await page.waitForSelector(ready);
    return page;
  };
  /** What has the keyboard: its name, or its words. */
  const focused = (page: Page) =>
    page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null;
      return at?.ariaLabel ?? at?.textContent ?? '';
    });

  test('the keyboard stays in a list whose lines go', async () => {
    await chooseSettings(browser, { sitesOff: ['one.example', 'three.example', 'two.example'] });
    const page = await open('#sites .lines button');
    await page.focus('#sites .lines li:nth-child(2) button');
    for (const next of ['Switch on for two.example', 'Switch on for one.example', 'Sites switched off']) {
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page), EVENTUALLY).toBe(next);
    }
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await page.close();
  });

  test('the keyboard stays on the switch of a set while it is turned', async () => {
    const page = await open('.sets .switch input');
    await page.focus('.sets .switch input');
    for (const isOn of [false, true]) {
      await page.keyboard.press(' ');
      const state = () =>
        page.evaluate(() => document.querySelector<HTMLInputElement>('.sets .switch input')?.checked);
      await expect.poll(state, EVENTUALLY).toBe(isOn);
      const isThere = () => page.evaluate(() => document.activeElement?.matches('.sets .switch input'));
      await expect.poll(isThere, EVENTUALLY).toBe(true);
      // While it turns, it takes no other wish.
      await page.waitForFunction(() => document.querySelector('.sets .switch [aria-busy=true]') === null);
    }
    await page.close();
  });
});
