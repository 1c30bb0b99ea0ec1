import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOSTILE_PAGES, servedHostilePages } from '../fixtures/hostile';
import type { BrowserUnderTest, ExtensionApi } from '../support/browser-under-test';
import { collectConsole } from '../support/collect-console.mjs';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn, middleOf } from '../support/marks-in-page';
import { cardLook, hasCard, openCard } from '../support/open-card';
import { EVENTUALLY } from '../support/patience';
import { poll } from '../support/poll.mjs';
import { serve } from '../support/server.mjs';

declare const chrome: ExtensionApi;

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  let usual: Awaited<ReturnType<typeof cardLook>>;

  beforeAll(async () => {
    site = await serve({ ...servedHostilePages(), '/usual': '<!doctype html><p>Marcelo Ebrard' });
    browser = await launch();
    const page = await browser.newPage(`${site.origin}/usual`);
    await poll('the mark', async () => (await texts(page)).length === 1);
    await rest(page, 'Marcelo Ebrard');
    usual = await poll('the card, come to rest', async () => {
      const look = await cardLook(browser);
      return look['[role=dialog] opacity'] === '1' ? look : undefined;
    });
    await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const texts = async (page: Page) => (await marksIn(page)).map(({ text }) => text);
  const rest = async (page: Page, name: string): Promise<void> => {
    const at = await middleOf(page, name);
    await page.mouse.move(at.x - 25, at.y + 30);
    await page.mouse.move(at.x, at.y, { steps: 4 });
  };
  const choosePainter = (painter: 'highlight' | 'mark') =>
    browser.background(
      (painter) => chrome.storage.local.set({ settings: { painter, paused: false, sitesOff: [] } }),
      painter,
    );

  test.each(HOSTILE_PAGES.map((page) => [page.name, page] as const))(
    '%s: names are marked by both painters; the card is whole, apart from the name, looks as ever and can be pressed',
    async (name, { names, prepare, hover = names[0] ?? '' }) => {
      const page = await browser.newPage();
      const log = collectConsole(page);
      await page.goto(`${site.origin}/${name}`);
      await prepare?.(page);
      for (const painter of ['highlight', 'mark'] as const) {
        await choosePainter(painter);
        await expect.poll(() => texts(page), { ...EVENTUALLY, message: painter }).toEqual(names);
        await rest(page, hover);
        await poll('the card', () => openCard(browser));
        await expect.poll(() => cardLook(browser), EVENTUALLY).toEqual(usual);
        const { label, box } = await poll('the card', () => openCard(browser));
        expect(label).toBe(`Background: ${hover}`);

        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        const [width, height] = await page.evaluate(() => [innerWidth, innerHeight] as const);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
        const lines = await linesOf(page, hover);
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.filter((line) => overlap(line, box))).toEqual([]);
        expect(Math.min(...lines.map((line) => distance(line, box)))).toBeLessThan(12);

        // The close button, by a real press where it is seen.
        await page.mouse.move(box.x + box.width - 20, box.y + 20, { steps: 6 });
        await page.mouse.click(box.x + box.width - 20, box.y + 20);
        await expect.poll(() => hasCard(page), EVENTUALLY).toBe(false);
        await page.mouse.move(5, 5);
      }
      await choosePainter('highlight');
      expect((await log.errors()).filter(({ fromExtension }) => fromExtension)).toEqual([]);
      await page.close();
    },
  );

  test('jealous: a page that throws the card out is not fought', async () => {
    const page = await browser.newPage(`${site.origin}/jealous`);
    await expect.poll(() => texts(page), EVENTUALLY).toHaveLength(3);
    await rest(page, 'Marcelo Ebrard');
    const thrownOut = () => page.evaluate(() => (window as unknown as { thrownOut: number }).thrownOut);
    await expect.poll(thrownOut, EVENTUALLY).toBeGreaterThan(0);
    const before = await thrownOut();
    await new Promise((done) => setTimeout(done, 1500));
    expect((await thrownOut()) - before).toBeLessThanOrEqual(1);
    expect(await texts(page)).toHaveLength(3);
    await page.close();
  });
});

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The boxes of a marked name on the screen. */
function linesOf(page: Page, text: string): Promise<Box[]> {
  return page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(text);
      if (at < 0 || node.parentElement?.localName === 'script') continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
    }
    return [];
  }, text);
}

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** How far apart two boxes are. */
function distance(one: Box, other: Box): number {
  const gap = (a: number, aSize: number, b: number, bSize: number): number =>
    Math.max(0, a - (b + bSize), b - (a + aSize));
  return Math.hypot(
    gap(one.x, one.width, other.x, other.width),
    gap(one.y, one.height, other.y, other.height),
  );
}
