import { browser } from './browser';

const PAGE = 'src/who-is/index.html';
const KEY = 'whoIs';
/** Of a selection by mistake the beginning is enough. */
const LONGEST = 200;
const WINDOW_PX = { width: 440, height: 640 };

/**
 * Opens the page that says who the selected words name, in a small window where the browser has windows; one that is
 * open already answers anew. The words travel in the session's storage: in an address they would enter the browser's
 * history.
 */
export async function showWhoIs(text: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: text.trim().slice(0, LONGEST) });
  const url = browser.runtime.getURL(PAGE);
  // Firefox for Android has no windows.
  const { windows }: Partial<typeof browser> = browser;
  const [open] = await browser.tabs.query({ url });
  if (open?.id !== undefined) {
    await browser.tabs.reload(open.id);
    await browser.tabs.update(open.id, { active: true });
    if (open.windowId !== undefined) await windows?.update(open.windowId, { focused: true });
  } else if (windows) await windows.create({ url, type: 'popup', ...WINDOW_PX });
  else await browser.tabs.create({ url });
}

/** The words the page was opened for; empty when they are gone. */
export async function readWhoIs(): Promise<string> {
  const text: unknown = (await browser.storage.session.get(KEY))[KEY];
  return typeof text === 'string' ? text : '';
}
