import { afterAll, beforeAll, expect } from 'vitest';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn, middleOf } from '../support/marks-in-page';
import { openCard } from '../support/open-card';
import { EVENTUALLY } from '../support/patience';
import { poll } from '../support/poll.mjs';
import { serve } from '../support/server.mjs';
import { testWhere } from '../support/test-where';

const PAGE = `<!doctype html><title>Pinched</title><style>body { margin: 0 } p { position: absolute; margin: 0 }</style>
  <p style="left: 20px; top: 20px">Antony Blinken</p><p style="left: 480px; top: 330px">Marcelo Ebrard</p>`;

forEachBrowser((engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve({ '/': PAGE });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  testWhere(engine === 'chromium', 'Firefox cannot be told to pinch')(
    'the card lies where the reader looks who has drawn the page larger with two fingers',
    async () => {
      const page = await browser.newPage(`${site.origin}/`);
      await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(2);
      const session = await page.createCDPSession();
      await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
      await expect.poll(() => page.evaluate(() => visualViewport?.scale), EVENTUALLY).toBe(2);
      for (const name of ['Marcelo Ebrard', 'Antony Blinken']) {
        const { x, y } = await middleOf(page, name);
        const glass = await page.evaluate(() => {
          const { offsetLeft = 0, offsetTop = 0, width = 0, height = 0 } = visualViewport ?? {};
          return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height };
        });
        await page.mouse.move(x + 20, y + 20);
        await page.mouse.move(x, y, { steps: 4 });
        const { label, box } = await poll('the card, come to rest', async () => {
          const card = await openCard(browser);
          return card?.label === `Background: ${name}` ? card : undefined;
        });
        expect(label).toBe(`Background: ${name}`);
        const isInside = async () => {
          const { box } = (await openCard(browser)) ?? {};
          if (!box) return false;
          const isBeside = box.x >= glass.left && box.x + box.width <= glass.right;
          return isBeside && box.y >= glass.top && box.y + box.height <= glass.bottom;
        };
        await expect.poll(isInside, { ...EVENTUALLY, message: JSON.stringify({ box, glass }) }).toBe(true);
        await page.keyboard.press('Escape');
      }
      await page.close();
    },
  );
});
