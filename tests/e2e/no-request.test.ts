import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOSTILE_PAGES, servedHostilePages } from '../fixtures/hostile';
import { PAGES_FOLDER } from '../fixtures/pages/gold';
import { beTheWeb, type WholeWeb } from '../support/all-of-the-web';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn, middleOf } from '../support/marks-in-page';
import { openCard } from '../support/open-card';
import { EVENTUALLY, waitFor } from '../support/patience';
import { poll } from '../support/poll.mjs';

const HOST = 'news.example';
/** What browsers ask of their makers by themselves, with and without us. */
const OF_THE_BROWSER =
  /^(CONNECT|GET|POST|HEAD) (http:\/\/)?[\w.-]+\.(mozilla\.(com|org|net)|firefox\.com|mozgcp\.net|openh264\.org|google\.com|googleapis\.com|gvt1\.com|gstatic\.com)(:443$|\/)/;

const fixtures = (): Record<string, string | { body: string; headers: Record<string, string> }> => ({
  ...servedHostilePages(),
  ...Object.fromEntries(
    readdirSync(PAGES_FOLDER)
      .filter((file) => /\.(html|css)$/.test(file))
      .map((file) => {
        const body = readFileSync(join(PAGES_FOLDER, file), 'utf8');
        const type = file.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8';
        return [`/${file}`, { body, headers: { 'content-type': type } }];
      }),
  ),
});

forEachBrowser((_engine, launch) => {
  let web: WholeWeb;
  let browser: BrowserUnderTest;
  const pages = fixtures();
  beforeAll(async () => {
    web = await beTheWeb(HOST, pages);
    browser = await launch(web.launchOptions);
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
  });

  test('reading pages, opening cards, popup, side panel, options and welcome asks nothing of anybody', {
    timeout: 90_000,
  }, async () => {
    const page = await browser.newPage();
    for (const name of [...HOSTILE_PAGES.map(({ name }) => name), 'report-es.html', 'report-en.html']) {
      await page.goto(`http://${HOST}/${name}`);
      const count = async () => (await marksIn(page)).length;
      await expect.poll(count, { ...EVENTUALLY, message: name }).toBeGreaterThan(0);
    }
    const at = await middleOf(page, 'Marcelo Ebrard');
    await page.mouse.move(at.x - 25, at.y + 30);
    await page.mouse.move(at.x, at.y, { steps: 4 });
    await poll('the card', () => openCard(browser));
    const popup = await browser.openPopup(page);
    await popup.waitFor(() => document.querySelectorAll('[role=tabpanel] .row-button').length > 3);
    await popup.click('[role=tabpanel] .row-button');
    await popup.waitFor(() => document.querySelector('.row-card') !== null);
    await popup.close();
    for (const name of ['options', 'welcome', 'sidepanel']) {
      const own = await browser.openExtensionPage(`src/${name}/index.html`);
      await waitFor(500);
      await own.close();
    }
    await waitFor(500);

    const others = web.requests.filter((request) => !OF_THE_BROWSER.test(request));
    // The proxy does see what is asked: each page once, and of their host nothing but its own files.
    expect(others).toContain(`GET http://${HOST}/report-en.html`);
    const ofPages = [...Object.keys(pages), '/favicon.ico'].map((path) => `GET http://${HOST}${path}`);
    expect(others.filter((request) => !ofPages.includes(request))).toEqual([]);
    const asked = others.filter((request) => request === `GET http://${HOST}/report-en.html`);
    expect(asked).toHaveLength(1);
  });
});
