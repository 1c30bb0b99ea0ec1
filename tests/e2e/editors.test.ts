import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EDITORS_PAGE, FIELDS } from '../fixtures/apps/editors-page';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { chooseSettings } from '../support/choose-settings';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY, waitFor } from '../support/patience';
import { serve } from '../support/server.mjs';

type Report = {
  readonly value: string;
  readonly caret: readonly unknown[];
  readonly events: readonly string[];
  readonly complaints: readonly string[];
};
declare const report: (id: string) => Report;

const PROSE = ['Marcelo Ebrard', 'Joe Biden'];
const WORDS = 'Antony Blinken said';

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    site = await serve({ '/': EDITORS_PAGE });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const texts = async (page: Page) => (await marksIn(page)).map(({ text }) => text);
  const openPage = async (expected: readonly string[]): Promise<Page> => {
    const page = await browser.newPage(`${site.origin}/`);
    await expect.poll(() => texts(page), EVENTUALLY).toEqual(expected);
    return page;
  };
  /** Writes a name into a field and takes the last of it back, as a reader would. */
  const write = async (page: Page, id: string): Promise<readonly Report[]> => {
    const reports: Report[] = [];
    const note = async () => void reports.push(await page.evaluate((id) => report(id), id));
    await page.click(`#${id}`);
    await page.keyboard.press('End');
    await page.keyboard.type(WORDS);
    await note();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await note();
    for (let step = 0; step < 3; step++) {
      await page.evaluate(() => document.execCommand('undo'));
      await note();
    }
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    return reports;
  };

  describe.each(['highlight', 'mark'] as const)('with the %s painter', (painter) => {
    test('writing in any field is what it is without us, and nothing is marked there', async () => {
      const runs: (readonly Report[])[][] = [];
      for (const paused of [true, false]) {
        await chooseSettings(browser, { painter, paused });
        const page = await openPage(paused ? [] : PROSE);
        const run: (readonly Report[])[] = [];
        for (const id of FIELDS) {
          run.push(await write(page, id));
          await expect.poll(() => texts(page), EVENTUALLY).toEqual(paused ? [] : PROSE);
        }
        runs.push(run);
        await page.close();
      }
      const [alone, withUs] = runs;
      for (const [at, id] of FIELDS.entries()) {
        expect({ id, reports: withUs?.[at] }).toEqual({ id, reports: alone?.[at] });
        const last = alone?.[at]?.[0];
        expect(last?.value).toContain(WORDS);
        expect(last?.complaints).toEqual([]);
        expect(last?.events.length).toBeGreaterThan(WORDS.length);
      }
    });

    test('what becomes editable loses its marks, and has them back when it is prose again', async () => {
      await chooseSettings(browser, { painter });
      const page = await openPage(PROSE);
      const edit = (value: string | null) =>
        page.evaluate((value) => {
          const later = document.querySelector('#later');
          if (value === null) later?.removeAttribute('contenteditable');
          else later?.setAttribute('contenteditable', value);
        }, value);
      await edit('true');
      await expect.poll(() => texts(page), EVENTUALLY).toEqual(['Marcelo Ebrard']);
      expect(await page.evaluate(() => document.querySelector('#later')?.innerHTML)).toBe('Joe Biden left.');
      await page.click('#later');
      await page.keyboard.type('Joe Biden ');
      await waitFor(300);
      expect(await texts(page)).toEqual(['Marcelo Ebrard']);
      await edit(null);
      await expect.poll(async () => (await texts(page)).length, EVENTUALLY).toBeGreaterThan(1);
      await page.close();
    });

    test('a page that becomes an editor loses all its marks before anything is written', async () => {
      await chooseSettings(browser, { painter });
      const page = await openPage(PROSE);
      await page.evaluate(() => {
        document.designMode = 'on';
        addEventListener('beforeinput', () => {
          document.body.dataset.marks = String(document.querySelectorAll('mark').length);
        });
      });
      await page.click('#prose');
      await page.keyboard.type('x');
      await expect.poll(() => texts(page), EVENTUALLY).toEqual([]);
      expect(await page.evaluate(() => document.body.dataset.marks)).toBe('0');
      await page.evaluate(() => {
        document.designMode = 'off';
        document.querySelector('#prose')?.replaceChildren('Marcelo Ebrard came again.');
      });
      await expect.poll(() => texts(page), EVENTUALLY).toEqual(PROSE);
      await page.close();
    });

    test('nothing is marked while a password is written', async () => {
      await chooseSettings(browser, { painter });
      const page = await openPage(PROSE);
      await page.click('#secret');
      await expect.poll(() => texts(page), EVENTUALLY).toEqual([]);
      await page.keyboard.type('Joe Biden');
      await waitFor(300);
      expect(await texts(page)).toEqual([]);
      await page.click('#input');
      await expect.poll(() => texts(page), EVENTUALLY).toEqual(PROSE);
      await page.click('#secret');
      await expect.poll(() => texts(page), EVENTUALLY).toEqual([]);
      // No event tells that the field in focus is gone.
      await page.evaluate(() => document.querySelector('#secret')?.remove());
      await expect.poll(() => texts(page), EVENTUALLY).toEqual(PROSE);
      await page.close();
    });
  });
});
