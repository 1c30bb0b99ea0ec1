import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { cardInFrame } from '../support/card-in-frame';
import { forEachBrowser } from '../support/for-each-browser';
import { middleOf } from '../support/marks-in-page';
import { EVENTUALLY, waitFor } from '../support/patience';
import { poll } from '../support/poll.mjs';
import { serve } from '../support/server.mjs';

/** As high as all its text, as many sites make the frames of their articles: the page around it scrolls. */
const HEIGHT = 4000;
const INNER = `<!doctype html><title>Inner</title><style>body { margin: 8px; font: 16px/24px serif }</style>
<p style="margin: 0; height: 2000px">First words.</p><p style="margin: 0">Here Marcelo Ebrard came by.</p>`;
const tall = (address: string): string => `<iframe width="600" height="${HEIGHT}" src="${address}"></iframe>`;

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  let other: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    other = await serve(
      { '/inner': INNER, '/between': `<!doctype html><body style="margin: 0">${tall('/inner')}` },
      { host: 'other.localhost' },
    );
    const outer = (html: string): string => `<!doctype html><title>Outer</title><h1>Outer</h1>${html}`;
    site = await serve({
      '/inner': INNER,
      '/same': outer(tall('/inner')),
      '/other': outer(tall(`${other.origin}/inner`)),
      '/nested': outer(tall(`${other.origin}/between`)),
      '/scroller': outer(
        `<div id="scroller" style="height: 400px; overflow: auto">${tall(`${other.origin}/inner`)}</div><p>${'More.<br>'.repeat(100)}`,
      ),
    });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await other?.close();
  });

  /** The innermost frame, and where its window begins on the screen. */
  const innermost = async (page: Page) => {
    let frame = page.mainFrame();
    const at = { x: 0, y: 0 };
    for (;;) {
      const element = await frame.$('iframe');
      const inner = await element?.contentFrame();
      if (!element || !inner) return { frame, at };
      const box = await element.evaluate((iframe) => {
        const { left, top } = iframe.getBoundingClientRect();
        return { x: left + iframe.clientLeft, y: top + iframe.clientTop };
      });
      at.x += box.x;
      at.y += box.y;
      frame = inner;
    }
  };

  test.each(
    ['/same', '/other', '/nested', '/scroller'].flatMap((path) => [
      [path, 'upper'] as const,
      [path, 'lower'] as const,
    ]),
  )(
    'the card of a name in a frame longer than the screen is whole on the screen: %s, near the %s edge',
    async (path, edge) => {
      const page = await browser.newPage(`${site.origin}${path}`);
      await expect
        .poll(
          async () => (await innermost(page)).frame.evaluate(() => CSS.highlights.get('bgr-1')?.size),
          EVENTUALLY,
        )
        .toBe(1);
      const middle = await middleOf((await innermost(page)).frame as unknown as Page, 'Marcelo Ebrard');
      /** What the reader sees of the outermost frame. */
      const seen = await page.evaluate(() => {
        const box = document.querySelector('#scroller')?.getBoundingClientRect();
        return { top: box?.top ?? 0, bottom: box?.bottom ?? innerHeight };
      });
      const wanted = edge === 'upper' ? seen.top + 40 : seen.bottom - 40;
      const now = (await innermost(page)).at.y + middle.y;
      await page.evaluate((by) => {
        (document.querySelector('#scroller') ?? document.documentElement).scrollBy({
          top: by,
          behavior: 'instant',
        });
      }, now - wanted);
      const { at } = await innermost(page);
      expect(Math.abs(at.y + middle.y - wanted)).toBeLessThan(2);

      await page.mouse.move(at.x + middle.x + 40, at.y + middle.y);
      await page.mouse.move(at.x + middle.x, at.y + middle.y, { steps: 5 });
      await poll('the card', () => cardInFrame(browser));
      // It comes in from below.
      await waitFor(400);
      const card = await poll('the card', () => cardInFrame(browser));
      expect(card.height).toBe(HEIGHT);
      expect(card.heading).toEqual({ words: 'Marcelo Ebrard', isSeen: true });
      expect(card.beyond).toBeLessThanOrEqual(1);
      const [top, bottom] = [card.box.top + at.y, card.box.bottom + at.y];
      expect(top).toBeGreaterThanOrEqual(seen.top);
      expect(bottom).toBeLessThanOrEqual(seen.bottom);
      expect(bottom - top).toBeGreaterThan(150);
      // The name stays in sight.
      expect(edge === 'upper' ? top : -bottom).toBeGreaterThan(edge === 'upper' ? wanted + 8 : -(wanted - 8));
      await page.close();
    },
  );
});
