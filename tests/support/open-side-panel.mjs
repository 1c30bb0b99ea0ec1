import { poll } from './poll.mjs';

const BUTTON = '.site-header-more button[title="Keep open at the side"]';

/**
 * The side panel, opened by the popup's button, pressed with a key: browsers want to see the reader's own hand.
 *
 * @param {import('./browser-under-test').BrowserUnderTest} browser
 * @param {import('puppeteer-core').Page} page
 */
export async function openSidePanel(browser, page) {
  const popup = await browser.openPopup(page);
  await popup.waitFor((button) => document.querySelector(button) !== null, BUTTON);
  await popup.waitFor(() => document.querySelectorAll('.row-count').length > 0);
  await popup.evaluate((button) => {
    const found = document.querySelector(button);
    if (found instanceof HTMLElement) found.focus();
  }, BUTTON);
  // The popup goes while the key is still down.
  await popup.press('Enter').catch(() => undefined);
  await poll('the popup has gone', async () => !(await popup.isOpen()));
  return browser.sidePanel();
}
