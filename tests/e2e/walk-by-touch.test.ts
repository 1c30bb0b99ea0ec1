import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import { axeFaults } from '../support/axe-in';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { cutOffIn } from '../support/cut-off';
import { forEachBrowser } from '../support/for-each-browser';
import { inCard } from '../support/in-card';
import { onSystem } from '../support/look';
import { marksIn, middleOf } from '../support/marks-in-page';
import { buttonSpot, hasCard, openCard } from '../support/open-card';
import { EVENTUALLY, waitFor } from '../support/patience';
import { poll } from '../support/poll.mjs';
import { serve } from '../support/server.mjs';
import { viewOf } from '../support/view';
import { addressInFront, closeTabInFront, welcomePage } from '../support/walk';

/** As Firefox for Android has it on a common phone. */
const PHONE = { width: 360, height: 740 };
const { mentions, counts } = readGold('report-en');
const LINKED = `<!doctype html><title>Linked</title><meta name=viewport content="width=device-width">
  <p style="margin: 80px 20px">Yesterday <a href="/report-en.html">Marcelo Ebrard</a> spoke.</p>`;

forEachBrowser((engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  let linked: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve(PAGES_FOLDER);
    linked = await serve({ '/': LINKED, '/report-en.html': '<title>Followed</title>' });
    browser = await launch({
      ...{ install: false, viewport: PHONE, screen: PHONE },
      ...onSystem({ coarse: true }),
    });
    await browser.install();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await linked?.close();
  });
  const onPhone = async (page: Page): Promise<Page> => {
    // Firefox has the touch screen of its preferences.
    await page.setViewport(engine === 'chromium' ? { ...PHONE, hasTouch: true, isMobile: true } : PHONE);
    return page;
  };
  const tapIn = async (page: Page, selector: string): Promise<void> => {
    const at = await page.evaluate((selector) => {
      const element = document.querySelector(selector);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element?.getClientRects()[0];
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, selector);
    if (!at) throw new Error(`There is no ${selector}`);
    await page.touchscreen.tap(at.x, at.y);
  };
  const drag = async (page: Page, x: number, from: number, to: number): Promise<void> => {
    const finger = await page.touchscreen.touchStart(x, from);
    for (let step = 1; step <= 8; step++) await finger.move(x, from + ((to - from) * step) / 8);
    // A finger that is lifted in motion flings, and until that ends a tap only stops it.
    await waitFor(150);
    await finger.end();
  };
  const marked = async (page: Page) => (await marksIn(page)).length;
  const sheet = () =>
    poll('the sheet lies still', async () => {
      const card = await openCard(browser);
      return card && Math.round(card.box.y + card.box.height) === PHONE.height ? card : undefined;
    });

  test('the first five minutes by touch alone', async () => {
    const welcome = await onPhone(await welcomePage(browser));
    await welcome.waitForSelector('.demo-name');
    expect(await welcome.evaluate(cutOffIn, null)).toEqual([]);
    await tapIn(welcome, '.demo-name');
    await welcome.waitForSelector('.bg-card h2');
    expect(await welcome.evaluate(cutOffIn, null)).toEqual([]);

    // An article. The third mention of a name, tapped.
    const page = await onPhone(await browser.newPage(`${site.origin}/report-en.html`));
    await expect.poll(() => marked(page), EVENTUALLY).toBe(mentions.length);
    const third = mentions.filter(({ entity }) => entity === 'marcelo-ebrard')[2];
    const words = third?.text ?? '';
    const nth = mentions.filter(({ text }) => text === words).indexOf(third as (typeof mentions)[number]);
    const spot = await middleOf(page, words, nth);
    await page.touchscreen.tap(spot.x, spot.y);
    const card = await sheet();
    expect(card.label).toBe('Background: Marcelo Ebrard');
    expect(card.text).toContain(`3 of ${counts['marcelo-ebrard']}`);
    expect(await inCard(browser, cutOffIn as (card: ShadowRoot) => readonly string[])).toEqual([]);

    // The whole card, drawn up under the finger; the page stays where it is.
    const scrolled = () => page.evaluate(() => Math.round(window.scrollY));
    const place = await scrolled();
    const isAtEnd = () =>
      inCard(browser, (root) => {
        const frame = root.querySelector('[role=dialog]');
        return frame && frame.scrollTop + frame.clientHeight >= frame.scrollHeight - 2;
      });
    // Firefox scrolls under no finger but a real one.
    if (engine === 'chromium') {
      for (let pull = 0; pull < 20 && !(await isAtEnd()); pull++) {
        await drag(page, 180, PHONE.height - 40, card.box.y + 90);
      }
      expect(await isAtEnd()).toBe(true);
    }
    expect(await scrolled()).toBe(place);

    // A source, in a tab of its own; and back to the sheet.
    const source = await inCard(browser, (root) => {
      const link = root.querySelector<HTMLAnchorElement>('.bg-sources a');
      link?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = link?.getClientRects()[0];
      return link && box ? { url: link.href, x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    });
    if (!source) throw new Error('The card has no source');
    await page.touchscreen.tap(source.x, source.y);
    await expect.poll(() => addressInFront(browser), EVENTUALLY).toBe(source.url);
    await closeTabInFront(browser);
    await page.bringToFront();
    await expect.poll(() => addressInFront(browser), EVENTUALLY).toBe(page.url());
    expect(await hasCard(page)).toBe(true);
    expect(await scrolled()).toBe(place);

    // Drawn down, it goes.
    const { box } = await sheet();
    await drag(page, box.x + box.width / 2, box.y + 9, box.y + 200);
    await expect.poll(() => hasCard(page), EVENTUALLY).toBe(false);
    expect(await scrolled()).toBe(place);

    // Its close button is as good.
    await page.touchscreen.tap(spot.x, spot.y);
    await sheet();
    const close = await poll('Close', () => buttonSpot(browser, 'Close'));
    await page.touchscreen.tap(close.x, close.y);
    await expect.poll(() => hasCard(page), EVENTUALLY).toBe(false);
    await page.close();
  }, 60_000);

  test('a linked name is the page’s link', async () => {
    const page = await onPhone(await browser.newPage(`${linked.origin}/`));
    await expect.poll(() => marked(page), EVENTUALLY).toBe(1);
    const at = await middleOf(page, 'Marcelo Ebrard');
    await page.touchscreen.tap(at.x, at.y);
    await expect.poll(() => page.title(), EVENTUALLY).toBe('Followed');
    await page.close();
  });

  // On a phone the popup is a page over the tab. Here it is a tab of its own, behind the one that it is about.
  describe.each([360, 320])('the popup as a page, %i pixels wide', (width) => {
    test('shows the cast, its cards, and turns the site off and on', async () => {
      const popup = await browser.openExtensionPage('src/popup/index.html');
      await popup.setViewport({ ...PHONE, width, ...(engine === 'chromium' && { isMobile: true }) });
      const page = await onPhone(await browser.newPage(`${site.origin}/report-en.html`));
      await expect.poll(() => marked(page), EVENTUALLY).toBe(mentions.length);
      const press = (selector: string) =>
        popup.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), selector);
      const rows = () => popup.evaluate(() => document.querySelectorAll('.row').length);
      await expect.poll(rows, EVENTUALLY).toBe(Object.keys(counts).length);
      await press('#row-marcelo-ebrard');
      const heading = () => popup.evaluate(() => document.querySelector('.row-card h2')?.textContent);
      await expect.poll(heading, EVENTUALLY).toBe('Marcelo Ebrard');

      expect(
        await popup.evaluate(() => document.documentElement.clientWidth - document.body.clientWidth),
      ).toBe(0);
      expect(await popup.evaluate(cutOffIn, null)).toEqual([]);
      const lines = await popup.evaluate(() => {
        const buttons = [...document.querySelectorAll('.site-header-more button')];
        return new Set(buttons.map((button) => button.getBoundingClientRect().top)).size;
      });
      expect(lines).toBe(1);
      expect(await axeFaults(viewOf(popup))).toEqual([]);

      await press('.site-header .switch input');
      await expect.poll(() => marked(page), EVENTUALLY).toBe(0);
      await press('.site-header .switch input');
      await expect.poll(() => marked(page), EVENTUALLY).toBe(mentions.length);
      await expect.poll(rows, EVENTUALLY).toBe(Object.keys(counts).length);
      await popup.close();
      await page.close();
    });
  });
});
