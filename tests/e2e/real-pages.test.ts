import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PUBLISHED } from '../fixtures/real-pages/published';
import type { BrowserUnderTest, ExtensionApi } from '../support/browser-under-test';
import { collectConsole } from '../support/collect-console.mjs';
import { data, describeWithData } from '../support/data';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY } from '../support/patience';
import { serve } from '../support/server.mjs';

declare const chrome: ExtensionApi;

const SENTENCE = 'Antony Blinken, Marcelo Ebrard and Ken Salazar met at the Brookings Institution.';
const NAMES = ['Antony Blinken', 'Marcelo Ebrard', 'Ken Salazar', 'Brookings Institution'];
/** The pages' scripts would look for servers that are not there. */
const POLICY = "default-src 'self' 'unsafe-inline' data:; script-src 'none'";

/** What Firefox says of pages without naming a place: their policy keeps scripts from running, their bytes are wrong. */
const PAGES_OWN = ['Content-Security-Policy', 'byte stream was erroneous'];

/** The saved page with a sentence and an input before all else, and the type its bytes are written in. */
function withSentence(name: string): { body: Uint8Array; headers: Record<string, string> } {
  const bytes = readFileSync(data(`pages/${name}.html`));
  const charset = /charset=["']?([\w-]+)/i.exec(bytes.toString('latin1'))?.[1] ?? 'utf-8';
  const html = bytes.toString('latin1');
  // Not one in a comment or a script.
  const body = [...html.matchAll(/<body[^>]*>/gi)].find(({ index }) => {
    const before = html.slice(0, index).toLowerCase();
    return (
      before.lastIndexOf('<!--') <= before.lastIndexOf('-->') &&
      before.lastIndexOf('<script') <= before.lastIndexOf('</script')
    );
  });
  if (body === undefined) throw new Error(`${name} has no body`);
  const end = body.index + body[0].length;
  const more = `${html.slice(0, end)}<p>${SENTENCE}</p><input id="typed" value="Antony Blinken">${html.slice(end)}`;
  const headers = { 'content-security-policy': POLICY, 'content-type': `text/html; charset=${charset}` };
  return { body: Buffer.from(more, 'latin1'), headers };
}

describeWithData('saved real pages', () => {
  forEachBrowser((_engine, launch) => {
    let browser: BrowserUnderTest;
    let site: Awaited<ReturnType<typeof serve>>;
    beforeAll(async () => {
      const pages = Object.keys(PUBLISHED).map((name) => [`/story/${name}`, withSentence(name)] as const);
      site = await serve(Object.fromEntries(pages));
      browser = await launch();
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });

    test.each(Object.entries(PUBLISHED))(
      '%s: a sentence of names is marked, the page is as it was, and its day is right or not told',
      async (name, { day, silent }) => {
        const page = await browser.newPage();
        const log = collectConsole(page);
        await page.evaluateOnNewDocument(countChanges);
        await page.goto(`${site.origin}/story/${name}`);
        await expect
          .poll(async () => (await marksIn(page)).slice(0, NAMES.length).map(({ text }) => text), EVENTUALLY)
          .toEqual(NAMES);
        const ours = (await log.errors()).filter(
          ({ fromExtension, text }) => fromExtension && !PAGES_OWN.some((words) => text.includes(words)),
        );
        expect(ours).toEqual([]);
        expect(await changesIn(page)).toEqual({ began: true, changes: [] });
        expect(await page.$eval('#typed', (input) => (input as HTMLInputElement).value)).toBe(
          'Antony Blinken',
        );
        expect(await dayTold(browser)).toBe(silent === undefined ? (day ?? null) : null);
        await page.close();
      },
    );
  });
});

type WithChanges = Window & { changesSeen?: string[] };

/** Runs in the page before all else: every change of the document once it is parsed. */
function countChanges(): void {
  if (window.top !== window) return;
  addEventListener('DOMContentLoaded', () => {
    const seen: string[] = [];
    Object.assign(window, { changesSeen: seen });
    new MutationObserver((records) => {
      for (const { type, target } of records) seen.push(`${type} in ${target.nodeName}`);
    }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  });
}

const changesIn = (page: Page) =>
  page.evaluate(() => {
    const { changesSeen } = window as WithChanges;
    return { began: changesSeen !== undefined, changes: changesSeen ?? [] };
  });

/** The day of publication that the top frame of the tab in front tells whoever asks for its cast. */
const dayTold = (browser: BrowserUnderTest): Promise<string | null> =>
  browser.background(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return new Promise<string | null>((resolve) => {
      const port = chrome.tabs.connect(tab?.id ?? -1, { name: 'cast', frameId: 0 });
      port.onMessage.addListener((cast) => {
        port.disconnect();
        resolve((cast as { page: { published?: string } }).page.published ?? null);
      });
    });
  });
