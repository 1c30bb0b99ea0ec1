import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import { axeFaults } from '../support/axe-in';
import type { BrowserUnderTest, ExtensionApi } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { keyboardStops } from '../support/keyboard-stops';
import { LOOKS, onSystem } from '../support/look';
import { marksIn } from '../support/marks-in-page';
import { openSidePanel } from '../support/open-side-panel.mjs';
import { EVENTUALLY } from '../support/patience';
import { castInPopup } from '../support/popup';
import { serve } from '../support/server.mjs';
import { type View, viewOf } from '../support/view';

declare const chrome: ExtensionApi;

/** BACKGROUNDER_SHOTS=folder keeps what a reader sees, to look at. */
const SHOTS = process.env.BACKGROUNDER_SHOTS;

// Every page of the built extension, in the browser and with what is really in it.
forEachBrowser((engine, launch) => {
  describe.each(LOOKS)('%s', (look) => {
    let browser: BrowserUnderTest;
    let site: Awaited<ReturnType<typeof serve>>;
    beforeAll(async () => {
      site = await serve(PAGES_FOLDER);
      browser = await launch({ viewport: null, ...onSystem({ look }) });
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });

    const openReport = async () => {
      const page = await browser.newPage(`${site.origin}/report-en.html`);
      const count = readGold('report-en').mentions.length;
      await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(count);
      return page;
    };
    const judge = async (view: View, name: string): Promise<void> => {
      // What is scrolled half under the head of a list is no smaller for that.
      await view.evaluate(() => document.documentElement.scrollTo(0, 0));
      if (SHOTS !== undefined) {
        mkdirSync(SHOTS, { recursive: true });
        await view.screenshot(join(resolve(SHOTS), `${name}-${look}-${engine}.png`));
      }
      expect(await axeFaults(view), name).toEqual([]);
    };
    const judgeStops = async (view: View, name: string): Promise<void> => {
      const stops = await keyboardStops(view);
      expect(stops.length, name).toBeGreaterThan(0);
      const wrong = stops.filter(({ ring, isInFront }) => ring !== 'seen' || !isInFront);
      expect(wrong, name).toEqual([]);
    };
    const isSpoken = (view: View) =>
      view.evaluate(() => ({ lang: document.documentElement.lang, isTitled: document.title.length > 0 }));
    const IN_ENGLISH = { lang: 'en', isTitled: true };

    test('the popup', async () => {
      const page = await openReport();
      const popup = await browser.openPopup(page);
      await expect.poll(() => castInPopup(popup), EVENTUALLY).toHaveProperty('marcelo-ebrard');
      await judge(popup, 'popup');
      expect(await isSpoken(popup)).toEqual(IN_ENGLISH);
      await popup.click('#row-marcelo-ebrard');
      await popup.waitFor(() => document.querySelector('.row-card h2') !== null);
      await popup.click('.row-card .bg-more');
      await judge(popup, 'popup-card');
      await judgeStops(popup, 'popup-card');
      await popup.click('[aria-controls=marks-panel]');
      await popup.waitFor(() => document.querySelector('.marks-sets input') !== null);
      await judge(popup, 'popup-marks');
      await judgeStops(popup, 'popup-marks');
      await popup.click('[aria-controls=marks-panel]');
      await popup.click('#tab-ties');
      await popup.waitFor(() => document.querySelectorAll('.ties-node').length > 3);
      await popup.click('.ties-node:nth-of-type(2)');
      await judge(popup, 'popup-ties');
      await judgeStops(popup, 'popup-ties');
      await popup.click('#tab-everyone');
      await popup.waitFor(() => document.querySelectorAll('.row').length > 20);
      await judge(popup, 'popup-everyone');
      await popup.click('input[role=switch]');
      await popup.waitFor(() => document.querySelector('.message') === null);
      await popup.click('#tab-page');
      await popup.waitFor(() => document.querySelector('.message .button') !== null);
      await judge(popup, 'popup-off');
      await judgeStops(popup, 'popup-off');
      await popup.click('input[role=switch]');
      await expect.poll(() => castInPopup(popup), EVENTUALLY).toHaveProperty('marcelo-ebrard');
      await popup.close();
      await page.close();
    });

    test('the side panel', async () => {
      const page = await openReport();
      const panel = await openSidePanel(browser, page);
      await expect.poll(() => castInPopup(panel), EVENTUALLY).toHaveProperty('marcelo-ebrard');
      await panel.click('#row-marcelo-ebrard');
      await panel.waitFor(() => document.querySelector('.row-card h2') !== null);
      await judge(panel, 'side-panel');
      await judgeStops(panel, 'side-panel');
      expect(await isSpoken(panel)).toEqual(IN_ENGLISH);
      await panel.close();
      await page.close();
    });

    test('the options', async () => {
      await browser.background(() =>
        chrome.storage.local.set({
          settings: { painter: 'highlight', paused: false, sitesOff: ['news.example'] },
        }),
      );
      const page = await browser.openExtensionPage('src/options/index.html');
      await page.waitForSelector('.sets li');
      await page.waitForSelector('.shortcuts');
      const options = viewOf(page);
      await judge(options, 'options');
      await judgeStops(options, 'options');
      expect(await isSpoken(options)).toEqual(IN_ENGLISH);
      await page.close();
    });

    test('the welcome page, with its card', async () => {
      const page = await browser.openExtensionPage('src/welcome/index.html');
      await page.waitForSelector('.demo-name');
      await page.click('.demo-name');
      await page.waitForSelector('.welcome .bg-card h2');
      const welcome = viewOf(page);
      await judge(welcome, 'welcome');
      await judgeStops(welcome, 'welcome');
      expect(await isSpoken(welcome)).toEqual(IN_ENGLISH);
      await page.close();
    });

    test('who is …?', async () => {
      await browser.background(() => chrome.storage.session.set({ whoIs: 'Ebrard' }));
      const page = await browser.openExtensionPage('src/who-is/index.html');
      await page.waitForSelector('.row-card h2');
      const whoIs = viewOf(page);
      await judge(whoIs, 'who-is');
      await judgeStops(whoIs, 'who-is');
      expect(await isSpoken(whoIs)).toEqual(IN_ENGLISH);
      await page.close();
    });

    test('the annotated copy', async () => {
      const page = await openReport();
      const id = await browser.background(async (url: string) => {
        const tabs = await chrome.tabs.query({});
        return tabs.find((tab) => tab.url === url)?.id ?? -1;
      }, page.url());
      const copyPage = await browser.openExtensionPage(`src/copy/index.html?tab=${id}`);
      await copyPage.waitForSelector('main.copy .notes h3', { timeout: 20_000 });
      const copy = viewOf(copyPage);
      await judge(copy, 'copy');
      await judgeStops(copy, 'copy');
      expect(await isSpoken(copy)).toEqual(IN_ENGLISH);
      await copyPage.close();
      await page.close();
    });
  });
});
