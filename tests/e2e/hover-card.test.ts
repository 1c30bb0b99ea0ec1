import { expect, test } from 'vitest';
import { readGold } from '../fixtures/pages/gold';
import { useFixtureSite } from '../support/fixture-site';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn, middleOf } from '../support/marks-in-page';
import { hasCard, openCard, pressInCard } from '../support/open-card';
import { EVENTUALLY, waitFor } from '../support/patience';
import { poll } from '../support/poll.mjs';

forEachBrowser((_engine, launch) => {
  const fixture = useFixtureSite(launch);
  const { open } = fixture;
  const goldTexts = (name: string) => readGold(name).mentions.map(({ text }) => text);
  const markTexts = async (page: Parameters<typeof marksIn>[0]) =>
    (await marksIn(page)).map(({ text }) => text);

  test('tells Ebrard’s role of 2021 and his role now, can be entered, and Esc closes it', async () => {
    const page = await open('report-en');
    await expect.poll(() => markTexts(page), EVENTUALLY).toContain('Ebrard');
    const at = await middleOf(page, 'Ebrard');
    await page.mouse.move(at.x - 40, at.y - 60);
    await page.mouse.move(at.x, at.y, { steps: 4 });
    const card = await poll('the card', () => openCard(fixture.browser));
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
    await fixture.browser.killBackground();
    expect(await fixture.browser.isBackgroundRunning()).toBe(false);
    const at = await middleOf(page, 'Alejandro Mayorkas');
    await page.mouse.move(at.x - 30, at.y - 30);
    await page.mouse.move(at.x, at.y, { steps: 3 });
    await expect.poll(() => hasCard(page), EVENTUALLY).toBe(true);
    await expect
      .poll(async () => (await openCard(fixture.browser))?.text ?? '', EVENTUALLY)
      .toMatch(/Homeland Security/);
    await page.close();
  });

  test('the commands for next and previous mention open the same card', async () => {
    const page = await open('report-en');
    await expect.poll(() => markTexts(page), EVENTUALLY).toHaveLength(goldTexts('report-en').length);
    await fixture.browser.command('next-mention', page);
    await expect
      .poll(async () => (await openCard(fixture.browser))?.label, EVENTUALLY)
      .toBe('Background: Antony Blinken');
    await fixture.browser.command('next-mention', page);
    await expect
      .poll(async () => (await openCard(fixture.browser))?.label, EVENTUALLY)
      .toBe('Background: Joe Biden');
    await fixture.browser.command('previous-mention', page);
    await expect
      .poll(async () => (await openCard(fixture.browser))?.label, EVENTUALLY)
      .toBe('Background: Antony Blinken');
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page), EVENTUALLY).toBe(false);
    await page.close();
  });

  test('says in which paragraph the name stands in full', async () => {
    const page = await open('report-es');
    await expect.poll(() => markTexts(page), EVENTUALLY).toEqual(goldTexts('report-es'));
    const at = await middleOf(page, 'Mayorkas');
    await page.mouse.move(at.x - 30, at.y - 40);
    await page.mouse.move(at.x, at.y, { steps: 4 });
    await poll('the reason', () => pressInCard(fixture.browser, 'Why this mark?').then(() => true));
    await expect
      .poll(async () => (await openCard(fixture.browser))?.text, EVENTUALLY)
      .toContain('Named in full in the third paragraph: “Alejandro Mayorkas”.');
    await page.close();
  });

  const isEbrard = (text: string): boolean => /Ebrard/.test(text);
  test.each([
    [
      'in this place',
      'Not in this place',
      'Marcelo Ebrard: not in “…',
      (texts: string[]) => texts.toSpliced(texts.indexOf('Ebrard'), 1),
    ],
    [
      'on this site',
      'Not on HOST',
      'Marcelo Ebrard: not on HOST',
      (texts: string[]) => texts.filter((text) => !isEbrard(text)),
    ],
    [
      'by this form',
      '“Ebrard” nowhere',
      'not where it says “Ebrard”',
      (texts: string[]) => texts.filter((text) => text !== 'Ebrard'),
    ],
  ] as const)(
    'who is not meant %s is unmarked at once, and the options give it back',
    async (_, words, line, rest) => {
      const page = await open('report-es');
      const named = (text: string): string => text.replace('HOST', new URL(page.url()).hostname);
      await expect.poll(() => markTexts(page), EVENTUALLY).toEqual(goldTexts('report-es'));
      const without = rest(goldTexts('report-es'));
      const at = await middleOf(page, 'Ebrard');
      await page.mouse.move(at.x - 30, at.y - 40);
      await page.mouse.move(at.x, at.y, { steps: 4 });
      await poll('the card', () => openCard(fixture.browser));
      for (const press of ['Why this mark?', 'Not this person?', named(words)])
        await poll(press, () => pressInCard(fixture.browser, press).then(() => true));
      await expect.poll(() => markTexts(page), EVENTUALLY).toEqual(without);
      await page.reload();
      await expect.poll(() => markTexts(page), EVENTUALLY).toEqual(without);

      const options = await fixture.browser.openExtensionPage('src/options/index.html');
      await expect
        .poll(() => options.evaluate(() => document.body.textContent), EVENTUALLY)
        .toContain(named(line));
      const again = (): Promise<boolean> =>
        options.evaluate(() => {
          const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
            textContent?.startsWith('Mark again'),
          );
          button?.click();
          return button !== undefined;
        });
      await expect.poll(again, EVENTUALLY).toBe(true);
      await page.bringToFront();
      await expect.poll(() => markTexts(page), EVENTUALLY).toEqual(goldTexts('report-es'));
      await options.close();
      await page.close();
    },
  );
});
