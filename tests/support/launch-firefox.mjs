import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { requireBrowser } from './browsers.mjs';
import { manifestIn } from './built-manifest.mjs';
import { closeWelcome } from './close-welcome.mjs';
import { openChromeScope } from './firefox-chrome-scope.mjs';
import { firefoxView } from './firefox-view.mjs';
import { noteBrowser } from './note-browser.mjs';
import { poll } from './poll.mjs';
import { DEFAULT_VIEWPORT } from './viewport.mjs';

/** @typedef {import('./browser-under-test').BrowserUnderTest} BrowserUnderTest */

const BUILT = resolve(import.meta.dirname, '../../dist/firefox');
/** Firefox draws a new one at each install; a fixed one makes moz-extension:// addresses known. */
const EXTENSION_UUID = '5eed5eed-0000-4000-8000-5eed5eed5eed';

/**
 * Starts the installed Firefox with a fresh profile.
 *
 * @param {import('./browser-under-test').LaunchOptions} [options]
 * @returns {Promise<BrowserUnderTest>}
 */
export async function launchFirefox({
  extensionDir = BUILT,
  install = true,
  headless = true,
  args = [],
  prefs = {},
  userDataDir,
  viewport = DEFAULT_VIEWPORT,
  ownSignals = false,
  language = 'en',
  screen,
} = {}) {
  const geckoId = manifestIn(extensionDir).browser_specific_settings?.gecko.id;
  if (!geckoId) throw new Error(`${extensionDir} is not built for Firefox`);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless,
    // Without it neither moz-extension:// pages nor the toolbar can be reached.
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: EXTENSION_UUID }),
      ...prefs,
    },
    defaultViewport: viewport,
    ...(screen && {
      env: {
        ...process.env,
        MOZ_HEADLESS_WIDTH: String(screen.width),
        MOZ_HEADLESS_HEIGHT: String(screen.height),
      },
    }),
    handleSIGINT: !ownSignals,
    handleSIGTERM: !ownSignals,
    handleSIGHUP: !ownSignals,
    ...(userDataDir ? { userDataDir } : {}),
  });
  noteBrowser(browser);
  const { privileged, inView } = await openChromeScope(browser, geckoId);
  if (language !== 'en') await privileged(speakLanguage, language);
  const origin = `moz-extension://${EXTENSION_UUID}`;

  /** @type {BrowserUnderTest} */
  const self = {
    engine: 'firefox',
    browser,
    origin,
    async newPage(url, until = 'load') {
      const page = await browser.newPage();
      if (url) await page.goto(url, { waitUntil: until });
      return page;
    },
    async install() {
      await browser.installExtension(resolve(extensionDir));
    },
    uninstall: () => browser.uninstallExtension(geckoId),
    reinstall: () => self.install(),
    setSiteAccess: (isGranted) => privileged(changeSiteAccess, geckoId, isGranted),
    async allowPrivateWindows() {
      await privileged(allowPrivateBrowsing, geckoId);
      await poll('the extension is let in', () =>
        self.background(() => globalThis.browser.extension.isAllowedIncognitoAccess()),
      );
    },
    manifestWarnings: () =>
      privileged((id) => globalThis.WebExtensionPolicy.getByID(id).extension.warnings, geckoId),
    async openExtensionPage(path) {
      const url = `${origin}/${path}`;
      const page = await browser.newPage();
      // 'load' is never reported: the tab moves to the extension's process on the way.
      await page.goto(url, { waitUntil: [] });
      await poll(`${path} has loaded`, () =>
        page.evaluate((url) => location.href === url && document.readyState === 'complete', url),
      );
      return page;
    },
    background: (fn, ...args) => inView('background', fn, ...args),
    async openPopup(page) {
      await page.bringToFront();
      const askedAt = Date.now();
      await privileged(clickToolbarButton, geckoId);
      return { ...(await firefoxView({ privileged, inView, geckoId }, 'popup')), askedAt };
    },
    sidePanel: () => firefoxView({ privileged, inView, geckoId }, 'sidebar'),
    badgeText: () =>
      inView('background', async () => {
        const [tab] = await globalThis.browser.tabs.query({ active: true, lastFocusedWindow: true });
        return globalThis.browser.action.getBadgeText({ tabId: tab?.id });
      }),
    async command(name, page) {
      await page.bringToFront();
      await poll('the keys are bound', () => privileged(pressShortcut, geckoId, name));
    },
    async chooseInMenu(page, item, { x, y }) {
      await page.bringToFront();
      await page.mouse.click(x, y, { button: 'right' });
      await poll(`the menu has "${item}"`, () => privileged(chooseMenuItem, item));
      await poll('the menu has closed', () => privileged(isMenuClosed));
    },
    async askToClose(page) {
      await page.bringToFront();
      await privileged(() => {
        const { browsingContext } = globalThis.gBrowser.selectedBrowser;
        browsingContext.currentWindowGlobal.processCloseRequest();
      });
    },
    async killBackground() {
      await privileged(
        (id) => globalThis.WebExtensionPolicy.getByID(id).extension.terminateBackground(),
        geckoId,
      );
      await poll('the event page has ended', async () => !(await self.isBackgroundRunning()));
    },
    isBackgroundRunning: () =>
      privileged(
        (id) => globalThis.WebExtensionPolicy.getByID(id).extension.backgroundState === 'running',
        geckoId,
      ),
    close: () => browser.close(),
  };

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

