import type { BrowserUnderTest, ExtensionApi } from './browser-under-test';

declare const chrome: ExtensionApi & {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};

export type CardInFrame = {
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly width: number;
  readonly height: number;
  /** The part of the name's heading that is within the card's box. */
  readonly heading: { readonly words: string; readonly isSeen: boolean };
  /** How far the last line is out of sight once the card is scrolled to its end. */
  readonly beyond: number;
  /** What can be read without scrolling, in short. */
  readonly text: string;
};

/** The card that is open in some frame of the tab in front. */
export async function cardInFrame(browser: BrowserUnderTest): Promise<CardInFrame | undefined> {
  const found = await browser.background(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const frames = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1, allFrames: true },
      func: () => {
        const host = document.querySelector('div[popover=manual][style*="2147483647"]');
        const root =
          host &&
          (chrome.dom
            ? chrome.dom.openOrClosedShadowRoot(host)
            : (host as Element & { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot);
        const dialog = root?.querySelector('[role=dialog]');
        const heading = dialog?.querySelector('h2');
        if (!dialog || !heading) return null;
        const { left, top, right, bottom } = dialog.getBoundingClientRect();
        const words = heading.getBoundingClientRect();
        const text = [...dialog.querySelectorAll('li, p, h3')]
          .filter((each) => each.checkVisibility() && each.getBoundingClientRect().bottom <= bottom)
          .map((each) => each.textContent)
          .join(' ');
        const isSeen = words.top >= top && words.bottom <= bottom;
        dialog.scrollTop = dialog.scrollHeight;
        const beyond = dialog.scrollHeight - dialog.clientHeight - Math.ceil(dialog.scrollTop);
        dialog.scrollTop = 0;
        return {
          box: { left, top, right, bottom },
          ...{ width: innerWidth, height: innerHeight, beyond, text },
          heading: { words: heading.textContent ?? '', isSeen },
        };
      },
    });
    return frames.map(({ result }) => result).find((result) => result) ?? null;
  });
  return (found as CardInFrame | null) ?? undefined;
}
