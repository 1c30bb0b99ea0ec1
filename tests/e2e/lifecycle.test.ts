import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { collectConsole } from '../support/collect-console.mjs';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn, middleOf } from '../support/marks-in-page';
import { hasCard, openCard } from '../support/open-card';
import { EVENTUALLY, waitFor } from '../support/patience';
import { poll } from '../support/poll.mjs';
import { serveSlowly } from '../support/serve-slowly';
import { serve } from '../support/server.mjs';

forEachBrowser((engine, launch) => {
  const closing: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  const gold = readGold('report-en').mentions.map(({ text }) => text);
  const texts = async (page: Page) => (await marksIn(page)).map(({ text }) => text);

  async function openReport(): Promise<{ browser: BrowserUnderTest; origin: string; page: Page }> {
    const site = await serve(PAGES_FOLDER);
    closing.push(site.close);
    const browser = await launch();
    closing.push(browser.close);
    const page = await browser.newPage(`${site.origin}/report-en.html`);
    await expect.poll(() => texts(page), EVENTUALLY).toEqual(gold);
    return { browser, origin: site.origin, page };
  }
  const restOn = async (page: Page, name: string): Promise<void> => {
    const at = await middleOf(page, name);
    await page.mouse.move(at.x - 30, at.y - 40);
    await page.mouse.move(at.x, at.y, { steps: 4 });
  };

  test('an update takes over in open tabs, without a reload and without a trace of the old copy', async () => {
    const { browser, page } = await openReport();
    const log = collectConsole(page);
    await restOn(page, 'Ebrard');
    await poll('the card', () => openCard(browser));
    await page.evaluate(() => {
      document.documentElement.dataset.sameDocument = 'yes';
    });
    await browser.reinstall();
    await page.bringToFront();
    await page.mouse.move(5, 5);
    await expect.poll(() => hasCard(page), EVENTUALLY).toBe(false);
    await expect.poll(() => texts(page), EVENTUALLY).toEqual(gold);
    await restOn(page, 'Ebrard');
    await poll('the card of the new copy', () => openCard(browser));
    // Long enough for copies that mend their marks once a second to meet.
    await waitFor(2200);
    expect(await texts(page)).toEqual(gold);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    expect(
      await page.evaluate(() => document.querySelectorAll('div[popover=manual][style*="2147483647"]').length),
    ).toBe(1);
    expect(await page.evaluate(() => document.documentElement.dataset.sameDocument)).toBe('yes');
    expect((await log.errors()).filter(({ fromExtension }) => fromExtension)).toEqual([]);
  });

  test('when the extension is gone, a dead mark opens nothing, says nothing and goes', async () => {
    const { browser, page } = await openReport();
    const log = collectConsole(page);
    await browser.uninstall();
    if ((await texts(page)).length > 0) await restOn(page, 'Ebrard');
    // Firefox ends a removed extension's scripts in the middle of whatever they do: the marks stay until a reload.
    if (engine === 'chromium') await expect.poll(() => texts(page), EVENTUALLY).toEqual([]);
    await waitFor(900);
    expect(await hasCard(page)).toBe(false);
    expect((await log.errors()).filter(({ fromExtension }) => fromExtension)).toEqual([]);
  });

  test('of two copies of the extension one marks, and they do not fight', async () => {
    const { browser, page } = await openReport();
    const folder = mkdtempSync(join(tmpdir(), 'second-copy-'));
    closing.push(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(engine === 'firefox' ? 'dist/firefox' : 'dist/chrome', folder, { recursive: true });
    const file = join(folder, 'manifest.json');
    const other = readFileSync(file, 'utf8').replace('{b4c2f0d7', '{b4c2f0d8');
    writeFileSync(file, other);
    await browser.browser.installExtension(folder);
    await waitFor(1500);
    await page.bringToFront();
    await page.evaluate(() => {
      const seen = new Set<unknown>();
      Object.assign(window, { seen });
      setInterval(() => seen.add(CSS.highlights.get('bgr-1')), 50);
    });
    await waitFor(4500);
    const seen = () => page.evaluate(() => (window as unknown as { seen: Set<unknown> }).seen.size);
    expect(await seen()).toBeLessThanOrEqual(2);
    expect(await texts(page)).toEqual(gold);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  });

  test('Back brings marks and badge, and what was switched meanwhile', async () => {
    const { browser, origin, page } = await openReport();
    const badge = String(Object.keys(readGold('report-en').counts).length);
    await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe(badge);
    await page.goto(`${origin}/plain.html`);
    await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe('');
    await page.evaluate(() => history.back());
    await expect.poll(() => texts(page), EVENTUALLY).toEqual(gold);
    await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe(badge);
    await page.goto(`${origin}/plain.html`);
    await browser.command('toggle-site', page);
    await waitFor(300);
    await page.evaluate(() => history.back());
    await expect.poll(() => page.title(), EVENTUALLY).not.toBe('');
    await expect.poll(() => texts(page), EVENTUALLY).toEqual([]);
    await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe('');
  });

  test('a page whose load does not end is read as it stands, and further when it goes on', async () => {
    const slow = await serveSlowly(
      '<p>Then came Marcelo Ebrard.',
      '<title>Slow</title><p>First Joe Biden spoke.',
    );
    const browser = await launch();
    closing.push(browser.close);
    const page = await browser.newPage();
    const arrived = page.goto(slow.url);
    await slow.asked;
    await expect.poll(() => texts(page), EVENTUALLY).toEqual(['Joe Biden']);
    slow.finish();
    await arrived;
    await expect.poll(() => texts(page), EVENTUALLY).toEqual(['Joe Biden', 'Marcelo Ebrard']);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  });

  test.runIf(engine === 'chromium')(
    'a page made ready in advance is left alone until it is shown',
    async () => {
      const rules = { prerender: [{ urls: ['/next'], eagerness: 'immediate' }] };
      const site = await serve({
        '/': `<!doctype html><title>One</title><p>Nobody.</p><a href="/next">Next</a><script type="speculationrules">${JSON.stringify(rules)}</script>`,
        '/next': '<!doctype html><title>Two</title><p>Marcelo Ebrard came.</p><iframe src="/frame"></iframe>',
        '/frame': '<!doctype html><p>Joe Biden came.</p>',
      });
      closing.push(site.close);
      const browser = await launch();
      closing.push(browser.close);
      const page = await browser.newPage(`${site.origin}/`);
      await poll('the page is made ready', () => site.requests.includes('/frame'));
      await browser.killBackground();
      await waitFor(1200);
      expect(await browser.isBackgroundRunning()).toBe(false);
      await Promise.all([page.waitForNavigation(), page.click('a')]);
      expect(
        await page.evaluate(() => {
          const [entry] = performance.getEntriesByType('navigation');
          return entry && 'activationStart' in entry ? Number(entry.activationStart) : 0;
        }),
      ).toBeGreaterThan(0);
      await expect.poll(() => texts(page), EVENTUALLY).toEqual(['Marcelo Ebrard']);
      await expect.poll(() => browser.badgeText(), EVENTUALLY).toBe('2');
    },
  );
});
