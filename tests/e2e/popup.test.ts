import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest, PopupUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY } from '../support/patience';
import { castInPopup } from '../support/popup';
import { serveSlowly } from '../support/serve-slowly';
import { serve } from '../support/server.mjs';

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  let popup: PopupUnderTest | undefined;
  let page: Page;

  beforeAll(async () => {
    site = await serve(PAGES_FOLDER);
    browser = await launch({
      prefs: { 'widget.gtk.overlay-scrollbars.enabled': false, 'ui.useOverlayScrollbars': 0 },
    });
  });
  afterEach(async () => {
    await popup?.close();
    popup = undefined;
    await page?.close();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const openReport = async (): Promise<Page> => {
    const page = await browser.newPage(`${site.origin}/report-en.html`);
    await expect
      .poll(async () => (await marksIn(page)).length, EVENTUALLY)
      .toBe(readGold('report-en').mentions.length);
    return page;
  };

  test('lists the cast, most mentioned first, each with a background card', async () => {
    page = await openReport();
    popup = await browser.openPopup(page);
    await expect
      .poll(() => castInPopup(popup as PopupUnderTest), EVENTUALLY)
      .toEqual(readGold('report-en').counts);
    const counts = Object.values(await castInPopup(popup));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    await popup.click('#row-marcelo-ebrard');
    await popup.waitFor(() => document.querySelector('.row-card h2, .row-card h3') !== null);
    expect(await popup.text()).toMatch(
      /8 October 2021[\s\S]*Secretary of Foreign Affairs[\s\S]*Secretary of Economy/i,
    );
  });

  test('jumps to the next mention, which flashes', async () => {
    page = await openReport();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    popup = await browser.openPopup(page);
    await expect
      .poll(() => castInPopup(popup as PopupUnderTest), EVENTUALLY)
      .toHaveProperty('antony-blinken');
    await page.evaluate(() => {
      const flashes: number[] = [];
      Object.assign(window, { flashes });
      const look = () => {
        flashes.push(CSS.highlights.get('bgr-3')?.size ?? 0);
        requestAnimationFrame(look);
      };
      look();
    });
    await popup.click('#row-antony-blinken');
    await popup.waitFor(() => document.querySelector('.row-card button') !== null);
    await popup.click('.row-card button');
    await expect
      .poll(
        () => page.evaluate(() => Math.max(...(window as unknown as { flashes: number[] }).flashes)),
        EVENTUALLY,
      )
      .toBe(1);
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('bgr-3')?.size), EVENTUALLY).toBe(0);
  });

  test('shows the card of someone who is not on the page', async () => {
    page = await browser.newPage(`${site.origin}/river-council.html`);
    await expect
      .poll(async () => (await marksIn(page)).map(({ text }) => text), EVENTUALLY)
      .toEqual(['Joe Biden']);
    popup = await browser.openPopup(page);
    await expect.poll(() => castInPopup(popup as PopupUnderTest), EVENTUALLY).toEqual({ 'joe-biden': 1 });
    await popup.click('#tab-everyone');
    await popup.waitFor(() => document.querySelector('#search') !== null);
    await popup.fill('input[type=search]', 'felbab');
    await expect
      .poll(async () => Object.keys(await castInPopup(popup as PopupUnderTest)), EVENTUALLY)
      .toEqual(['vanda-felbab-brown']);
    await popup.click('#row-vanda-felbab-brown');
    await popup.waitFor(() => document.querySelector('.row-card h2, .row-card h3') !== null);
    expect(await popup.text()).toContain('Brookings');
  });

  test('shows everyone first on a page that names nobody', async () => {
    page = await browser.newPage(`${site.origin}/plain.html`);
    popup = await browser.openPopup(page);
    await expect
      .poll(async () => Object.keys(await castInPopup(popup as PopupUnderTest)).length, EVENTUALLY)
      .toBe(24);
    await popup.click('#tab-page');
    await expect.poll(() => (popup as PopupUnderTest).text(), EVENTUALLY).toContain('Nobody on this page');
  });

  test('switches the site off and on at once, and everything by the pause', async () => {
    page = await openReport();
    const marks = async () => (await marksIn(page)).length;
    const all = await marks();
    popup = await browser.openPopup(page);
    await popup.waitFor(() => document.querySelector('input[role=switch]:not(:disabled)') !== null);
    await popup.click('input[role=switch]');
    await expect.poll(marks, EVENTUALLY).toBe(0);
    await expect.poll(() => (popup as PopupUnderTest).text(), EVENTUALLY).toContain('Off for this site');
    await popup.click('input[role=switch]');
    await expect.poll(marks, EVENTUALLY).toBe(all);
    await popup.click('.site-header-more button');
    await expect.poll(marks, EVENTUALLY).toBe(0);
    await expect.poll(() => (popup as PopupUnderTest).text(), EVENTUALLY).toContain('resting on all pages');
    await popup.click('.site-header-more button');
    await expect.poll(marks, EVENTUALLY).toBe(all);
  });

  test('ends where the reader left the switch, however fast the clicks came', async () => {
    page = await openReport();
    const all = (await marksIn(page)).length;
    popup = await browser.openPopup(page);
    await popup.waitFor(() => document.querySelector('input[role=switch]:not(:disabled)') !== null);
    const click = (times: number): Promise<void> =>
      (popup as PopupUnderTest).evaluate(async (count) => {
        for (let done = 0; done < count; done++) {
          document.querySelector<HTMLInputElement>('input[role=switch]')?.click();
          await new Promise((next) => setTimeout(next, 20));
        }
      }, times);
    await click(9);
    await expect.poll(() => (popup as PopupUnderTest).text(), EVENTUALLY).toContain('Off for 127.0.0.1');
    await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(0);
    await click(9);
    await expect.poll(() => (popup as PopupUnderTest).text(), EVENTUALLY).toContain('On for 127.0.0.1');
    await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(all);
  });

  test('says of an office that has ended, on a page without a date, that it has', async () => {
    const undated = await serveSlowly('<title>Undated</title><p>Joe Biden</p>');
    undated.finish();
    page = await browser.newPage(undated.url);
    popup = await browser.openPopup(page);
    await expect
      .poll(() => (popup as PopupUnderTest).text(), EVENTUALLY)
      .toMatch(/Joe Biden\s+Until January 2025: President of the United States/);
  });

  test('waits with a page that still loads, and lists its names when it is there', async () => {
    const slow = await serveSlowly('<title>Slow</title><p>Joe Biden</p>');
    page = await browser.newPage('about:blank');
    const arrived = page.goto(slow.url);
    await slow.asked;
    popup = await browser.openPopup(page);
    await expect.poll(() => (popup as PopupUnderTest).text(), EVENTUALLY).toContain('still loading');
    slow.finish();
    await arrived;
    await expect.poll(() => castInPopup(popup as PopupUnderTest), EVENTUALLY).toEqual({ 'joe-biden': 1 });
  });

  test('has no sideways scrollbar, also where scrollbars take room', async () => {
    page = await openReport();
    popup = await browser.openPopup(page);
    await popup.waitFor(() => document.querySelectorAll('.row-count').length > 10);
    expect(
      await popup.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      }),
    ).toBeLessThanOrEqual(0);
  });

  test('says so on a page of the browser’s own', async () => {
    page = await browser.newPage('about:blank');
    popup = await browser.openPopup(page);
    await expect.poll(() => (popup as PopupUnderTest).text(), EVENTUALLY).toContain('Not on this page');
  });
});
