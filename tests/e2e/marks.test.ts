import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readGold, readPage } from '../fixtures/pages/gold';
import { readBlocks } from '../fixtures/pages/page-text';
import { collectConsole } from '../support/collect-console.mjs';
import { useFixtureSite } from '../support/fixture-site';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY, waitFor } from '../support/patience';
import { castInPopup } from '../support/popup';

forEachBrowser((_engine, launch) => {
  const fixture = useFixtureSite(launch);
  const { open } = fixture;
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
    expect(await fixture.browser.badgeText()).toBe('');
    await page.close();
  });

  test('the popup counts each entity as the gold does, and the badge how many there are', async () => {
    const page = await open('report-en');
    await expect.poll(() => markTexts(page), EVENTUALLY).toHaveLength(goldTexts('report-en').length);
    const counts = readGold('report-en').counts;
    await expect.poll(() => fixture.browser.badgeText(), EVENTUALLY).toBe(String(Object.keys(counts).length));
    const popup = await fixture.browser.openPopup(page);
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
    await expect
      .poll(() => fixture.browser.badgeText(), EVENTUALLY)
      .toBe(String(Object.keys(gold.counts).length));
    for (const { selector, mentions } of gold.frames ?? []) {
      const frame = await (await page.waitForSelector(selector))?.contentFrame();
      if (!frame) throw new Error(`${selector} is not a frame`);
      await expect.poll(() => markTexts(frame), EVENTUALLY).toEqual(mentions.map(({ text }) => text));
    }
    const popup = await fixture.browser.openPopup(page);
    await expect.poll(() => castInPopup(popup), EVENTUALLY).toEqual(gold.counts);
    await popup.close();
    await page.close();
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
