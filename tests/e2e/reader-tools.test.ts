import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRESSED, TOOLS_PAGE } from '../fixtures/apps/tools-page';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { bundleApp } from '../support/bundle-app';
import { chooseSettings } from '../support/choose-settings';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn, middleOf } from '../support/marks-in-page';
import { openCard } from '../support/open-card';
import { EVENTUALLY } from '../support/patience';
import { poll } from '../support/poll.mjs';
import { printedContents } from '../support/printed-contents';
import { serve } from '../support/server.mjs';

declare const takeLog: () => string[];
// Not in the DOM types: it is no standard, and in every browser.
declare const find: (words: string) => boolean;

/** What differs from one saving of the same document to the next. */
const TIMES = [/^Date: .*$/gm, /----MultipartBoundary-+\w+/g, /(?:frame|css)-[\w-]+(?=@mhtml)/g];
const withoutTimes = (text: string): string => TIMES.reduce((rest, each) => rest.replaceAll(each, ''), text);

forEachBrowser((engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    const script = { headers: { 'content-type': 'text/javascript' }, body: await bundleApp('reader-view') };
    site = await serve({ '/': TOOLS_PAGE, '/reader-view.js': script });
    browser = await launch({ prefs: { 'dom.events.testing.asyncClipboard': true } });
    if (engine === 'chromium')
      await browser.browser.defaultBrowserContext().overridePermissions(site.origin, ['clipboard-read']);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Presses everything on the last word in it, which belongs to a name. */
  const press = async (page: Page) => {
    const done: unknown[] = [];
    for (const id of PRESSED) {
      const at = await page.evaluate((id) => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector(`#${id}`) as Element);
        const box = [...range.getClientRects()].at(-1) ?? new DOMRect();
        return { x: box.right - 60, y: box.top + box.height / 2 };
      }, id);
      await page.mouse.click(at.x, at.y);
      done.push(
        await page.evaluate(() => ({
          log: takeLog(),
          state: [
            location.hash,
            document.querySelector('details')?.open,
            document.querySelector<HTMLInputElement>('#box')?.checked,
            document.activeElement?.id,
          ],
        })),
      );
    }
    return done;
  };

  /** What the reader selects, by word, by paragraph and all, and what copying it gives. */
  const select = async (page: Page) => {
    const words: string[] = [];
    const box = await page.evaluate(() => document.querySelector('#first')?.getBoundingClientRect().toJSON());
    for (const count of [2, 3]) {
      await page.mouse.click(box.left + 80, box.top + 8, { count });
      words.push(await page.evaluate(() => String(getSelection())));
    }
    const copied = await page.evaluate(async () => {
      getSelection()?.selectAllChildren(document.querySelector('article') as Element);
      document.execCommand('copy');
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text();
      return { text: await read('text/plain'), html: await read('text/html') };
    });
    await page.mouse.move(2, 590);
    return { words, text: copied.text, html: copied.html };
  };

  const findInPage = (page: Page) =>
    page.evaluate(() => {
      getSelection()?.removeAllRanges();
      const found: (string | undefined)[] = [];
      for (const words of ['Marcelo Ebrard', 'Joe Biden', 'Blinken came', 'town, and']) {
        getSelection()?.collapse(document.body, 0);
        while (find(words) && found.length < 20) found.push(String(getSelection()));
      }
      return found;
    });

  /** Chromium writes words that are highlighted in pieces, shown or not: there the paper's look is compared. */
  const print = async (page: Page): Promise<{ contents: string; look: Uint8Array }> => {
    if (engine === 'firefox') return { contents: printedContents(await page.pdf()), look: new Uint8Array() };
    await page.emulateMediaType('print');
    const look = await page.screenshot();
    await page.emulateMediaType('screen');
    return { contents: '', look };
  };
  const differingPixels = (one: Uint8Array, other: Uint8Array): number => {
    if (one.length === 0) return 0;
    const [a, b] = [one, other].map((each) => PNG.sync.read(Buffer.from(each)));
    if (!a || !b) throw new Error('No pictures to compare');
    return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0 });
  };

  const use = async (paused: boolean, painter: 'highlight' | 'mark') => {
    await chooseSettings(browser, { paused, painter });
    const page = await browser.newPage(`${site.origin}/`);
    const names = async () => new Set((await marksIn(page)).map(({ text }) => text)).size;
    const expected = paused ? 0 : 5;
    await expect.poll(names, EVENTUALLY).toBeGreaterThanOrEqual(expected);
    const paper = await print(page);
    const seen = {
      pressed: await press(page),
      selected: await select(page),
      found: await findInPage(page),
      readerView: await page.evaluate(() => globalThis.readerView?.()),
      saved: await page.evaluate(() => new XMLSerializer().serializeToString(document)),
      archived: '',
    };
    if (engine === 'chromium') {
      const session = await page.createCDPSession();
      seen.archived = withoutTimes((await session.send('Page.captureSnapshot')).data);
    }
    expect((await marksIn(page)).length > 0).toBe(!paused);
    await page.close();
    return { ...seen, printed: paper.contents, look: paper.look };
  };

  test('what the reader does with a page is what it is without us', async () => {
    const { look, ...alone } = await use(true, 'highlight');
    const { look: markedLook, ...marked } = await use(false, 'highlight');
    expect(marked).toEqual(alone);
    // Where words are drawn in pieces a letter may lose a dot; a single line under a name has many more.
    expect(differingPixels(look, markedLook)).toBeLessThan(20);
    expect(alone.found).toHaveLength(6);
    expect(alone.selected.text).toContain('Marcelo Ebrard came to town, and Joe Biden stayed');
  });

  // Copied and saved markup keeps the elements that the reader chose, and so does paper.
  test('what the reader does with a page is what it is without us but for the elements, with the mark painter', async () => {
    const alone = await use(true, 'mark');
    const marked = await use(false, 'mark');
    const words = ({ selected, readerView }: typeof alone) => [
      selected.words,
      selected.text,
      readerView?.text,
    ];
    expect([marked.pressed, marked.found, words(marked)]).toEqual([alone.pressed, alone.found, words(alone)]);
    // And that lines drawn under names would be seen on paper, had they been there before.
    if (engine === 'firefox') expect(marked.printed).not.toBe(alone.printed);
    else expect(differingPixels(alone.look, marked.look)).toBeGreaterThan(100);
    for (const [html, before] of [
      [marked.saved, alone.saved],
      [marked.readerView?.html, alone.readerView?.html],
    ]) {
      expect(html).toMatch(/<mark /);
      expect(html?.replaceAll(/<\/?mark\b[^>]*>/g, '')).toBe(before);
    }
  });

  test('a card that is open is not printed', async () => {
    await chooseSettings(browser, { painter: 'highlight' });
    const page = await browser.newPage(`${site.origin}/`);
    await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBeGreaterThan(4);
    const without = await print(page);
    const at = await middleOf(page, 'Marcelo Ebrard');
    await page.mouse.move(at.x + 30, at.y + 20);
    await page.mouse.move(at.x, at.y, { steps: 4 });
    await poll('the card', () => openCard(browser));
    const withCard = await print(page);
    expect(await openCard(browser)).toBeDefined();
    expect(withCard.contents).toBe(without.contents);
    expect(differingPixels(without.look, withCard.look)).toBe(0);
    await page.close();
  });
});
