import type { Page } from 'puppeteer-core';
import { createElement } from 'react';
import { renderToString as renderReact } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderToString as renderVue } from 'vue/server-renderer';
import { News } from '../fixtures/apps/react-news';
import type { Run } from '../fixtures/apps/rounds';
import { createNews } from '../fixtures/apps/vue-news';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { bundleApp } from '../support/bundle-app';
import { chooseSettings } from '../support/choose-settings';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY } from '../support/patience';
import { serve } from '../support/server.mjs';

/** How long pages are rendered again and again: three seconds, or what this variable says. */
const ROUNDS = Number(process.env.BACKGROUNDER_ROUNDS ?? 30);
const EVERY_MS = 100;
const PLAY_MS = ROUNDS * EVERY_MS * 2 + 20_000;
/** Later than a page is marked that waits for nothing. */
const SLOW_MS = 1200;

const PAINTERS = ['highlight', 'mark'] as const;

/** The server's page; its script is waited for, or comes when it comes. */
const pageOf = (html: string, script: string, how: 'defer' | 'async'): string =>
  `<!doctype html><html lang="en"><head><title>Live</title><link rel="icon" href="data:,">` +
  `<script src="${script}" ${how}></script></head><body><div id="app">${html}</div></body></html>`;

async function pagesOf(framework: string, html: string) {
  const script = {
    headers: { 'content-type': 'text/javascript' },
    body: await bundleApp(`${framework}-news`),
  };
  return {
    [`/${framework}`]: pageOf(html, `/${framework}.js`, 'defer'),
    [`/${framework}/slow`]: pageOf(html, `/${framework}/slow.js`, 'async'),
    [`/${framework}.js`]: script,
    [`/${framework}/slow.js`]: { ...script, afterMs: SLOW_MS },
  };
}

/** What the first round that is not the same shows, in both runs. */
const firstDifference = (one: readonly string[], other: readonly string[]) =>
  one.map((each, at) => [each, other[at]]).find(([a, b]) => a !== b);

const withoutComments = (html: string): string => html.replaceAll(/<!--.*?-->/g, '');

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    site = await serve({
      ...(await pagesOf('react', renderReact(createElement(News)))),
      ...(await pagesOf('vue', await renderVue(createNews()))),
    });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const play = (page: Page, everyMs = EVERY_MS): Promise<Run> =>
    page.evaluate((rounds, ms) => globalThis.livePage?.play(rounds, ms) as Promise<Run>, ROUNDS, everyMs);
  const untilMarked = (page: Page) =>
    expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBeGreaterThan(5);

  describe.each(['react', 'vue'])('a page by %s', (framework) => {
    let alone: Run;

    beforeAll(async () => {
      await chooseSettings(browser, { paused: true });
      const page = await browser.newPage(`${site.origin}/${framework}`);
      alone = await play(page, 0);
      await page.close();
      expect(alone.faults).toEqual([]);
      expect(new Set(alone.shown).size).toBe(ROUNDS);
    }, PLAY_MS);

    test.each(PAINTERS)(
      'that renders without end is what it is without us, and stays marked (%s)',
      async (painter) => {
        await chooseSettings(browser, { painter });
        const page = await browser.newPage(`${site.origin}/${framework}`);
        await untilMarked(page);
        const run = await play(page);
        expect(run.faults).toEqual([]);
        expect(firstDifference(run.shown, alone.shown)).toBeUndefined();
        expect(run.wrong).toEqual([]);
        expect(run.changes).toBeGreaterThan(ROUNDS / 2);
        console.info(`${framework}, ${painter}: marks right within ${Math.round(run.slowest)} ms`);
        await page.close();
      },
      PLAY_MS,
    );

    test.each(PAINTERS)(
      'whose script comes late is hydrated as without us (%s)',
      async (painter) => {
        await chooseSettings(browser, { painter });
        const page = await browser.newPage(`${site.origin}/${framework}/slow`);
        await untilMarked(page);
        const run = await play(page, 0);
        expect(run.faults).toEqual([]);
        expect(firstDifference(run.shown, alone.shown)).toBeUndefined();
        await page.close();
      },
      PLAY_MS,
    );

    test.each(PAINTERS)(
      'that is hydrated long after it was marked works and stays marked (%s)',
      async (painter) => {
        await chooseSettings(browser, { painter });
        const page = await browser.newPage(`${site.origin}/${framework}?late`);
        await untilMarked(page);
        await page.evaluate(() => globalThis.livePage?.hydrate());
        const run = await play(page, 0);
        if (painter === 'highlight') {
          expect(run.faults).toEqual([]);
          expect(firstDifference(run.shown, alone.shown)).toBeUndefined();
        } else {
          // Elements in the page are found by a framework that comes this late: it says so, and renders anew.
          for (const fault of run.faults) expect(fault).toMatch(/hydrat/i);
          const [shown, before] = [run.shown, alone.shown].map((each) => each.map(withoutComments));
          expect(firstDifference(shown ?? [], before ?? [])).toBeUndefined();
        }
        await untilMarked(page);
        await page.close();
      },
      PLAY_MS,
    );
  });
});
