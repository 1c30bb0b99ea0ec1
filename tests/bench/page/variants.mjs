import { closeWelcome } from '../../support/close-welcome.mjs';
import { launchChromium } from '../../support/launch-chromium.mjs';

/**
 * One extension in a browser of its own, switched on and off by the same setting whichever it is.
 *
 * @typedef {{ readonly name: string, readonly browser: import('../../support/browser-under-test').BrowserUnderTest,
 *   on(): Promise<void>, off(): Promise<void> }} Variant
 */

const VIEWPORT = { width: 1280, height: 900 };

/**
 * @param {string} name
 * @param {string} extensionDir
 * @param {boolean} isOurs
 * @returns {Promise<Variant>}
 */
export async function startVariant(name, extensionDir, isOurs) {
  const browser = await launchChromium({ extensionDir, install: false, viewport: VIEWPORT });
  await browser.install();
  if (isOurs) await closeWelcome(browser);
  const pause = (paused) =>
    browser.background(
      (paused) =>
        globalThis.chrome.storage.local.set({ settings: { painter: 'highlight', paused, sitesOff: [] } }),
      paused,
    );
  await pause(true);
  return { name, browser, on: () => pause(false), off: () => pause(true) };
}

const ROUND_MS = 100;

/**
 * Waits until a page has nothing more to do: its main thread is idle and the number of marks stays.
 *
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<number>} how many marks there are
 */
export async function settle(page, rounds = 2) {
  let last = -1;
  for (let same = 0; same < rounds; ) {
    await new Promise((done) => setTimeout(done, ROUND_MS));
    const marks = await page.evaluate(countMarks);
    same = marks === last ? same + 1 : 0;
    last = marks;
  }
  return last;
}

/** Runs in the page, once it is idle. */
function countMarks() {
  return new Promise((done) =>
    requestIdleCallback(
      () => {
        let marks = document.querySelectorAll('mark').length;
        for (const [name, { size }] of CSS.highlights) if (/^bgr-[12]/.test(name)) marks += size;
        done(marks);
      },
      { timeout: 2000 },
    ),
  );
}

/** What is in a page now; garbage is collected first. */
export async function census(page) {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  await client.detach();
  const { JSHeapUsedSize = 0 } = await page.metrics();
  const inPage = await page.evaluate(() => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    let nodes = 0;
    while (walker.nextNode()) nodes++;
    return { nodes, chars: document.documentElement.outerHTML.length };
  });
  return { heap: JSHeapUsedSize, ...inPage };
}
