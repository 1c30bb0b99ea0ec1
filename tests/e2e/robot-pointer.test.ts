import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn, middleOf } from '../support/marks-in-page';
import { hasCard, openCard, pressInCard } from '../support/open-card';
import { EVENTUALLY, waitFor } from '../support/patience';
import { poll } from '../support/poll.mjs';
import { cardNotes, movePointer, watchCards } from '../support/robot-pointer';
import { serve } from '../support/server.mjs';

/** ROBOT_TRIPS=100 for the long run. */
const TRIPS = Number(process.env.ROBOT_TRIPS ?? 4);
const NAMES = ['Antony Blinken', 'Marcelo Ebrard', 'Joe Biden', 'Ken Salazar', 'Merrick Garland'];
const FAST = 1500;
/** Longer than opening and closing take together. */
const LONG_MS = 900;

const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Names</title>
  <meta property="article:published_time" content="2021-10-08">
  <body style="font: 16px/24px serif; margin: 40px">${body}</body></html>`;
const PAGES = {
  '/row': page(`<p style="line-height: 40px">${[...NAMES, ...NAMES, ...NAMES, ...NAMES].join(' and ')}.</p>`),
  '/meeting': page(
    '<p style="margin-top: 80px; margin-left: 200px">There Antony Blinken met Marcelo Ebrard.</p><div style="height: 3000px">',
  ),
  '/broken': page(
    '<p style="width: 400px; text-indent: 320px">Marcelo Ebrard</p><p>Nobody else was there.</p>',
  ),
};

/** The lines of the page's first paragraph. */
function linesOf(tab: Page): Promise<{ left: number; right: number; y: number }[]> {
  return tab.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('p') as Element);
    return [...range.getClientRects()].map(({ left, right, top, height }) => ({
      ...{ left, right, y: top + height / 2 },
    }));
  });
}

forEachBrowser((engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve(PAGES);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const open = async (path: keyof typeof PAGES, marks: number): Promise<Page> => {
    const opened = await browser.newPage(`${site.origin}${path}`);
    await expect.poll(async () => (await marksIn(opened)).length, EVENTUALLY).toBe(marks);
    await opened.mouse.move(4, 4);
    await watchCards(opened);
    return opened;
  };

  test('crosses twenty names at 1,500 pixels a second and opens no card', async () => {
    const tab = await open('/row', 20);
    for (const { left, right, y } of await linesOf(tab)) {
      await movePointer(tab, { x: left - 20, y }, { x: right + 20, y }, FAST);
    }
    await tab.mouse.move(4, 4);
    await waitFor(LONG_MS);
    expect(await cardNotes(tab)).toMatchObject({ opened: 0 });
    await tab.close();
  });

  test('rests on a name and opens one card', async () => {
    const tab = await open('/row', 20);
    const waited: number[] = [];
    for (const name of NAMES) {
      const at = await middleOf(tab, name);
      await movePointer(tab, { x: at.x, y: at.y + 120 }, at, 400);
      await expect.poll(() => hasCard(tab), EVENTUALLY).toBe(true);
      await waitFor(LONG_MS);
      const notes = await cardNotes(tab);
      expect(notes.opened - notes.closed).toBe(1);
      waited.push(notes.waited.at(-1) ?? Number.NaN);
      await tab.keyboard.press('Escape');
      await tab.mouse.move(4, 4);
      await waitFor(100);
    }
    expect((await cardNotes(tab)).opened).toBe(NAMES.length);
    console.info(`${engine}: at rest for ${waited.map(Math.round).join(', ')} ms before the card`);
    await tab.close();
  });

  test(`goes ${TRIPS} times diagonally into the card, which never closes`, async () => {
    const tab = await open('/meeting', 2);
    const at = await middleOf(tab, 'Antony Blinken');
    await tab.mouse.move(at.x, at.y, { steps: 3 });
    const { box } = await poll('the card', () => openCard(browser));
    for (let trip = 0; trip < TRIPS; trip++) {
      const share = (trip % 10) / 9;
      const goal = {
        x: box.x + 10 + (box.width - 20) * share,
        y: box.y + 20 + ((trip * 53) % (box.height - 40)),
      };
      const speed = [150, 400, 900][trip % 3] ?? 400;
      await movePointer(tab, at, goal, speed);
      await waitFor(trip % 5 === 0 ? 450 : 30);
      await movePointer(tab, goal, at, speed);
    }
    expect(await cardNotes(tab)).toMatchObject({ opened: 1, closed: 0 });
    await tab.close();
  }, 300_000);

  test('opens a name broken over two lines on its own boxes alone', async () => {
    const tab = await open('/broken', 1);
    const [first, second] = await linesOf(tab);
    if (!first || !second) throw new Error('The name is not broken');
    // Left of the first line and right of the second: inside the box around both.
    for (const blank of [
      { x: first.left - 60, y: first.y },
      { x: second.right + 60, y: second.y },
    ]) {
      await tab.mouse.move(blank.x, blank.y, { steps: 4 });
      await waitFor(LONG_MS);
      expect(await hasCard(tab)).toBe(false);
    }
    for (const [index, line] of [first, second].entries()) {
      await tab.mouse.move((line.left + line.right) / 2, line.y, { steps: 4 });
      await expect.poll(async () => (await cardNotes(tab)).opened, EVENTUALLY).toBe(index + 1);
      await tab.keyboard.press('Escape');
      await tab.mouse.move(4, 300, { steps: 2 });
      await waitFor(100);
    }
    await tab.close();
  });

  test('pins a card, which stays through scrolling while a second comes and goes', async () => {
    const tab = await open('/meeting', 2);
    const blinken = await middleOf(tab, 'Antony Blinken');
    await tab.mouse.move(blinken.x, blinken.y, { steps: 3 });
    await poll('the card', () => openCard(browser));
    await pressInCard(browser, 'Pin');
    const ebrard = await middleOf(tab, 'Marcelo Ebrard');
    await tab.mouse.move(4, 4, { steps: 3 });
    await waitFor(LONG_MS);
    await tab.mouse.move(ebrard.x, ebrard.y, { steps: 3 });
    await expect.poll(async () => (await cardNotes(tab)).opened, EVENTUALLY).toBe(2);
    await tab.keyboard.press('Escape');
    await expect.poll(async () => (await cardNotes(tab)).closed, EVENTUALLY).toBe(1);
    await tab.mouse.move(4, 4, { steps: 3 });
    await tab.evaluate(() => scrollTo(0, 1500));
    await waitFor(LONG_MS);
    expect(await cardNotes(tab)).toMatchObject({ opened: 2, closed: 1 });
    expect((await openCard(browser))?.label).toBe('Background: Antony Blinken');
    await pressInCard(browser, 'Close');
    await expect.poll(() => hasCard(tab), EVENTUALLY).toBe(false);
    await tab.close();
  });

  test('opens somebody tied to them on this page in place, and Back comes back', async () => {
    const tab = await open('/meeting', 2);
    const at = await middleOf(tab, 'Antony Blinken');
    await tab.mouse.move(at.x, at.y, { steps: 3 });
    const card = await poll('the card', () => openCard(browser));
    expect(card.text).toMatch(
      /Connections on this page\s+Met and faced the press with Marcelo Ebrard, 8 October 2021\./,
    );
    const label = async () => (await openCard(browser))?.label;
    await pressInCard(browser, 'Marcelo Ebrard');
    await expect.poll(label, EVENTUALLY).toBe('Background: Marcelo Ebrard');
    await pressInCard(browser, 'Back');
    await expect.poll(label, EVENTUALLY).toBe('Background: Antony Blinken');
    expect(await cardNotes(tab)).toMatchObject({ opened: 1, closed: 0 });
    await tab.close();
  });
});
