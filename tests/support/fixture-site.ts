import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { PAGES_FOLDER } from '../fixtures/pages/gold';
import type { BrowserUnderTest, LaunchOptions } from './browser-under-test';
import { serve } from './server.mjs';

export type FixtureSite = {
  /** The browser with the built extension; one for all tests of the group. */
  readonly browser: BrowserUnderTest;
  readonly origin: string;
  /** A fixture page in a new tab, by its name. */
  open(name: string): Promise<Page>;
};

/** Serves the fixture pages and starts a browser for the tests of this group, and ends both after them. */
export function useFixtureSite(launch: (options?: LaunchOptions) => Promise<BrowserUnderTest>): FixtureSite {
  let site: Awaited<ReturnType<typeof serve>> | undefined;
  let browser: BrowserUnderTest | undefined;
  const started = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('The browser is started before the first test, not earlier');
    return thing;
  };
  beforeAll(async () => {
    site = await serve(PAGES_FOLDER);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    get browser() {
      return started(browser);
    },
    get origin() {
      return started(site).origin;
    },
    open: (name) => started(browser).newPage(`${started(site).origin}/${name}.html`),
  };
}
