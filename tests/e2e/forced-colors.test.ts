import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MARK_STYLES } from '../../src/core/settings';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { chooseSettings } from '../support/choose-settings';
import { colour, contrast } from '../support/contrast';
import { forEachBrowser } from '../support/for-each-browser';
import { inCard } from '../support/in-card';
import { onSystem } from '../support/look';
import { marksIn } from '../support/marks-in-page';
import { openCard } from '../support/open-card';
import { EVENTUALLY } from '../support/patience';
import { castInPopup } from '../support/popup';
import { serve } from '../support/server.mjs';

/** BACKGROUNDER_SHOTS=folder keeps what a reader sees, to look at. */
const SHOTS = process.env.BACKGROUNDER_SHOTS;
/** What lines and shapes need beside their ground (WCAG 1.4.11). */
const ENOUGH = 3;

type Colours = Readonly<Record<string, readonly string[]>>;

/** Runs in a view, or on the card: these properties of the first element, or pseudo-element, each selector finds. */
function coloursOf(card: ShadowRoot | null, shapes: Colours): Colours {
  return Object.fromEntries(
    Object.entries(shapes).map(([selector, properties]) => {
      const [name = '', pseudo] = selector.split('::');
      const element = (card ?? document).querySelector(name);
      const style = element && getComputedStyle(element, pseudo ? `::${pseudo}` : undefined);
      return [selector, properties.map((each) => style?.getPropertyValue(each) ?? 'not there')];
    }),
  );
}

/**
 * The line that marking adds beneath words: how much of its length has ink in its fullest row of pixels, and how many
 * rows have any to speak of.
 */
function lineOf(plain: PNG, marked: PNG): { readonly fullest: number; readonly rows: number } {
  const { width, height, data } = marked;
  const ground = [...plain.data.subarray(0, 3)];
  // Letters may be drawn anew over a mark, a little otherwise: what counts is beneath them.
  const first = Math.round(height * 0.7);
  const rows = Array.from({ length: height - first }, (_, nth) => {
    const y = first + nth;
    let seen = 0;
    for (let at = y * width * 4; at < (y + 1) * width * 4; at += 4) {
      const colour = [...data.subarray(at, at + 3)];
      const isNew = colour.some((part, each) => Math.abs(part - (plain.data[at + each] ?? 0)) > 24);
      if (isNew && contrast(colour, ground) >= ENOUGH) seen++;
    }
    return seen / width;
  });
  return { fullest: Math.max(...rows), rows: rows.filter((share) => share > 0.2).length };
}

/** How well words can be read: the contrast between what most of the picture is and what stands out most from it. */
function wordsContrast({ width, height, data }: PNG): number {
  const counts = new Map<string, number>();
  for (let at = 0; at < width * Math.round(height * 0.7) * 4; at += 4) {
    const colour = data.subarray(at, at + 3).join(',');
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [ground = [], ...others] = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([colour]) => colour.split(',').map(Number));
  return Math.max(...others.map((other) => contrast(other, ground)));
}

