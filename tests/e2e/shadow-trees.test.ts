import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ONLY_SHADOW_PAGE, SHADOW_NAMES, SHADOW_PAGE } from '../fixtures/pages/shadow-trees';
import type { BrowserUnderTest, ExtensionApi } from '../support/browser-under-test';
import { collectConsole } from '../support/collect-console.mjs';
import { forEachBrowser } from '../support/for-each-browser';
import { middleOf } from '../support/marks-in-page';
import { wordsMarkedIn } from '../support/marks-in-trees';
import { openCard } from '../support/open-card';
import { EVENTUALLY, waitFor } from '../support/patience';
import { poll } from '../support/poll.mjs';
import { castInPopup } from '../support/popup';
import { serve } from '../support/server.mjs';

declare const chrome: ExtensionApi;

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve({ '/': SHADOW_PAGE, '/only': ONLY_SHADOW_PAGE });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const choosePainter = (painter: string) =>
    browser.background(
      (painter) => chrome.storage.local.set({ settings: { painter, paused: false, sitesOff: [] } }),
      painter,
    );
  const everybody = Object.values<string>(SHADOW_NAMES).sort();
  /** Of closed trees the registry tells the page nothing. */
  const inReach = everybody.filter((name) => name !== SHADOW_NAMES.closed && name !== SHADOW_NAMES.shut);
  const middleInShutTree = (page: Page) =>
    page.evaluate(() => {
      const text = (window as { closedRoots?: ShadowRoot[] }).closedRoots?.[0]?.querySelector(
        'p',
      )?.firstChild;
      if (!(text instanceof Text)) throw new Error('There is no closed tree');
      const range = document.createRange();
      range.setStart(text, text.data.indexOf(': ') + 2);
      range.setEnd(text, text.length - 1);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });

  test('the text of every kind of tree is read and counted in the cast, and marked where the page can reach it', async () => {
    const page = await browser.newPage(`${site.origin}/`);
    const log = collectConsole(page);
    await expect.poll(() => wordsMarkedIn(page), EVENTUALLY).toEqual(inReach);
    await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe(String(everybody.length));
    const popup = await browser.openPopup(page);
    await expect
      .poll(async () => Object.values(await castInPopup(popup)), EVENTUALLY)
      .toEqual(everybody.map(() => 1));
    await popup.close();
    expect(await log.errors()).toEqual([]);
    await page.close();
  });

  test('with real elements too, which are gone when the site is switched off', async () => {
    await choosePainter('mark');
    const page = await browser.newPage(`${site.origin}/`);
    // Of the declarative closed tree the page itself keeps no reference to look into.
    const seen = everybody.filter((name) => name !== SHADOW_NAMES.closed);
    await expect.poll(() => wordsMarkedIn(page), EVENTUALLY).toEqual(seen);
    await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe(String(everybody.length));
    await choosePainter('highlight');
    await expect.poll(() => wordsMarkedIn(page), EVENTUALLY).toEqual(inReach);
    expect(
      await page.evaluate(() => document.querySelector('x-open')?.shadowRoot?.querySelector('mark')),
    ).toBe(null);
    await page.close();
  });

  test('a page that names somebody in a shadow tree only is read', async () => {
    const page = await browser.newPage(`${site.origin}/only`);
    await expect.poll(() => wordsMarkedIn(page), EVENTUALLY).toEqual(['Marcelo Ebrard']);
    await page.close();
  });

  test.each(['nested', 'shut', 'slotted'] as const)(
    'the card opens over a name in a %s tree',
    async (where) => {
      const page = await browser.newPage(`${site.origin}/`);
      const name = SHADOW_NAMES[where];
      await expect.poll(() => wordsMarkedIn(page), EVENTUALLY).toEqual(inReach);
      const at = await (where === 'shut' ? middleInShutTree(page) : middleOf(page, name));
      await page.mouse.move(at.x - 40, at.y - 60);
      await page.mouse.move(at.x, at.y, { steps: 4 });
      const card = await poll('the card', () => openCard(browser));
      expect(card.label).toBe(`Background: ${name}`);
      await page.mouse.move(card.box.x + 40, card.box.y + 40, { steps: 5 });
      await waitFor(500);
      expect((await openCard(browser))?.label).toBe(`Background: ${name}`);
      // The card names people too, in a closed tree of our own, which is nobody's text.
      expect(await wordsMarkedIn(page)).toEqual(inReach);
      await page.keyboard.press('Escape');
      await page.close();
    },
  );

  test('the keyboard goes from name to name through the trees in the order of the page', async () => {
    const page = await browser.newPage(`${site.origin}/`);
    await expect.poll(() => wordsMarkedIn(page), EVENTUALLY).toEqual(inReach);
    const { light, open, nested, closed, slotted, shut, late } = SHADOW_NAMES;
    for (const name of [light, open, nested, closed, slotted, shut, late, light]) {
      await browser.command('next-mention', page);
      await expect.poll(async () => (await openCard(browser))?.label, EVENTUALLY).toBe(`Background: ${name}`);
    }
    await page.close();
  });
});
