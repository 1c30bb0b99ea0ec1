import { expect, test } from 'vitest';
import { readGold } from '../fixtures/pages/gold';
import type { ExtensionApi } from '../support/browser-under-test';
import { useFixtureSite } from '../support/fixture-site';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY } from '../support/patience';

declare const chrome: ExtensionApi;

forEachBrowser((_engine, launch) => {
  const fixture = useFixtureSite(launch);
  const { open } = fixture;
  const goldTexts = (name: string) => readGold(name).mentions.map(({ text }) => text);
  const markTexts = async (page: Parameters<typeof marksIn>[0]) =>
    (await marksIn(page)).map(({ text }) => text);

  test('the highlight painter adds no node; switching the site off and on acts at once', async () => {
    const page = await open('report-en');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await expect.poll(() => markTexts(page), EVENTUALLY).toEqual(goldTexts('report-en'));
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await fixture.browser.command('toggle-site', page);
    await expect.poll(() => markTexts(page), EVENTUALLY).toEqual([]);
    await expect.poll(() => fixture.browser.badgeText(), EVENTUALLY).toBe('');
    expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([
      0, 0,
    ]);
    await fixture.browser.command('toggle-site', page);
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
      fixture.browser.background(
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
