import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest, ExtensionApi, ViewUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { openSidePanel } from '../support/open-side-panel.mjs';
import { EVENTUALLY } from '../support/patience';
import { castInPopup } from '../support/popup';
import { serve } from '../support/server.mjs';
import { testWhere } from '../support/test-where';

declare const chrome: ExtensionApi;

forEachBrowser((engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  let panel: ViewUnderTest | undefined;
  const pages: Page[] = [];

  beforeAll(async () => {
    site = await serve(PAGES_FOLDER);
    browser = await launch({ viewport: null });
  });
  afterEach(async () => {
    await panel?.close();
    panel = undefined;
    for (const page of pages.splice(0)) await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open(name: string): Promise<Page> {
    const page = await browser.newPage(`${site.origin}/${name}.html`);
    pages.push(page);
    return page;
  }

  const cast = () => castInPopup(panel as ViewUnderTest);

  test('opens from the popup, which goes, and has no button to open it again', async () => {
    panel = await openSidePanel(browser, await open('report-en'));
    await expect.poll(cast, EVENTUALLY).toEqual(readGold('report-en').counts);
    expect(await panel.text()).not.toContain('Side panel');
    // Firefox's begins some 250 px wide.
    const overflow = () =>
      (panel as ViewUnderTest).evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
    expect(await overflow()).toBeLessThanOrEqual(0);
    await panel.click('[aria-controls=marks-panel]');
    await panel.waitFor(() => document.querySelector('.marks-sets input') !== null);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await panel.click('[aria-controls=marks-panel]');
    const folder = process.env.BACKGROUNDER_SHOTS;
    if (folder !== undefined) await panel.screenshot(`${folder}/side-panel-${engine}.png`);
  });

  test('follows the tab in front, and the tab to another page', async () => {
    const report = await open('report-en');
    panel = await openSidePanel(browser, report);
    await expect.poll(cast, EVENTUALLY).toEqual(readGold('report-en').counts);
    const other = await open('river-council');
    await expect.poll(cast, EVENTUALLY).toEqual({ 'joe-biden': 1 });
    await report.bringToFront();
    await expect.poll(cast, EVENTUALLY).toEqual(readGold('report-en').counts);
    await report.goto(`${site.origin}/plain.html`);
    await expect.poll(async () => Object.keys(await cast()).length, EVENTUALLY).toBe(24);
    expect(await panel.evaluate(() => document.querySelector('#tab-everyone')?.ariaSelected)).toBe('true');
    // A page with a cast comes first again, though nobody has turned back to it.
    await report.goto(`${site.origin}/report-es.html`);
    await expect.poll(cast, EVENTUALLY).toEqual(readGold('report-es').counts);
    await report.goto('about:blank');
    await expect.poll(() => (panel as ViewUnderTest).text(), EVENTUALLY).toContain('Not on this page');
    await other.bringToFront();
    await expect.poll(cast, EVENTUALLY).toEqual({ 'joe-biden': 1 });
  });

  test('goes to a mention and says which one it is; with another page it begins anew', async () => {
    const page = await open('report-en');
    panel = await openSidePanel(browser, page);
    await expect.poll(cast, EVENTUALLY).toHaveProperty('marcelo-ebrard');
    const { length } = (await marksIn(page)).filter(({ text }) => text.includes('Ebrard'));
    await panel.click('#row-marcelo-ebrard');
    await panel.waitFor(() => document.querySelector('.stepper .button') !== null);
    const position = () =>
      (panel as ViewUnderTest).evaluate(() => document.querySelector('.stepper-at')?.textContent);
    const scrolled = () => page.evaluate(() => window.scrollY);
    for (let step = 1; step <= length; step++) {
      await panel.click('.stepper .button:nth-of-type(2)');
      await expect.poll(position, EVENTUALLY).toBe(`${step} of ${length}`);
    }
    await expect.poll(scrolled, EVENTUALLY).toBeGreaterThan(0);
    await page.goto(`${site.origin}/report-es.html`);
    await expect.poll(cast, EVENTUALLY).toEqual(readGold('report-es').counts);
    expect(await panel.evaluate(() => document.querySelectorAll('.strip-current').length)).toBe(0);
  });

  const byKeys = testWhere(
    engine === 'firefox',
    'Chromium opens a side panel only for a key that its own window has seen, which no protocol can press',
  );
  byKeys('opens by its command, and closes', async () => {
    const page = await open('report-en');
    await browser.background(() => chrome.commands.update({ name: 'side-panel', shortcut: 'Alt+Shift+S' }));
    await browser.command('side-panel', page);
    panel = await browser.sidePanel();
    await expect.poll(cast, EVENTUALLY).toEqual(readGold('report-en').counts);
    await browser.command('side-panel', page);
    await expect.poll(() => panel?.isOpen(), EVENTUALLY).toBe(false);
    panel = undefined;
  });
});
