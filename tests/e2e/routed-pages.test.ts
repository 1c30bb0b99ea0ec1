import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROUTER_PAGE, type RoutedPage } from '../fixtures/apps/router-page';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY, waitFor } from '../support/patience';
import { castInPopup } from '../support/popup';
import { serve } from '../support/server.mjs';

declare const show: (page: RoutedPage) => void;
declare const rewrite: (page: RoutedPage) => void;
declare const navigation: {
  addEventListener(
    type: 'navigate',
    listener: (event: { intercept(how: { handler(): Promise<void> }): void }) => void,
    options: { once: true },
  ): void;
  navigate(url: string): void;
};

/** What marks, cast and badge show on the two pages. */
const ONE = { marks: ['Merrick Garland', 'Garland'], cast: { 'merrick-garland': 2 }, badge: '1' };
const TWO = { marks: ['Joe Biden'], cast: { 'joe-biden': 1 }, badge: '1' };

/** The ways from the first page to the second, each a function for the page. `after` is when the text comes. */
const WAYS: readonly (readonly [string, (after: number) => void])[] = [
  [
    'history',
    (after) => {
      history.pushState(null, '', '/two');
      setTimeout(() => show('two'), after);
    },
  ],
  [
    'a route in the hash',
    (after) => {
      location.hash = '#/two';
      setTimeout(() => show('two'), after);
    },
  ],
  [
    'a hash that no element answers to',
    (after) => {
      location.hash = '#page-2';
      setTimeout(() => show('two'), after);
    },
  ],
  [
    'the Navigation API',
    (after) => {
      const handler = async () => {
        await new Promise((resolve) => setTimeout(resolve, after));
        show('two');
      };
      navigation.addEventListener('navigate', (event) => event.intercept({ handler }), { once: true });
      navigation.navigate('/two');
    },
  ],
  [
    'a query',
    (after) => {
      history.pushState(null, '', '?page=two');
      setTimeout(() => show('two'), after);
    },
  ],
  [
    'history, the text written into the nodes that are there',
    (after) => {
      history.pushState(null, '', '/two');
      setTimeout(() => rewrite('two'), after);
    },
  ],
];

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    site = await serve({ '/': ROUTER_PAGE, '/two': ROUTER_PAGE });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const texts = async (page: Page) => (await marksIn(page)).map(({ text }) => text);
  const openFirst = async (): Promise<Page> => {
    const page = await browser.newPage(`${site.origin}/`);
    await expect.poll(() => texts(page), EVENTUALLY).toEqual(ONE.marks);
    return page;
  };
  const expectTwo = async (page: Page): Promise<void> => {
    await expect.poll(() => texts(page), EVENTUALLY).toEqual(TWO.marks);
    // Long enough for evidence of the old page to do its work.
    await waitFor(300);
    expect(await texts(page)).toEqual(TWO.marks);
  };

  test.each(WAYS)('a page turned by %s leaves nothing behind, before or after its text', async (_, turn) => {
    for (const after of [0, 300]) {
      const page = await openFirst();
      await page.evaluate(turn, after);
      await expectTwo(page);
      await page.close();
    }
  });

  test('text that stands before the address changes is the new page’s', async () => {
    const page = await openFirst();
    await page.evaluate(async () => {
      show('two');
      await new Promise((resolve) => setTimeout(resolve, 150));
      history.pushState(null, '', '/two');
    });
    await expectTwo(page);
    await page.close();
  });

  test('popup and badge follow, also on the way back', async () => {
    const page = await openFirst();
    await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe(ONE.badge);
    const popup = await browser.openPopup(page);
    await expect.poll(() => castInPopup(popup), EVENTUALLY).toEqual(ONE.cast);
    await page.evaluate(() => {
      addEventListener('popstate', () => show('one'), { once: true });
      history.pushState(null, '', '/two');
      show('two');
    });
    await expect.poll(() => castInPopup(popup), EVENTUALLY).toEqual(TWO.cast);
    await page.evaluate(() => history.back());
    await expect.poll(() => castInPopup(popup), EVENTUALLY).toEqual(ONE.cast);
    await popup.close();
    await expect.poll(() => texts(page), EVENTUALLY).toEqual(ONE.marks);
    await page.evaluate(() => {
      history.pushState(null, '', '/none');
      document.querySelector('main')?.replaceChildren('Nobody came.');
    });
    await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe('');
    await page.close();
  });
});
