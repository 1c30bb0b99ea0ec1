import { poll } from './poll.mjs';

/**
 * Closes the welcome page that opens at an install. Its tab comes to the front a moment later, and a page in the
 * background neither paints nor takes the pointer.
 *
 * @param {Pick<import('./browser-under-test').BrowserUnderTest, 'background'>} browser
 */
export async function closeWelcome(browser) {
  await poll('the welcome page opens', () =>
    browser.background(async () => {
      const { runtime, tabs } = globalThis.chrome;
      const welcomes = await tabs.query({ url: runtime.getURL('src/welcome/index.html') });
      for (const { id } of welcomes) if (id !== undefined) await tabs.remove(id);
      return welcomes.length > 0;
    }),
  );
}
