import { createHash } from 'node:crypto';
import { watch } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchChromium } from '../tests/support/launch-chromium.mjs';
import { launchFirefox } from '../tests/support/launch-firefox.mjs';
import { poll } from '../tests/support/poll.mjs';
import { serve } from '../tests/support/server.mjs';
import { ROOT } from './project.mjs';
import { watchBuild } from './watch-build.mjs';

/** Firefox takes about half a second from the installation to the tab. */
const WELCOME_MS = 2000;
/** Editors write a file in several steps. */
const SETTLES_MS = 100;
const PAGES = join(ROOT, 'tests/fixtures/pages');

/**
 * Builds, opens a browser with the extension on the demo page, and brings every change into it. Ends when the
 * browser is closed or when `stop` is aborted; nothing is left running then.
 *
 * @param {'chrome' | 'firefox'} mode
 * @param {AbortController} stop
 */
export async function showInBrowser(mode, stop) {
  const server = await serve(PAGES);
  const profile = await mkdtemp(join(tmpdir(), 'backgrounder-start-'));
  /** @type {import('../tests/support/browser-under-test').BrowserUnderTest | undefined} */
  let browser;
  /** @type {(error: unknown) => void} */
  let fail = () => {};
  const ended = new Promise((end, reject) => {
    fail = reject;
    stop.signal.addEventListener('abort', end, { once: true });
  });

  async function show() {
    if (browser) {
      await browser.reinstall();
      await reload();
      console.log(`${new Date().toLocaleTimeString()} rebuilt and reloaded`);
      return;
    }
    browser = mode === 'firefox' ? await openFirefox(profile) : await openChromium(profile);
    browser.browser.once('disconnected', () => stop.abort());
    const demo = (await browser.browser.pages())[0] ?? (await browser.newPage());
    await demo.goto(server.origin);
    await Promise.all([welcomed(browser.browser), browser.install()]);
    await demo.bringToFront();
    await reload();
    const version = await browser.browser.version();
    console.log(`${version} shows ${server.origin} with Backgrounder, in a fresh profile.`);
    console.log('Edit away: changes come in by themselves. Close the browser or press Ctrl-C to stop.');
  }
  /** Every tab on a page of ours: the extension itself takes care of other tabs that are open. */
  async function reload() {
    for (const page of (await browser?.browser.pages()) ?? []) {
      if (page.url().startsWith(server.origin)) await page.reload();
    }
  }

  // One after another: a build can be ready while the one before is still being installed.
  let turn = Promise.resolve();
  const inTurn = (/** @type {() => Promise<void>} */ work) => {
    turn = turn.then(work).catch((error) => (browser ? explain(error) : fail(error)));
    return turn;
  };
  /** @type {NodeJS.Timeout | undefined} */
  let settling;
  // Pages of the demo are not part of the build.
  const pages = watch(PAGES, { recursive: true }, () => {
    clearTimeout(settling);
    settling = setTimeout(inTurn, SETTLES_MS, reload);
  });
  try {
    await watchBuild(mode, () => inTurn(show), stop.signal);
    await ended;
  } finally {
    stop.abort();
    clearTimeout(settling);
    pages.close();
    await browser?.close().catch(() => undefined); // the reader may have closed it already
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** @param {unknown} error */
  function explain(error) {
    if (!stop.signal.aborted) console.error(error instanceof Error ? error.message : error);
  }
}

/**
 * The extension opens its welcome page when it is installed: let it come first, so that the demo stays in front.
 *
 * @param {import('puppeteer-core').Browser} browser
 */
async function welcomed(browser) {
  const before = (await browser.pages()).length;
  const opened = poll('the welcome page', async () => (await browser.pages()).length > before, WELCOME_MS);
  await opened.catch(() => undefined); // then it is not coming, and the demo is in front anyway
}

/** @param {string} userDataDir */
async function openChromium(userDataDir) {
  await mkdir(join(userDataDir, 'Default'), { recursive: true });
  const preferences = {
    extensions: {
      pinned_extensions: [unpackedId(resolve(ROOT, 'dist/chrome'))],
      // Otherwise Chromium switches an unpacked extension off when it reloads itself.
      ui: { developer_mode: true },
    },
  };
  await writeFile(join(userDataDir, 'Default/Preferences'), JSON.stringify(preferences));
  return launchChromium({
    install: false,
    headless: false,
    viewport: null,
    ownSignals: true,
    userDataDir,
    ignoreDefaultArgs: ['--enable-automation'], // no bar about automated software
  });
}

/** @param {string} userDataDir */
const openFirefox = (userDataDir) =>
  launchFirefox({ install: false, headless: false, viewport: null, ownSignals: true, userDataDir });

/**
 * Chromium names an unpacked extension by a hash of its folder, in the letters a to p.
 *
 * @param {string} folder
 */
function unpackedId(folder) {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digits]
    .map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)))
    .join('');
}
