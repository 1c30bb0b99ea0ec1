import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest, ExtensionApi } from './browser-under-test';
import { poll } from './poll.mjs';

declare const chrome: ExtensionApi;

/** The page that opens at the install, in front. */
export async function welcomePage(browser: BrowserUnderTest): Promise<Page> {
  const page = await poll('the welcome page', async () =>
    (await browser.browser.pages()).find((each) => each.url() === `${browser.origin}/src/welcome/index.html`),
  );
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
