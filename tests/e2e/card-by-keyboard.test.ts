import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { inCard } from '../support/in-card';
import { cardStops } from '../support/keyboard-stops';
import { onSystem } from '../support/look';
import { marksIn } from '../support/marks-in-page';
import { focusInCard, hasCard, openCard } from '../support/open-card';
import { EVENTUALLY } from '../support/patience';
import { serve } from '../support/server.mjs';

const MENTIONS = readGold('report-en').mentions;

forEachBrowser((_engine, launch) => {
  describe.each(['light', 'forced'] as const)('%s', (look) => {
    let browser: BrowserUnderTest;
    let site: Awaited<ReturnType<typeof serve>>;
    beforeAll(async () => {
      site = await serve(PAGES_FOLDER);
      browser = await launch(onSystem({ look }));
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });
    const open = async (): Promise<Page> => {
      const page = await browser.newPage(`${site.origin}/report-en.html`);
      await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(MENTIONS.length);
      return page;
    };
    const label = async () => (await openCard(browser))?.label;
    const summon = async (page: Page, who: string): Promise<void> => {
      await browser.command('next-mention', page);
      await expect.poll(label, EVENTUALLY).toBe(`Background: ${who}`);
      await expect.poll(async () => (await focusInCard(browser)) !== undefined, EVENTUALLY).toBe(true);
    };
    /** What is said of its own accord, in the order of the card. */
    const said = () =>
      inCard(browser, (root) =>
        [...root.querySelectorAll('[role=status], [role=alert]')]
          .map(({ textContent }) => textContent)
          .join('|'),
      );
    const pressOn = async (page: Page, name: string): Promise<void> => {
      await inCard(
        browser,
        (root, name) => {
          const buttons = [...root.querySelectorAll('button')];
          buttons.find(({ ariaLabel, textContent }) => (ariaLabel ?? textContent) === name)?.focus();
          return true;
        },
        name,
      );
      expect((await focusInCard(browser))?.name).toBe(name);
      await page.keyboard.press('Enter');
    };

    test('every control of the card is reached in the order it is read in, with a ring, hidden by nothing', async () => {
      const page = await open();
      await summon(page, 'Antony Blinken');
      const wanted = await inCard(browser, (root) =>
        [...root.querySelectorAll<HTMLElement>('a[href], button, input, [tabindex="0"]')].map(
          (each) => each.ariaLabel ?? each.innerText.replace(/\s+/g, ' ').trim(),
        ),
      );
      const stops = await cardStops(browser, page);
      expect(stops.map(({ name }) => name)).toEqual(wanted);
      expect(stops.length).toBeGreaterThan(10);
      expect(stops.filter(({ ring, isInFront }) => ring !== 'seen' || !isInFront)).toEqual([]);
      await page.close();
    });

    test('what changes is said: the mention, what was copied, what is no longer marked', async () => {
      const page = await open();
      await summon(page, 'Antony Blinken');
      const count = MENTIONS.filter(({ entity }) => entity === 'antony-blinken').length;
      await expect.poll(said, EVENTUALLY).toBe(`1 of ${count}: Antony Blinken`);
      await pressOn(page, 'Next mention');
      await expect.poll(said, EVENTUALLY).toBe(`2 of ${count}: Antony Blinken`);
      expect((await focusInCard(browser))?.name).toBe('Next mention');

      await pressOn(page, 'Why this mark?');
      await pressOn(page, 'Not this person?');
      await pressOn(page, 'Not in this place');
      const notMarked = 'No longer marked.';
      await expect.poll(said, EVENTUALLY).toContain(notMarked);
      expect((await focusInCard(browser))?.name).toBe('Undo');
      await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(MENTIONS.length - 1);
      await page.keyboard.press('Enter');
      await expect.poll(said, EVENTUALLY).not.toContain(notMarked);
      expect((await focusInCard(browser))?.name).toBe('Not this person?');
      await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(MENTIONS.length);
      await page.close();
    });

    test('Esc gives the caret back where it was in what the reader writes, and a selection', async () => {
      const page = await open();
      await page.evaluate(() => {
        const field = document.createElement('textarea');
        field.value = 'a sentence half written';
        document.body.prepend(field);
        field.focus();
        field.setSelectionRange(3, 8);
      });
      await browser.command('next-mention', page);
      await expect.poll(async () => (await focusInCard(browser)) !== undefined, EVENTUALLY).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => hasCard(page), EVENTUALLY).toBe(false);
      const caret = () =>
        page.evaluate(() => {
          const { activeElement: at } = document;
          return at instanceof HTMLTextAreaElement ? [at.selectionStart, at.selectionEnd] : at?.localName;
        });
      expect(await caret()).toEqual([3, 8]);

      await page.evaluate(() => {
        (document.activeElement as HTMLElement).blur();
        const [paragraph] = document.querySelectorAll('p');
        const text = document.createTreeWalker(paragraph as Node, NodeFilter.SHOW_TEXT).nextNode() as Text;
        document.getSelection()?.setBaseAndExtent(text, 2, text, 9);
      });
      const selected = () => page.evaluate(() => String(document.getSelection()));
      const words = await selected();
      expect(words).toHaveLength(7);
      await browser.command('next-mention', page);
      await expect.poll(async () => (await focusInCard(browser)) !== undefined, EVENTUALLY).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => hasCard(page), EVENTUALLY).toBe(false);
      expect(await selected()).toBe(words);
      await page.close();
    });
  });
});
