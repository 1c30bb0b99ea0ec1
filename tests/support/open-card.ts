import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest } from './browser-under-test';
import { inCard } from './in-card';

export type SeenCard = {
  readonly text: string;
  readonly label: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** The hover card of the tab in front: its words and where it is; `undefined` while none is open. Wakes the background. */
export const openCard = (browser: BrowserUnderTest): Promise<SeenCard | undefined> =>
  inCard(browser, (root) => {
    const dialog = root.querySelector<HTMLElement>('[role=dialog]');
    if (!dialog) return null;
    const { x, y, width, height } = dialog.getBoundingClientRect();
    return { text: dialog.innerText, label: dialog.ariaLabel ?? '', box: { x, y, width, height } };
  });

/**
 * How the open card is drawn: what of its computed styles a page could spoil, and what stands at its middle.
 * @throws when no card is open
 */
export async function cardLook(browser: BrowserUnderTest): Promise<Readonly<Record<string, string>>> {
  const look = await inCard(browser, (root) => {
    const look: Record<string, string> = {};
    for (const selector of ['[role=dialog]', 'h2', 'p', 'button', 'a']) {
      const element = root.querySelector(selector);
      if (!element) continue;
      const style = getComputedStyle(element);
      for (const property of [
        ...['fontFamily', 'fontSize', 'fontWeight', 'lineHeight', 'letterSpacing', 'textTransform'],
        ...['direction', 'writingMode', 'display', 'visibility', 'opacity', 'filter', 'transform'],
        ...['borderTopStyle', 'borderTopWidth', 'pointerEvents', 'userSelect', 'textAlign'],
      ] as const)
        look[`${selector} ${property}`] = style[property];
    }
    const { host } = root;
    const { x, y, width, height } = host.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    look.middle = top === host ? 'the card' : 'something else';
    look.hostStyle = ['opacity', 'filter', 'transform', 'clip-path', 'mask-image', 'pointer-events']
      .map((property) => getComputedStyle(host).getPropertyValue(property))
      .join(' ');
    return look;
  });
  if (!look) throw new Error('No card is open');
  return look;
}

/** Presses the button of the open card that has these words or is called so. @throws when there is none */
export async function pressInCard(browser: BrowserUnderTest, words: string): Promise<void> {
  const isPressed = await inCard(
    browser,
    (root, words) => {
      const buttons = [...root.querySelectorAll('button')];
      const button = buttons.find(({ ariaLabel, textContent }) => (ariaLabel ?? textContent) === words);
      button?.click();
      return button !== undefined;
    },
    words,
  );
  if (!isPressed) throw new Error(`The card has no button "${words}"`);
}

/** The middle of the button of the open card that has these words or is called so, scrolled into view, if there is one. */
export const buttonSpot = (
  browser: BrowserUnderTest,
  words: string,
): Promise<{ readonly x: number; readonly y: number } | undefined> =>
  inCard(
    browser,
    (root, words) => {
      const buttons = [...root.querySelectorAll('button')];
      const button = buttons.find(({ ariaLabel, textContent }) => (ariaLabel ?? textContent) === words);
      if (!button) return null;
      button.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    words,
  );

/** Clicks the button of the open card that has these words or is called so, as a hand does. @throws when there is none */
export async function clickInCard(browser: BrowserUnderTest, page: Page, words: string): Promise<void> {
  const at = await buttonSpot(browser, words);
  if (!at) throw new Error(`The card has no button "${words}"`);
  await page.mouse.click(at.x, at.y);
}

/**
 * What of the open card has the keyboard's focus: its name (a link's address), whether it is the front-most thing at
 * its middle, and what is said of the dialog beside its name. `undefined` while the focus is elsewhere.
 */
export const focusInCard = (
  browser: BrowserUnderTest,
): Promise<{ readonly name: string; readonly isSeen: boolean; readonly description: string } | undefined> =>
  inCard(browser, (root) => {
    const at = root.activeElement;
    if (!at) return null;
    const [box] = at.getClientRects();
    const front = box && root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const described = root.querySelector('[role=dialog]')?.getAttribute('aria-describedby') ?? '';
    return {
      name: at instanceof HTMLAnchorElement ? at.href : (at.ariaLabel ?? at.textContent ?? ''),
      isSeen: front !== null && front !== undefined && at.contains(front),
      description: root.getElementById(described)?.textContent ?? '',
    };
  });

/** Whether a card is open, as the page sees it: a host element is there. */
export function hasCard(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('div[popover=manual][style*="2147483647"]') !== null);
}
