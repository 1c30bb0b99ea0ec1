import type { Settings } from '../../src/extension/settings';
import type { BrowserUnderTest, ExtensionApi } from './browser-under-test';

declare const chrome: ExtensionApi;

/** The settings as they are after an install, but for these. */
export async function chooseSettings(
  browser: Pick<BrowserUnderTest, 'background'>,
  change: Partial<Settings>,
): Promise<void> {
  await browser.background(
    async (change) =>
      chrome.storage.local.set({
        settings: { painter: 'highlight', paused: false, sitesOff: [], ...change },
      }),
    change as Record<string, unknown>,
  );
}
