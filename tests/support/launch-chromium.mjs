import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { requireBrowser } from './browsers.mjs';
import { manifestIn } from './built-manifest.mjs';
import { CHROMIUM_FLAGS } from './chromium-flags.mjs';
import { closeWelcome } from './close-welcome.mjs';
import { noteBrowser } from './note-browser.mjs';
import { PATIENCE_MS, poll } from './poll.mjs';

import { DEFAULT_VIEWPORT } from './viewport.mjs';

/** @typedef {import('./browser-under-test').BrowserUnderTest} BrowserUnderTest */

const BUILT = resolve(import.meta.dirname, '../../dist/chrome');

/**
 * Starts the installed Chromium (or Chrome, Edge, Brave) with a fresh profile.
 *
 * @param {import('./browser-under-test').LaunchOptions} [options]
 * @returns {Promise<BrowserUnderTest>}
 */
export async function launchChromium({
  extensionDir = BUILT,
  install = true,
  headless = true,
  args = [],
  userDataDir,
  viewport = DEFAULT_VIEWPORT,
  ownSignals = false,
  ignoreDefaultArgs = [],
  language = 'en',
  screen,
} = {}) {
  const screenFlags = screen ? [`--screen-info={${screen.width}x${screen.height}}`] : [];
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless,
    // Branded Chrome has dropped --load-extension; the Extensions protocol over the pipe is what is left.
    pipe: true,
    enableExtensions: true,
    args: [
      ...CHROMIUM_FLAGS,
      '--enable-unsafe-extension-debugging',
      `--lang=${language}`,
      ...screenFlags,
      ...args,
    ],
    // On Linux the environment decides, elsewhere the flag.
    env: { ...process.env, LANGUAGE: language },
    defaultViewport: viewport,
    handleSIGINT: !ownSignals,
    handleSIGTERM: !ownSignals,
    handleSIGHUP: !ownSignals,
    ignoreDefaultArgs: [...ignoreDefaultArgs],
    ...(userDataDir ? { userDataDir } : {}),
  });
  noteBrowser(browser);
  let id = '';

  const origin = () => {
    if (!id) throw new Error('The extension is not installed yet');
    return `chrome-extension://${id}`;
  };
  const extension = () => poll('the extension is listed', async () => (await browser.extensions()).get(id));
  const workerTarget = () =>
    browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith(origin()));

  /** @type {BrowserUnderTest} */
  const self = {
    engine: 'chromium',
    browser,
    get origin() {
      return origin();
    },
    async newPage(url, until = 'load') {
      const page = await browser.newPage();
      if (url) await page.goto(url, { waitUntil: until });
      return page;
    },
    async install() {
      id = await browser.installExtension(resolve(extensionDir));
      await extension();
    },
    uninstall: () => browser.uninstallExtension(id),
    async reinstall() {
      // A worker that was looked into would outlive its extension.
      if (workerTarget()) await self.killBackground();
      await browser.installExtension(resolve(extensionDir));
    },
    async setSiteAccess(isGranted) {
      const page = await self.newPage('chrome://extensions');
      await poll('the settings of extensions', () =>
        page.evaluate(() => 'developerPrivate' in globalThis.chrome),
      );
      await page.evaluate(
        (extensionId, hostAccess) =>
          globalThis.chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
        id,
        isGranted ? 'ON_ALL_SITES' : 'ON_CLICK',
      );
      await page.close();
    },
    async allowPrivateWindows() {
      // A worker that was looked into would outlive its extension.
      if (workerTarget()) await self.killBackground();
      const page = await self.newPage('chrome://extensions');
      await poll('the settings of extensions', () =>
        page.evaluate(() => 'developerPrivate' in globalThis.chrome),
      );
      await page.evaluate(async (extensionId) => {
        const { developerPrivate } = globalThis.chrome;
        // Otherwise an extension that was installed unpacked does not start again.
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
      }, id);
      await page.close();
      await poll('the extension is let in', () =>
        self.background(() => globalThis.chrome.extension.isAllowedIncognitoAccess()),
      );
    },
    async manifestWarnings() {
      const page = await self.newPage('chrome://extensions');
      const info = await poll('the list of extensions', () =>
        page.evaluate((id) => globalThis.chrome.developerPrivate?.getExtensionInfo(id), id),
      );
      await page.close();
      return [...info.manifestErrors, ...info.runtimeErrors].map((error) => error.message);
    },
    openExtensionPage: (path) => self.newPage(`${origin()}/${path}`),
    async background(fn, ...args) {
      const worker = await poll('the service worker runs', async () => {
        await wake();
        return workerTarget()?.worker();
      });
      return worker.evaluate(fn, ...args);
    },
    async openPopup(page) {
      await page.bringToFront();
      const url = `${origin()}/${manifestIn(extensionDir).action.default_popup}`;
      const opened = browser.waitForTarget((target) => target.url() === url, { timeout: PATIENCE_MS });
      const shown = await extension();
      const askedAt = Date.now();
      await page.triggerExtensionAction(shown);
      return { ...popupOf(await (await opened).asPage()), askedAt };
    },
    async sidePanel() {
      const url = `${origin()}/${manifestIn(extensionDir).side_panel?.default_path}`;
      const opened = await browser.waitForTarget((target) => target.url() === url, { timeout: PATIENCE_MS });
      return popupOf(await opened.asPage());
    },
    badgeText: () =>
      self.background(async () => {
        const [tab] = await globalThis.chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return globalThis.chrome.action.getBadgeText({ tabId: tab?.id });
      }),
    // Key events of the debugging protocol never reach the browser's own shortcuts, so the event is fired where
    // they would have fired it.
    async command(name, page) {
      await page.bringToFront();
      if (name === '_execute_action') return void (await page.triggerExtensionAction(await extension()));
      await self.background(async (name) => {
        const [tab] = await globalThis.chrome.tabs.query({ active: true, lastFocusedWindow: true });
        globalThis.chrome.commands.onCommand.dispatch(name, tab);
      }, name);
    },
    async chooseInMenu(page, item) {
      await page.bringToFront();
      const selected = await page.evaluate(() => String(getSelection()));
      await self.background(
        async (menuItemId, selectionText) => {
          const { contextMenus, tabs } = globalThis.chrome;
          // Rejects when there is no such item.
          await contextMenus.update(menuItemId, {});
          const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
          contextMenus.onClicked.dispatch({ menuItemId, selectionText, pageUrl: tab?.url }, tab);
        },
        item,
        selected,
      );
    },
    async killBackground() {
      const worker = await workerTarget()?.worker();
      await worker?.close();
      await poll('the service worker has ended', () => !workerTarget());
    },
    isBackgroundRunning: async () => workerTarget() !== undefined,
    close: () => browser.close(),
  };

  /** Any message from any page of the extension starts the worker. */
  async function wake() {
    if (workerTarget()) return;
    const page = await browser.newPage();
    await page.goto(`${origin()}/manifest.json`);
    await page.evaluate(() => globalThis.chrome.runtime.sendMessage({ wake: true }).catch(() => undefined));
    await page.close();
  }

  try {
    if (install) {
      await self.install();
      await closeWelcome(self);
    }
    return self;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * @param {import('puppeteer-core').Page} page
 * @returns {import('./browser-under-test').ViewUnderTest}
 */
function popupOf(page) {
  return {
    evaluate: (fn, ...args) => page.evaluate(fn, ...args),
    async waitFor(fn, ...args) {
      await page.waitForFunction(fn, { timeout: PATIENCE_MS, polling: 50 }, ...args);
    },
    click: (selector) => clickOnceStill(page, selector),
    async fill(selector, text) {
      await clickOnceStill(page, selector, { count: 3 });
      await page.type(selector, text);
    },
    press: (key) => page.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (key)),
    text: () => page.evaluate(visibleText),
    async screenshot(path) {
      await page.screenshot({ path: /** @type {`${string}.png`} */ (path) });
    },
    isOpen: async () => !page.isClosed(),
    close: () => page.close(),
  };
}

/**
 * Clicks where the element stays: a popup grows while its list comes in, and a click meant for what was there before would
 * fall on something else.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} selector
 * @param {{ count?: number }} [options]
 */
async function clickOnceStill(page, selector, options) {
  const place = () =>
    page.$eval(selector, (element) => {
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { x, y } = element.getBoundingClientRect();
      return [x, y, innerWidth, innerHeight].join();
    });
  // By the clock: a popup that is just being resized draws no frames to count.
  let before = '';
  await poll(`${selector} stays where it is`, async () => {
    const now = await place();
    const isStill = now === before;
    before = now;
    return isStill;
  });
  await page.click(selector, options);
}

/** Runs in the popup: the words a reader sees. The linter wants textContent, which holds hidden ones too. */
function visibleText() {
  return String(Reflect.get(document.body, 'innerText'));
}
