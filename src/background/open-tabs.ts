import { browser } from '../extension/browser';
import { isRestricted } from '../extension/tabs';

/** Firefox's key is not in the types. */
type ContentScripts = readonly { readonly css?: string[]; readonly css_origin?: string }[];

/**
 * Brings the content script into tabs that were open before the extension was there or had access, so that
 * nobody has to reload. A second copy in a document notices the first and leaves.
 */
export async function readOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url, discarded }) => {
      if (id !== undefined && !discarded && !isRestricted(url)) await readTab(id);
    }),
  );
}

/** Brings the content script and the looks of marks into one tab. A tab that may not be read stays as it is: then false. */
export async function readTab(tab: number): Promise<boolean> {
  const target = { tabId: tab, allFrames: true };
  try {
    for (const sheet of sheets()) await browser.scripting.insertCSS({ target, ...sheet });
    await browser.scripting.executeScript({ target, files: script() });
    return true;
  } catch (error) {
    // Closed meanwhile, or a page that this browser keeps to itself: there is nothing to be read there.
    console.info(`Tab ${tab} is not read: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

/** Runs the content script in one frame now, parsed or not. @throws when the frame is gone */
export async function readFrame(at: { tab: number; frame: number }): Promise<void> {
  const target = { tabId: at.tab, frameIds: [at.frame] };
  await browser.scripting.executeScript({ target, files: script(), injectImmediately: true });
}

/** The stylesheets that documents get from their beginning, as the manifest has the browser put them in. */
function sheets(): { files: string[]; origin: 'USER' | 'AUTHOR' }[] {
  const entries: ContentScripts = browser.runtime.getManifest().content_scripts ?? [];
  return entries.flatMap(({ css, css_origin }) =>
    css ? [{ files: css, origin: css_origin === 'user' ? 'USER' : 'AUTHOR' }] : [],
  );
}

/** The script that reads documents; what starts with them only waits for it. */
function script(): string[] {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  return scripts.flatMap(({ js, run_at }) => (run_at === 'document_start' ? [] : (js ?? [])));
}
