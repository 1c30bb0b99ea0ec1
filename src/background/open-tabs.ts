import { browser } from '../extension/browser';
import { isRestricted } from '../extension/tabs';
import { readerFiles } from './content-parts';

/**
 * Brings the content script into tabs that were open before the extension was there or had access, so that
 * nobody has to reload. A second copy in a document notices the first and leaves.
 */
export async function readOpenTabs(): Promise<void> {
  const files = readerFiles();
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url, discarded }) => {
      if (id === undefined || discarded || isRestricted(url)) return;
      try {
        await browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files });
      } catch (error) {
        // Closed meanwhile, or a page that this browser keeps to itself: there is nothing to be read there.
        console.info(
          `Not read: ${url ?? `tab ${id}`} (${error instanceof Error ? error.message : String(error)})`,
        );
      }
    }),
  );
}
