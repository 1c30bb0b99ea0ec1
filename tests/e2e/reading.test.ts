import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold, readPage } from '../fixtures/pages/gold';
import { readBlocks } from '../fixtures/pages/page-text';
import type { BrowserUnderTest, ExtensionApi } from '../support/browser-under-test';
import { collectConsole } from '../support/collect-console.mjs';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn, middleOf } from '../support/marks-in-page';
import { hasCard, openCard, pressInCard } from '../support/open-card';
import { EVENTUALLY, waitFor } from '../support/patience';
import { poll } from '../support/poll.mjs';
import { castInPopup } from '../support/popup';
import { serve } from '../support/server.mjs';

declare const chrome: ExtensionApi;

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    site = await serve(PAGES_FOLDER);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const open = (name: string) => browser.newPage(`${site.origin}/${name}.html`);
  const goldTexts = (name: string) => readGold(name).mentions.map(({ text }) => text);
  const markTexts = async (page: Parameters<typeof marksIn>[0]) =>
    (await marksIn(page)).map(({ text }) => text);

  test.each(['report-en', 'report-es', 'dark', 'index'])(
    'marks what the gold of %s says, and nothing else',
    async (name) => {
      const page = await open(name);
      const log = collectConsole(page);
      await expect.poll(() => markTexts(page), EVENTUALLY).toEqual(goldTexts(name));
      expect(await log.errors()).toEqual([]);
      await page.close();
    },
  );

  test.each(['traps', 'plain', 'empty'])('marks nothing on %s', async (name) => {
    const page = await open(name);
    // Long enough for a page with names to be marked several times over.
    await waitFor(1500);
    expect(await markTexts(page)).toEqual([]);
    expect(await browser.badgeText()).toBe('');
    await page.close();
  });

  test('the popup counts each entity as the gold does, and the badge how many there are', async () => {
    const page = await open('report-en');
    await expect.poll(() => markTexts(page), EVENTUALLY).toHaveLength(goldTexts('report-en').length);
    const counts = readGold('report-en').counts;
    await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe(String(Object.keys(counts).length));
    const popup = await browser.openPopup(page);
    await expect.poll(() => castInPopup(popup), EVENTUALLY).toEqual(counts);
    await popup.close();
    await page.close();
  });

  test('text that comes late and changes is marked as it is now', async () => {
    const gold = readGold('late');
    const page = await open('late');
    await page.waitForSelector('html[data-done]');
    await expect.poll(() => markTexts(page), EVENTUALLY).toEqual(goldTexts('late'));
    for (const stage of gold.stages ?? []) {
      if (!stage.after.startsWith('#')) continue;
      await page.click(stage.after);
      await expect.poll(() => markTexts(page), EVENTUALLY).toEqual(stage.mentions.map(({ text }) => text));
    }
    expect(gold.stages?.length).toBeGreaterThan(2);
    await page.close();
  });

  test('frames are read, and one cast and one badge count them all', async () => {
    const gold = readGold('frames');
    const page = await open('frames');
    await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe(String(Object.keys(gold.counts).length));
    for (const { selector, mentions } of gold.frames ?? []) {
      const frame = await (await page.waitForSelector(selector))?.contentFrame();
      if (!frame) throw new Error(`${selector} is not a frame`);
      await expect.poll(() => markTexts(frame), EVENTUALLY).toEqual(mentions.map(({ text }) => text));
    }
    const popup = await browser.openPopup(page);
    await expect.poll(() => castInPopup(popup), EVENTUALLY).toEqual(gold.counts);
    await popup.close();
    await page.close();
  });

  describe('the hover card', () => {
    test('tells Ebrard’s role of 2021 and his role now, can be entered, and Esc closes it', async () => {
      const page = await open('report-en');
      await expect.poll(() => markTexts(page), EVENTUALLY).toContain('Ebrard');
      const at = await middleOf(page, 'Ebrard');
      await page.mouse.move(at.x - 40, at.y - 60);
      await page.mouse.move(at.x, at.y, { steps: 4 });
      const card = await poll('the card', () => openCard(browser));
      expect(card.label).toBe('Background: Marcelo Ebrard');
      expect(card.text).toMatch(
        /8 October 2021[\s\S]*Secretary of Foreign Affairs[\s\S]*Now[\s\S]*Secretary of Economy/i,
      );
      await page.mouse.move(card.box.x + card.box.width / 2, card.box.y + card.box.height / 2, { steps: 8 });
      // Longer than the grace after leaving the name.
      await waitFor(900);
      expect(await hasCard(page)).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => hasCard(page), EVENTUALLY).toBe(false);
      await page.close();
    });

    test('a pointer that only passes opens nothing, and leaving closes it', async () => {
      const page = await open('report-en');
      await expect.poll(() => markTexts(page), EVENTUALLY).toContain('Ebrard');
      const at = await middleOf(page, 'Ebrard');
      await page.mouse.move(Math.max(5, at.x - 300), at.y, { steps: 2 });
      await page.mouse.move(Math.min(1270, at.x + 300), at.y, { steps: 3 });
      await waitFor(700);
      expect(await hasCard(page)).toBe(false);
      await page.mouse.move(at.x, at.y, { steps: 3 });
      await expect.poll(() => hasCard(page), EVENTUALLY).toBe(true);
      await page.mouse.move(5, 5, { steps: 4 });
      await expect.poll(() => hasCard(page), EVENTUALLY).toBe(false);
      await page.close();
    });

    test('a new name still gets its card after the background was stopped', async () => {
      const page = await open('report-en');
      await expect.poll(() => markTexts(page), EVENTUALLY).toContain('Alejandro Mayorkas');
      await browser.killBackground();
      expect(await browser.isBackgroundRunning()).toBe(false);
      const at = await middleOf(page, 'Alejandro Mayorkas');
      await page.mouse.move(at.x - 30, at.y - 30);
      await page.mouse.move(at.x, at.y, { steps: 3 });
      await expect.poll(() => hasCard(page), EVENTUALLY).toBe(true);
      await expect
        .poll(async () => (await openCard(browser))?.text ?? '', EVENTUALLY)
        .toMatch(/Homeland Security/);
      await page.close();
    });

    test('the commands for next and previous mention open the same card', async () => {
      const page = await open('report-en');
      await expect.poll(() => markTexts(page), EVENTUALLY).toHaveLength(goldTexts('report-en').length);
      await browser.command('next-mention', page);
      await expect
        .poll(async () => (await openCard(browser))?.label, EVENTUALLY)
        .toBe('Background: Antony Blinken');
      await browser.command('next-mention', page);
      await expect
        .poll(async () => (await openCard(browser))?.label, EVENTUALLY)
        .toBe('Background: Joe Biden');
      await browser.command('previous-mention', page);
      await expect
        .poll(async () => (await openCard(browser))?.label, EVENTUALLY)
        .toBe('Background: Antony Blinken');
      await page.keyboard.press('Escape');
      await expect.poll(() => hasCard(page), EVENTUALLY).toBe(false);
      await page.close();
    });
  });

  test('what the reader says is not somebody is unmarked at once, and the options give it back', async () => {
    const page = await open('report-es');
    await expect.poll(() => markTexts(page), EVENTUALLY).toEqual(goldTexts('report-es'));
    const without = goldTexts('report-es').filter((text) => text !== 'Ebrard');
    const at = await middleOf(page, 'Ebrard');
    await page.mouse.move(at.x - 30, at.y - 40);
    await page.mouse.move(at.x, at.y, { steps: 4 });
    await poll('the card', () => openCard(browser));
    for (const words of ['Not this person?', '“Ebrard” nowhere']) {
      await poll(words, () => pressInCard(browser, words).then(() => true));
    }
    await expect.poll(() => markTexts(page), EVENTUALLY).toEqual(without);
    await page.reload();
    await expect.poll(() => markTexts(page), EVENTUALLY).toEqual(without);

    const options = await browser.openExtensionPage('src/options/index.html');
    await expect
      .poll(() => options.evaluate(() => document.body.textContent), EVENTUALLY)
      .toContain('not where it says “Ebrard”');
    await options.evaluate(() =>
      [...document.querySelectorAll('button')]
        .find(({ textContent }) => textContent?.startsWith('Mark again'))
        ?.click(),
    );
    await page.bringToFront();
    await expect.poll(() => markTexts(page), EVENTUALLY).toEqual(goldTexts('report-es'));
    await options.close();
    await page.close();
  });

  describe('the page stays the page’s', () => {
    test('the highlight painter adds no node; switching the site off and on acts at once', async () => {
      const page = await open('report-en');
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await expect.poll(() => markTexts(page), EVENTUALLY).toEqual(goldTexts('report-en'));
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
      await browser.command('toggle-site', page);
      await expect.poll(() => markTexts(page), EVENTUALLY).toEqual([]);
      await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe('');
      expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([
        0, 0,
      ]);
      await browser.command('toggle-site', page);
      await expect.poll(() => markTexts(page), EVENTUALLY).toEqual(goldTexts('report-en'));
      await page.close();
    });

    test('the mark.js painter marks the same, and leaves the document equal after normalize()', async () => {
      const page = await open('report-en');
      const read = () =>
        page.evaluate(() => {
          document.documentElement.normalize();
          return document.documentElement.outerHTML;
        });
      await expect.poll(() => markTexts(page), EVENTUALLY).toEqual(goldTexts('report-en'));
      const before = await read();
      const choose = (painter: string) =>
        browser.background(
          async (painter) => chrome.storage.local.set({ settings: { painter, paused: false, sitesOff: [] } }),
          painter,
        );
      await choose('mark');
      await expect
        .poll(() => page.evaluate(() => document.querySelectorAll('mark.bgr-0').length), EVENTUALLY)
        .toBeGreaterThan(goldTexts('report-en').length - 1);
      // A name over several elements has several marks.
      const marked = (await marksIn(page)).map(({ text }) => text).join('');
      expect(marked.replace(/\s/g, '')).toBe(goldTexts('report-en').join('').replace(/\s/g, ''));
      await choose('highlight');
      await expect
        .poll(() => page.evaluate(() => document.querySelectorAll('mark.bgr-0').length), EVENTUALLY)
        .toBe(0);
      expect(await read()).toBe(before);
      await page.close();
    });
  });

  test.each(['report-en', 'report-es'])(
    'the marks of %s are what the command line answers for its text',
    async (name) => {
      const page = await open(name);
      await expect.poll(() => markTexts(page), EVENTUALLY).toEqual(goldTexts(name));
      const document = {
        id: name,
        text: readBlocks(readPage(name)).join('\n\n'),
        title: await page.title(),
        host: new URL(page.url()).hostname,
        language: readGold(name).language,
      };
      const { stdout } = spawnSync('npm', ['run', '--silent', 'annotate'], {
        input: JSON.stringify(document),
        encoding: 'utf8',
      });
      const answer: { mentions: { text: string }[] } = JSON.parse(stdout);
      expect(answer.mentions.map(({ text }) => text)).toEqual(await markTexts(page));
      await page.close();
    },
  );
});
