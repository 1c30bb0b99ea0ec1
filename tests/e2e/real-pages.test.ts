import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserUnderTest, ExtensionApi } from '../support/browser-under-test';
import { collectConsole } from '../support/collect-console.mjs';
import { data, describeWithData } from '../support/data';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY } from '../support/patience';
import { serve } from '../support/server.mjs';

/** When each page was published, as its own text, address or metadata tell a person; none where they do not. */
const PUBLISHED: Readonly<Record<string, string | undefined>> = {
  aktualne: '2021-11-01',
  'bbc-1': '2015-07-24',
  breitbart: '2016-12-22',
  'citylab-1': '2019-04-30',
  cnn: '2016-02-01',
  folha: '2018-12-21',
  'guardian-1': '2019-01-03',
  heise: '2015-04-08',
  hukumusume: undefined,
  'la-nacion': '2017-12-07',
  'lemonde-1': '2015-05-04',
  'medium-1': '2015-03-17',
  'nytimes-1': '2017-01-13',
  qq: '2016-10-14',
  'rtl-1': undefined,
  telegraph: '2017-11-16',
  theverge: '2023-06-07',
  'wapo-1': '2015-03-18',
  wikipedia: undefined,
  'yahoo-1': '2016-10-13',
};
/** Published on a day that only their text, address, scripts or ambiguous metadata tell: silence is right. */
const UNTOLD = ['heise', 'la-nacion', 'qq', 'wapo-1', 'yahoo-1'];
declare const chrome: ExtensionApi;

const SENTENCE = 'Antony Blinken, Marcelo Ebrard and Ken Salazar met at the Brookings Institution.';
const NAMES = ['Antony Blinken', 'Marcelo Ebrard', 'Ken Salazar', 'Brookings Institution'];

describeWithData('saved real pages', () => {
  forEachBrowser((_engine, launch) => {
    let browser: BrowserUnderTest;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser?.close());

    test.each(Object.entries(PUBLISHED))(
      '%s: a sentence of names is marked, the page is as it was, its date is read',
      async (name, published) => {
        const html = readFileSync(data(`pages/${name}.html`), 'utf8');
        // Its scripts would look for servers that are not there.
        const policy = {
          'content-security-policy': "default-src 'self' 'unsafe-inline' data:; script-src 'none'",
        };
        const at = endOfBodyTag(html);
        const withSentence = `${html.slice(0, at)}<p>${SENTENCE}</p><input id="typed" value="Antony Blinken">${html.slice(at)}`;
        expect(at).toBeGreaterThan(0);
        const site = await serve({ '/a-story': { body: withSentence, headers: policy } });
        const page = await browser.newPage();
        const log = collectConsole(page);
        try {
          await page.goto(`${site.origin}/a-story`);
          const before = await page.evaluate(() => document.documentElement.outerHTML);
          await page.evaluate(rememberNodes);
          await expect
            .poll(
              async () => (await marksIn(page)).slice(0, NAMES.length).map(({ text }) => text),
              EVENTUALLY,
            )
            .toEqual(NAMES);
          // The policy that keeps the page's own scripts from running is no fault of ours.
          const ours = (await log.errors()).filter(
            ({ fromExtension, text }) => fromExtension && !text.includes('Content-Security-Policy'),
          );
          expect(ours).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
          expect(await page.evaluate(countOtherNodes)).toBe(0);
          expect(await publishedIn(browser)).toBe(UNTOLD.includes(name) ? undefined : published);
          expect(await page.$eval('#typed', (input) => (input as HTMLInputElement).value)).toBe(
            'Antony Blinken',
          );
        } finally {
          await page.close();
          await site.close();
        }
      },
    );
  });
});

/** The date that the page in front says it was published, as our script reads it. */
async function publishedIn(browser: BrowserUnderTest): Promise<string | undefined> {
  const published = await browser.background(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const port = chrome.tabs.connect(tab?.id ?? -1, { name: 'cast' });
    return new Promise<string | null>((resolve) => {
      port.onMessage.addListener((message) => {
        const { top, page } = message as { top?: boolean; page?: { published?: string } };
        if (!top) return;
        port.disconnect();
        resolve(page?.published ?? null);
      });
    });
  });
  return published ?? undefined;
}

type Remembering = Window & { nodes?: Node[] };

/** Runs in the page: keeps every node of the document, in order. */
function rememberNodes(): void {
  const walker = document.createTreeWalker(document);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  (window as Remembering).nodes = nodes;
}

/** Runs in the page: how many nodes are others than those kept, or at other places. */
function countOtherNodes(): number {
  const walker = document.createTreeWalker(document);
  const nodes = (window as Remembering).nodes ?? [];
  let [at, others] = [0, 0];
  for (; walker.nextNode(); at++) if (walker.currentNode !== nodes[at]) others++;
  return others + Math.abs(nodes.length - at);
}

/** Where the body begins. The last tag of those outside of scripts: some pages keep another in a conditional comment. */
function endOfBodyTag(html: string): number {
  const count = (text: string, tag: string): number => text.split(tag).length;
  const tags = [...html.matchAll(/<body[^>]*>/gi)].filter(({ index }) => {
    const before = html.slice(0, index);
    return count(before, '<script') === count(before, '</script');
  });
  const last = tags.at(-1);
  return last ? last.index + last[0].length : 0;
}