forEachBrowser((engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve(PAGES_FOLDER);
    browser = await launch(onSystem({ look: 'forced' }));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const { mentions } = readGold('report-en');
  const open = async (): Promise<Page> => {
    const page = await browser.newPage(`${site.origin}/report-en.html`);
    await expect
      .poll(async () => (await marksIn(page)).length, EVENTUALLY)
      .toBeGreaterThanOrEqual(mentions.length);
    return page;
  };
  /** Where words stand in the window, marked or not. */
  const boxOf = (page: Page, words: string) =>
    page.evaluate((words) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(words) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = range.getBoundingClientRect();
        return {
          x: Math.floor(x),
          y: Math.floor(y),
          width: Math.ceil(width),
          height: Math.ceil(height) + 6,
        };
      }
      throw new Error(`The page does not say "${words}"`);
    }, words);
  const shot = async (page: Page, words: string): Promise<PNG> => {
    const { x, y, width, height } = await boxOf(page, words);
    const window = PNG.sync.read(Buffer.from(await page.screenshot()));
    const part = new PNG({ width, height });
    PNG.bitblt(window, part, x, y, width, height, 0, 0);
    return part;
  };

  describe.each(['highlight', 'mark'] as const)('marks painted as %s', (painter) => {
    test.each(MARK_STYLES)('are seen, and persons and organizations told apart: %s', async (markStyle) => {
      await chooseSettings(browser, { painter, markStyle });
      const page = await open();
      const KINDS = { person: 'Merrick Garland', organization: 'Department of Homeland Security' };
      const marked = {
        person: await shot(page, KINDS.person),
        organization: await shot(page, KINDS.organization),
      };
      await chooseSettings(browser, { painter, markStyle, paused: true });
      await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(0);
      const [person, organization] = [
        lineOf(await shot(page, KINDS.person), marked.person),
        lineOf(await shot(page, KINDS.organization), marked.organization),
      ];
      expect(wordsContrast(marked.person)).toBeGreaterThanOrEqual(4.5);
      expect(wordsContrast(marked.organization)).toBeGreaterThanOrEqual(4.5);
      for (const line of [person, organization]) {
        // A dotted or dashed line has ink for a third of its length at the least.
        expect(line.fullest).toBeGreaterThan(0.3);
        expect(line.rows).toBeGreaterThan(0);
      }
      if (SHOTS !== undefined) {
        mkdirSync(SHOTS, { recursive: true });
        for (const [kind, png] of Object.entries(marked))
          writeFileSync(
            join(SHOTS, `marks-${painter}-${markStyle}-${kind}-${engine}.png`),
            PNG.sync.write(png),
          );
      }
      const isToldApart =
        Math.abs(person.fullest - organization.fullest) > 0.15 || person.rows !== organization.rows;
      expect(isToldApart, JSON.stringify({ person, organization })).toBe(true);
      await page.close();
    });
  });

  test('no shape of the card vanishes', async () => {
    await chooseSettings(browser, {});
    const page = await open();
    const label = async () => (await openCard(browser))?.label;
    // The first of the page with a role then, a role now and others.
    for (const who of ['Antony Blinken', 'Joe Biden', 'Antony Blinken', 'Marcelo Ebrard']) {
      await browser.command('next-mention', page);
      await expect.poll(label, EVENTUALLY).toBe(`Background: ${who}`);
    }
    const shapes = {
      '.bg-card-frame': ['border-top-color', 'background-color'],
      '.bg-kind': ['border-top-color', 'background-color'],
      '.bg-role-group::before': ['border-top-color', 'background-color'],
      '.bg-timeline [data-held=then] rect': ['fill'],
      '.bg-timeline [data-held=now] rect': ['fill'],
      '.bg-timeline-tick': ['stroke'],
      '.bg-mark': ['background-color', 'color'],
      '.bg-tools button': ['color', 'background-color'],
      '.bg-more': ['color', 'text-decoration-line'],
      '.bg-note a': ['color'],
    };
    const look = async () =>
      (await inCard(browser, coloursOf as (card: ShadowRoot) => Colours, shapes)) ?? {};
    await expect.poll(async () => (await look())['.bg-timeline-tick']?.[0], EVENTUALLY).toMatch(/^rgb/);
    const seen = await look();
    const paper = colour(seen['.bg-card-frame']?.[1]);
    const onPaper = (words: string | undefined): number => contrast(colour(words), paper);
    expect(onPaper(seen['.bg-card-frame']?.[0])).toBeGreaterThanOrEqual(ENOUGH);
    expect(onPaper(seen['.bg-kind']?.[0])).toBeGreaterThanOrEqual(ENOUGH);
    expect(onPaper(seen['.bg-role-group::before']?.[0])).toBeGreaterThanOrEqual(ENOUGH);
    for (const each of ['then', 'now'])
      expect(onPaper(seen[`.bg-timeline [data-held=${each}] rect`]?.[0])).toBeGreaterThanOrEqual(ENOUGH);
    expect(seen['.bg-timeline [data-held=then] rect']).not.toEqual(seen['.bg-timeline [data-held=now] rect']);
    expect(onPaper(seen['.bg-timeline-tick']?.[0])).toBeGreaterThanOrEqual(ENOUGH);
    const [markGround, markText] = seen['.bg-mark'] ?? [];
    expect(contrast(colour(markText), colour(markGround))).toBeGreaterThanOrEqual(4.5);
    expect(onPaper(seen['.bg-tools button']?.[0])).toBeGreaterThanOrEqual(ENOUGH);
    expect(seen['.bg-more']?.[1]).toContain('underline');
    expect(onPaper(seen['.bg-note a']?.[0])).toBeGreaterThanOrEqual(4.5);
    await page.close();
  });

  test('no shape of the popup vanishes', async () => {
    const page = await open();
    const popup = await browser.openPopup(page);
    await expect.poll(() => castInPopup(popup), EVENTUALLY).toHaveProperty('marcelo-ebrard');
    await popup.click('#row-marcelo-ebrard');
    await popup.waitFor(() => document.querySelector('.stepper .button') !== null);
    await popup.click('.stepper .button:nth-of-type(2)');
    await popup.waitFor(() => document.querySelector('.strip-current') !== null);
    const seen = await popup.evaluate(coloursOf, null, {
      body: ['background-color', 'color'],
      '.bg-kind': ['border-top-color'],
      '.minimap-people': ['stroke'],
      '.minimap-houses': ['stroke'],
      '.minimap-strip': ['background-color', 'border-top-color'],
      '.strip-ticks': ['stroke'],
      '.strip-current': ['stroke'],
      '.tabs button[aria-selected=true]': ['color', 'border-bottom-color'],
      '.tabs button[aria-selected=false]': ['color', 'border-bottom-color'],
      '.chip:has(:checked)': ['color', 'background-color'],
      '.chip:not(:has(:checked))': ['color', 'background-color'],
      '.switch input': ['background-color', 'border-top-color'],
      '.switch input::before': ['background-color'],
      '.field': ['color', 'background-color'],
      'select.field': ['color', 'background-color'],
      '.button-quiet': ['color'],
      '.row-count': ['border-top-color'],
      '.stepper .button': ['color', 'background-color'],
    });
    const of = (selector: string, nth = 0): readonly number[] => colour(seen[selector]?.[nth]);
    const paper = of('body');
    for (const line of [
      ...['.bg-kind', '.minimap-people', '.minimap-houses', '.strip-ticks', '.strip-current', '.row-count'],
    ])
      expect(contrast(of(line), paper), line).toBeGreaterThanOrEqual(ENOUGH);
    expect(of('.strip-current')).not.toEqual(of('.strip-ticks'));
    expect(of('.minimap-strip')).toEqual(paper);
    for (const words of [
      '.tabs button[aria-selected=true]',
      '.tabs button[aria-selected=false]',
      '.button-quiet',
    ])
      expect(contrast(of(words), paper), words).toBeGreaterThanOrEqual(4.5);
    for (const box of ['.field', 'select.field', '.stepper .button', '.chip:has(:checked)'])
      expect(contrast(of(box), of(box, 1)), box).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('.tabs button[aria-selected=true]', 1), paper)).toBeGreaterThanOrEqual(ENOUGH);
    expect(of('.tabs button[aria-selected=false]', 1)).toEqual(paper);
    expect(of('.chip:has(:checked)', 1)).not.toEqual(paper);
    expect(contrast(of('.switch input::before'), of('.switch input'))).toBeGreaterThanOrEqual(ENOUGH);
    await popup.close();
    await page.close();
  });
});
