import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest, ExtensionApi } from './browser-under-test';
import { closeWelcome } from './close-welcome.mjs';
import { poll } from './poll.mjs';

declare const chrome: ExtensionApi;

/** The page that opens at the install, in front. */
export async function welcomePage(browser: BrowserUnderTest): Promise<Page> {
  const path = 'src/welcome/index.html';
  const tabs = () =>
    browser.background(
      async (path) => (await chrome.tabs.query({ url: chrome.runtime.getURL(path) })).length,
      path,
    );
  await poll('the welcome page opens', async () => (await tabs()) === 1);
  // Firefox's protocol sees only the tabs it has opened itself: there the reader opens it once more.
  if (browser.engine === 'firefox') {
    await closeWelcome(browser);
    return browser.openExtensionPage(path);
  }
  const pages = await browser.browser.pages();
  const page = pages.find((each) => each.url().endsWith(path));
  if (!page) throw new Error('The welcome page is not there');
  await page.bringToFront();
  return page;
}

/** The address the tab in front is at, or on its way to: there need be nothing there. */
export const addressInFront = (browser: BrowserUnderTest): Promise<string> =>
  browser.background(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.pendingUrl || tab?.url || '';
  });

/** Closes the tab in front, as its keys or its cross would: the one it was opened from comes back. */
export const closeTabInFront = (browser: BrowserUnderTest): Promise<void> =>
  browser.background(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.tabs.remove(tab?.id ?? -1);
  });
