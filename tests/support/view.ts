import type { KeyInput, Page } from 'puppeteer-core';
import type { PopupUnderTest } from './browser-under-test';

/** What a tab and a popup can both do. */
export type View = Pick<PopupUnderTest, 'evaluate' | 'press'> & {
  readonly screenshot: (path: string) => Promise<unknown>;
};

/** A tab as a view: its keys go to whatever it has in focus. */
export const viewOf = (page: Page): View => ({
  evaluate: page.evaluate.bind(page) as View['evaluate'],
  press: (key) => page.keyboard.press(key as KeyInput),
  screenshot: (path) => page.screenshot({ path: path as `${string}.png` }),
});
