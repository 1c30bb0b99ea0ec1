import { defineBrowserProvider } from '@vitest/browser';
import puppeteer from 'puppeteer-core';
import { requireBrowser } from './browsers.mjs';
import { CHROMIUM_FLAGS } from './chromium-flags.mjs';
import { noteBrowser } from './note-browser.mjs';

/** Wide and high enough for the frame that Vitest runs a test file in (see `browser.viewport`). */
const WINDOW = { width: 1400, height: 1000 };

/**
 * Runs Vitest's browser tests in the installed Chromium and Firefox through puppeteer-core, which the
 * end-to-end tests use too: no second driver, no browser of its own to download.
 */
export const puppeteerProvider = () =>
  defineBrowserProvider({
    name: 'puppeteer',
    supportedBrowser: ['chromium', 'firefox'],
    options: {},
    providerFactory(project) {
      const engine = project.config.browser.name === 'firefox' ? 'firefox' : 'chromium';
      /** @type {Promise<import('puppeteer-core').Browser> | undefined} */
      let browser;
      const pages = new Map();
      return {
        name: 'puppeteer',
        supportsParallelism: false,
        initScripts: [],
        getCommandsContext: (sessionId) => ({ page: pages.get(sessionId) }),
        async openPage(sessionId, url) {
          browser ??= puppeteer.launch({
            browser: engine === 'firefox' ? 'firefox' : 'chrome',
            executablePath: requireBrowser(engine),
            headless: project.config.browser.headless,
            args: engine === 'firefox' ? [] : CHROMIUM_FLAGS,
            defaultViewport: WINDOW,
          });
          const running = await browser;
          noteBrowser(running);
          const page = await running.newPage();
          pages.set(sessionId, page);
          await page.goto(url, { waitUntil: 'domcontentloaded' });
        },
        async close() {
          await (await browser)?.close();
        },
      };
    },
  });
