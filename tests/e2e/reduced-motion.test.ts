import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { inCard } from '../support/in-card';
import { onSystem } from '../support/look';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY } from '../support/patience';
import { castInPopup } from '../support/popup';
import { serve } from '../support/server.mjs';

/**
 * Runs in a view, or on the card: what would move, as "element: how". What only comes late, or is only coloured, does
 * not move.
 */
function movingIn(card: ShadowRoot | null): readonly string[] {
  return [...(card ?? document).querySelectorAll('*')].flatMap((element) =>
    [null, '::before', '::after'].flatMap((pseudo) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element, pseudo);
      const moves = [
        ...(['none', 'late'].includes(animationName) ? [] : [animationName]),
        ...(/[1-9]/.test(transitionDuration) ? ['transition'] : []),
        ...(scrollBehavior === 'smooth' ? ['smooth scrolling'] : []),
      ];
      return moves.map((how) => `${element.className || element.localName}${pseudo ?? ''}: ${how}`);
    }),
  );
}

forEachBrowser((_engine, launch) => {
  describe.each([true, false])('nothing is to move: %s', (still) => {
    let browser: BrowserUnderTest;
    let site: Awaited<ReturnType<typeof serve>>;
    beforeAll(async () => {
      site = await serve(PAGES_FOLDER);
      browser = await launch(onSystem({ still }));
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });
    const { length } = readGold('report-en').mentions;
    const open = async () => {
      const page = await browser.newPage(`${site.origin}/report-en.html`);
      await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(length);
      return page;
    };
    /** What moves for other readers shows that the test sees it. */
    const judge = (moving: readonly string[] | undefined, others: string): void => {
      if (still) expect(moving).toEqual([]);
      else expect(moving?.join('\n')).toContain(others);
    };

    test('the card', async () => {
      const page = await open();
      await browser.command('next-mention', page);
      const moving = () => inCard(browser, movingIn as (card: ShadowRoot) => readonly string[]);
      await expect.poll(moving, EVENTUALLY).toBeDefined();
      judge(await moving(), 'bg-card-frame: appear');
      await page.close();
    });

    test('the popup with a card and the switches', async () => {
      const page = await open();
      const popup = await browser.openPopup(page);
      await expect.poll(() => castInPopup(popup), EVENTUALLY).toHaveProperty('marcelo-ebrard');
      await popup.click('#row-marcelo-ebrard');
      await popup.click('[aria-controls=marks-panel]');
      await popup.waitFor(() => document.querySelector('.marks-sets input') !== null);
      judge(await popup.evaluate(movingIn, null), 'transition');
      await popup.close();
      await page.close();
    });

    test('the options', async () => {
      const page = await browser.openExtensionPage('src/options/index.html');
      await page.waitForSelector('.sets li');
      judge(await page.evaluate(movingIn, null), 'transition');
      await page.close();
    });
  });
});
