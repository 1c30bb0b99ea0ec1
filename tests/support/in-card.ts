import type { BrowserUnderTest } from './browser-under-test';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Runs a function on the shadow root of the open card of the tab in front; `undefined` while no card is open, and
 * where the function gives `null`. It runs in the extension's own world, because the root is closed to the page, and
 * travels as text: it must not use anything from outside itself. Wakes the background.
 */
export async function inCard<Result>(
  browser: BrowserUnderTest,
  look: (root: ShadowRoot, ...args: readonly Json[]) => Result | Promise<Result>,
  ...args: readonly Json[]
): Promise<NonNullable<Result> | undefined> {
  const inPage = `(...args) => {
    const host = document.querySelector('div[popover=manual][style*="2147483647"]');
    const root = host && (chrome.dom ? chrome.dom.openOrClosedShadowRoot(host) : host.openOrClosedShadowRoot);
    return root?.querySelector('[role=dialog]') ? (${look})(root, ...args) : null;
  }`;
  const inBackground = `return (async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const [frame] = await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func: ${inPage}, args });
    return frame?.result ?? null;
  })()`;
  // Put together here, because no world of an extension makes functions of text.
  const run = new Function('...args', inBackground) as (...args: readonly Json[]) => Promise<Result | null>;
  return (await browser.background(run, ...args)) ?? undefined;
}
