import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import es from '../../assets/_locales/es/messages.json';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { openCard } from '../support/open-card';
import { EVENTUALLY } from '../support/patience';
import { serve } from '../support/server.mjs';

/** What each test saw is kept here to be looked at. */
const PICTURES = resolve(import.meta.dirname, '../../.cache/spanish');
/** Words that nobody would leave in a Spanish interface. */
const ENGLISH = /\b(the|this|page|with|and|is|of|not|now|since)\b/gi;

forEachBrowser((engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    site = await serve(PAGES_FOLDER);
    browser = await launch({ language: 'es' });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const wordsOf = (page: Page) => page.evaluate(() => String(Reflect.get(document.body, 'innerText')));
  const picture = (page: Page, name: string) =>
    page.screenshot({ path: `${PICTURES}/${engine}-${name}.png`, fullPage: true });
  async function openReport(): Promise<Page> {
    const page = await browser.newPage(`${site.origin}/report-en.html`);
    const count = readGold('report-en').mentions.length;
    await expect.poll(async () => (await marksIn(page)).length, EVENTUALLY).toBe(count);
    return page;
  }

  test('the options speak Spanish, the shipped set and the keys included', async () => {
    const options = await browser.openExtensionPage('src/options/index.html');
    await options.waitForSelector('.sets li');
    await options.waitForSelector('.shortcuts');
    const words = await wordsOf(options);
    expect(words).toContain(es.options_sets.message);
    expect(words).toContain('Conversaciones de seguridad entre Estados Unidos y México');
    expect(words).toContain(es.manifest_command_next.message);
    expect(words.match(ENGLISH)).toBeNull();
    expect(await options.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
      'es',
      es.options_title.message,
    ]);
    await picture(options, 'options');
  });

  test('the welcome page speaks Spanish', async () => {
    const welcome = await browser.openExtensionPage('src/welcome/index.html');
    await welcome.waitForSelector('.shortcuts');
    const words = await wordsOf(welcome);
    expect(words).toContain(es.welcome_never.message);
    expect(words).toContain(es.manifest_command_site.message);
    await picture(welcome, 'welcome');
  });

  test('the popup lists the cast with Spanish names and roles', async () => {
    const page = await openReport();
    const popup = await browser.openPopup(page);
    await popup.waitFor(() => document.querySelectorAll('.row-button').length > 2);
    await expect.poll(() => popup.text(), EVENTUALLY).toContain('Secretario de Estado de Estados Unidos');
    expect(await popup.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
      'es',
      es.manifest_action.message,
    ]);
    await popup.screenshot(`${PICTURES}/${engine}-popup.png`);
    await popup.close();
  });

  test('the card is in Spanish from its roles to its sources', async () => {
    const page = await openReport();
    await browser.command('next-mention', page);
    const seen = async () => (await openCard(browser))?.text ?? '';
    await expect.poll(seen, EVENTUALLY).toContain(es.card_sources.message);
    await page.screenshot({ path: `${PICTURES}/${engine}-card.png` });
    const words = await seen();
    expect(words).toMatch(/8 de octubre de 2021/);
    expect(words).not.toMatch(/\b(as of|since|Sources|Facts|Why)\b/);
  });
});
