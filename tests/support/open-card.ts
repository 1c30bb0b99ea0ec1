import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest, ExtensionApi } from './browser-under-test';

declare const chrome: ExtensionApi & {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};

export type SeenCard = {
  readonly text: string;
  readonly label: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** The hover card of the tab in front: its words and where it is; `undefined` while none is open. Wakes the background. */
export async function openCard(browser: BrowserUnderTest): Promise<SeenCard | undefined> {
  const card = await browser.background(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    // The root is closed to the page; the extension's own world may look in.
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => {
        const host = document.querySelector('html > div[popover], dialog > div[popover]');
        if (!host) return null;
        const root = chrome.dom
          ? chrome.dom.openOrClosedShadowRoot(host)
          : (host as Element & { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot;
        const dialog = root?.querySelector<HTMLElement>('[role=dialog]');
        if (!dialog) return null;
        const { x, y, width, height } = dialog.getBoundingClientRect();
        return { text: dialog.innerText, label: dialog.ariaLabel ?? '', box: { x, y, width, height } };
      },
    });
    return frame?.result ?? null;
  });
  return (card as SeenCard | null) ?? undefined;
}

/** Presses the button of the open card that has these words or is called so. @throws when there is none */
export async function pressInCard(browser: BrowserUnderTest, words: string): Promise<void> {
  const isPressed = await browser.background(async (words) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      args: [words],
      func: (words: string) => {
        const host = document.querySelector('html > div[popover], dialog > div[popover]');
        if (!host) return false;
        const root = chrome.dom
          ? chrome.dom.openOrClosedShadowRoot(host)
          : (host as Element & { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot;
        const buttons = [...(root?.querySelectorAll('button') ?? [])];
        const button = buttons.find(({ ariaLabel, textContent }) => (ariaLabel ?? textContent) === words);
        button?.click();
        return button !== undefined;
      },
    });
    return frame?.result === true;
  }, words);
  if (!isPressed) throw new Error(`The card has no button "${words}"`);
}

/** Whether a card is open, as the page sees it: a host element is there. */
export function hasCard(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('html > div[popover], dialog > div[popover]') !== null);
}
