import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserUnderTest, ExtensionApi } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { EVENTUALLY } from '../support/patience';
import { poll } from '../support/poll.mjs';
import { serve } from '../support/server.mjs';

declare const chrome: ExtensionApi;

const SELECTED = {
  name: 'Antony Blinken',
  case: 'ANTONY BLINKEN',
  accents: 'Andres Manuel Lopez Obrador',
  typo: 'Blinkin',
  edges: ', Ebrard’s “',
  stranger: 'Wendeline Ashcombe',
};
const PAGE = `<!doctype html><title>Selected</title><style>p { font: 20px/2 sans-serif }</style>
${Object.entries(SELECTED)
  .map(([id, text]) => `<p><span id="${id}">${text}</span></p>`)
  .join('\n')}`;

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  let page: Page;

  beforeAll(async () => {
    site = await serve({ '/': PAGE });
    browser = await launch();
    page = await browser.newPage(`${site.origin}/`);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** The page of the answer. In Firefox a tab that has moved to the extension's process tells an old address. */
  async function findAnswer(): Promise<Page | undefined> {
    for (const each of await browser.browser.pages())
      if ((await each.evaluate(() => location.pathname).catch(() => '')).includes('/who-is/')) return each;
    return undefined;
  }
  const seen = (answer: Page) =>
    answer
      .evaluate(() => ({
        title: document.querySelector('h1')?.textContent,
        names: [...document.querySelectorAll('.row-name, .bg-card h2')].map(({ textContent }) => textContent),
        cards: document.querySelectorAll('.bg-card').length,
        nobody: document.querySelector('.message h2')?.textContent,
      }))
      // It is on its way to the next question.
      .catch(() => undefined);

  /** Selects, chooses the item in the menu, and gives the page that opens. */
  async function ask(id: keyof typeof SELECTED): Promise<Page> {
    const at = await page.evaluate((id) => {
      const span = document.querySelector(`#${id}`) as Element;
      getSelection()?.selectAllChildren(span);
      const { x, y, width, height } = span.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, id);
    await browser.chooseInMenu(page, 'who-is', at);
    return poll('the answer opens', findAnswer);
  }

  test.each([
    ['name', 'Antony Blinken'],
    ['case', 'Antony Blinken'],
    ['accents', 'Andrés Manuel López Obrador'],
    ['typo', 'Antony Blinken'],
    ['edges', 'Marcelo Ebrard'],
  ] as const)('selected words are answered from the menu with one card: %s', async (id, name) => {
    const answer = await ask(id);
    await expect
      .poll(() => seen(answer), EVENTUALLY)
      .toMatchObject({
        title: `Who is “${SELECTED[id].trim()}”?`,
        names: expect.arrayContaining([expect.stringContaining(name)]),
        cards: 1,
      });
  });

  test('every question is answered in the one window', async () => {
    await ask('case');
    await ask('accents');
    const count = () =>
      browser.background(
        async () => (await chrome.tabs.query({ url: chrome.runtime.getURL('src/who-is/index.html') })).length,
      );
    expect(await count()).toBe(1);
  });

  test('a stranger is nobody, and other spellings can be tried', async () => {
    const answer = await ask('stranger');
    await expect
      .poll(() => seen(answer), EVENTUALLY)
      .toMatchObject({ cards: 0, nobody: 'Nobody in your sets is called that' });
    await answer.evaluate(() => {
      const field = document.querySelector('input');
      if (field) field.value = 'salazar';
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await expect.poll(() => seen(answer), EVENTUALLY).toMatchObject({ title: 'Who is “salazar”?', cards: 1 });
  });
});
