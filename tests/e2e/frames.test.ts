import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { FRAME_COUNTS, framePages, OTHER_PAGES } from '../fixtures/pages/frame-kinds';
import type { BrowserUnderTest, ExtensionApi, PopupUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { EVENTUALLY, waitFor } from '../support/patience';
import { castInPopup } from '../support/popup';
import { serve } from '../support/server.mjs';

declare const chrome: ExtensionApi;

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let other: Awaited<ReturnType<typeof serve>>;
  let site: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  let popup: PopupUnderTest | undefined;

  beforeAll(async () => {
    other = await serve(OTHER_PAGES, { host: 'other.localhost' });
    site = await serve(framePages(other.origin));
    browser = await launch();
  });
  afterEach(async () => {
    await popup?.close();
    popup = undefined;
    await page?.close();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await other?.close();
  });

  const everyone = Object.keys(FRAME_COUNTS).length;
  const badge = () => browser.badgeText();
  const cast = () => castInPopup(popup as PopupUnderTest);
  const switchSites = (sitesOff: readonly string[]) =>
    browser.background(
      (sitesOff) => chrome.storage.local.set({ settings: { painter: 'highlight', paused: false, sitesOff } }),
      sitesOff,
    );
  const marksOf = async (selector: string): Promise<number> => {
    const frame = await (await page.waitForSelector(selector))?.contentFrame();
    if (!frame) throw new Error(`${selector} is not a frame`);
    return frame.evaluate(() => CSS.highlights.get('bgr-1')?.size ?? 0);
  };

  test('one cast and one badge count every kind of frame, and none that nobody sees', async () => {
    page = await browser.newPage(`${site.origin}/`);
    await expect.poll(badge, EVENTUALLY).toBe(String(everyone));
    popup = await browser.openPopup(page);
    await expect.poll(cast, EVENTUALLY).toEqual(FRAME_COUNTS);
    for (const selector of ['#pixel', '#hidden']) expect(await marksOf(selector)).toBe(0);
  });

  test('a frame that is shown at last is read then', async () => {
    page = await browser.newPage(`${site.origin}/`);
    await expect.poll(badge, EVENTUALLY).toBe(String(everyone));
    await page.$eval('#hidden', (frame) => frame.removeAttribute('style'));
    await expect.poll(badge, EVENTUALLY).toBe(String(everyone + 1));
    await page.$eval('#pixel', (frame) => frame.setAttribute('style', 'width: 300px; height: 100px'));
    await expect.poll(badge, EVENTUALLY).toBe(String(everyone + 2));
  });

  test('the badge is right while frames come, change their page and go', async () => {
    page = await browser.newPage(`${site.origin}/plain`);
    await expect.poll(badge, EVENTUALLY).toBe('1');
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    }, `${other.origin}/other`);
    await expect.poll(badge, EVENTUALLY).toBe('2');
    await page.$eval('iframe', (frame, address) => frame.setAttribute('src', address), `${other.origin}/one`);
    await expect.poll(badge, EVENTUALLY).toBe('2');
    await expect.poll(() => page.frames().length, EVENTUALLY).toBe(4);
    await page.$eval('iframe', (frame) => frame.remove());
    await expect.poll(badge, EVENTUALLY).toBe('1');
  });

  test('an open popup hears of frames that come, and of those that go', async () => {
    page = await browser.newPage(`${site.origin}/plain`);
    await expect.poll(badge, EVENTUALLY).toBe('1');
    popup = await browser.openPopup(page);
    await expect.poll(cast, EVENTUALLY).toEqual({ 'joe-biden': 1 });
    await page.evaluate((address) => {
      for (const path of ['/other', '/one']) {
        const frame = document.createElement('iframe');
        frame.src = address + path;
        document.body.append(frame);
      }
    }, other.origin);
    await expect
      .poll(cast, EVENTUALLY)
      .toEqual({ 'joe-biden': 3, 'alejandro-mayorkas': 1, 'andres-manuel-lopez-obrador': 1 });
    await page.$eval('iframe', (frame) => frame.remove());
    await expect.poll(cast, EVENTUALLY).toEqual({ 'joe-biden': 3, 'andres-manuel-lopez-obrador': 1 });
    await page.$eval('iframe', (frame) => frame.remove());
    await expect.poll(cast, EVENTUALLY).toEqual({ 'joe-biden': 1 });
  });

  test('switching the page’s site off reaches its frames; a frame’s own site is not asked', async () => {
    page = await browser.newPage(`${site.origin}/`);
    await expect.poll(badge, EVENTUALLY).toBe(String(everyone));
    const frames = ['#same', '#other', '#srcdoc', '#written', '#sandboxed'];
    const marked = async () => (await Promise.all(frames.map(marksOf))).filter((count) => count > 0).length;
    expect(await marked()).toBe(frames.length);
    await switchSites(['other.localhost']);
    await waitFor(500);
    expect(await marked()).toBe(frames.length);
    await switchSites(['127.0.0.1']);
    await expect.poll(marked, EVENTUALLY).toBe(0);
    await expect.poll(badge, EVENTUALLY).toBe('');
    await switchSites([]);
    await expect.poll(marked, EVENTUALLY).toBe(frames.length);
    await expect.poll(badge, EVENTUALLY).toBe(String(everyone));
  });

  test('the keyboard steps through a frame when the page itself names nobody', async () => {
    page = await browser.newPage(`${other.origin}/other`);
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/other';
      document.body.replaceChildren(frame);
    });
    await expect.poll(() => marksOf('iframe'), EVENTUALLY).toBe(1);
    await expect.poll(badge, EVENTUALLY).toBe('1');
    await browser.command('next-mention', page);
    const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
    const hasCard = () => frame?.evaluate(() => document.querySelector('html > div[popover]') !== null);
    await expect.poll(hasCard, EVENTUALLY).toBe(true);
  });

  test('two hundred frames are all read, counted once each, and let go', async () => {
    page = await browser.newPage(`${site.origin}/many`);
    await expect.poll(badge, { timeout: 25_000, interval: 200 }).toBe('2');
    popup = await browser.openPopup(page);
    await expect
      .poll(cast, { timeout: 25_000, interval: 200 })
      .toEqual({ 'ken-salazar': 100, 'joe-biden': 1 });
    await page.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe')) frame.remove();
    });
    await expect.poll(badge, { timeout: 25_000, interval: 200 }).toBe('1');
  }, 90_000);
});