/** Runs in Firefox. Installed without language packs, it lets extensions speak a language all the same. */
function speakLanguage(language) {
  const { locale } = globalThis.Services;
  locale.availableLocales = [language, 'en-US'];
  locale.requestedLocales = [language];
}

/** Runs in Firefox. What the switch in about:addons does. */
async function changeSiteAccess(geckoId, isGranted) {
  const { ExtensionPermissions } = globalThis.ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { extension } = globalThis.WebExtensionPolicy.getByID(geckoId);
  const access = { permissions: [], origins: ['<all_urls>'] };
  await (isGranted
    ? ExtensionPermissions.add(geckoId, access, extension)
    : ExtensionPermissions.remove(geckoId, access, extension));
}

/** Runs in Firefox. What the choice in about:addons does. */
async function allowPrivateBrowsing(geckoId) {
  const { ExtensionPermissions } = globalThis.ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { AddonManager } = globalThis.ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  const { extension } = globalThis.WebExtensionPolicy.getByID(geckoId);
  const access = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add(geckoId, access, extension);
  await (await AddonManager.getAddonByID(geckoId)).reload();
}

/** Runs in Firefox. The same path as a click on the toolbar button. */
async function clickToolbarButton(geckoId) {
  const { ExtensionParent } = globalThis.ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const { extension } = globalThis.WebExtensionPolicy.getByID(geckoId);
  await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);
}

/** Runs in Firefox. Fires the shortcut's own <key>; false while the extension has not bound it. */
async function pressShortcut(geckoId, name) {
  const { extension } = globalThis.WebExtensionPolicy.getByID(geckoId);
  const commands = [...(await extension.shortcuts.commands)].filter(([, command]) => command.shortcut);
  const keyset = [...document.querySelectorAll('keyset[id^="ext-keyset-id"]')].find(
    (candidate) => candidate.children.length === commands.length,
  );
  const key = keyset?.children[commands.findIndex(([candidate]) => candidate === name)];
  key?.doCommand();
  return key !== undefined;
}

/** Runs in Firefox. Chooses the extension's item in the open menu of the page; false while it is not there. */
function chooseMenuItem(item) {
  const menu = document.getElementById('contentAreaContextMenu');
  const found = [...(menu?.querySelectorAll('menuitem') ?? [])].find(({ id }) => id.endsWith(`_${item}`));
  if (menu?.state !== 'open' || !found) return false;
  menu.activateItem(found);
  return true;
}

/** Runs in Firefox. */
function isMenuClosed() {
  return document.getElementById('contentAreaContextMenu')?.state === 'closed';
}
