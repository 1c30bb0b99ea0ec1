import { launchChromium } from '../../support/launch-chromium.mjs';
import { launchFirefox } from '../../support/launch-firefox.mjs';
import { pause, poll } from '../../support/poll.mjs';

/** Long enough for a popup to have settled, and for the one before to be gone. */
const SETTLED_MS = 400;

/**
 * How long after the click on the toolbar button popups show what they have: ours, and one that is a word and tells
 * what a popup costs in this browser. One after the other, round for round, with the worker awake and asleep.
 *
 * @param {'Chromium' | 'Firefox'} engine
 * @param {{ readonly ours: string, readonly hello: string }} extensions
 * @param {{ readonly rounds: number, readonly page: string, readonly members: number }} options
 */
export async function measureOpening(engine, extensions, { rounds, page, members }) {
  const launch = engine === 'Chromium' ? launchChromium : launchFirefox;
  const ours = await launch({ extensionDir: extensions.ours, viewport: null });
  const hello = await launch({ extensionDir: extensions.hello, viewport: null, install: false });
  try {
    await hello.install();
    if (engine === 'Chromium') await Promise.all([pin(ours), pin(hello)]);
    const tabs = new Map([
      [ours, await ours.newPage(page)],
      [hello, await hello.newPage(page)],
    ]);
    await poll('the page is read', async () => (await ours.badgeText()) === String(members));
    const openings = [];
    for (let round = 0; round <= rounds; round++) {
      for (const worker of ['awake', 'asleep']) {
        for (const [browser, tab] of tabs) {
          if (worker === 'awake') await browser.background(() => 0);
          else if (await browser.isBackgroundRunning()) await browser.killBackground();
          const seen = await open(browser, tab);
          // The first of each kind fills the browser's own caches.
          if (round > 0)
            openings.push({ engine, worker, popup: browser === ours ? 'ours' : 'hello', ...seen });
        }
      }
    }
    return openings;
  } finally {
    await Promise.all([ours.close(), hello.close()]);
  }
}

/** Before it opens the popup of a button that the reader has not pinned, Chromium moves the button out of its menu for a quarter of a second. */
async function pin(browser) {
  const settings = await browser.newPage('chrome://extensions');
  await poll('the settings of extensions', () =>
    settings.evaluate(() => 'developerPrivate' in globalThis.chrome),
  );
  await settings.evaluate(
    (extensionId) =>
      globalThis.chrome.developerPrivate.updateExtensionConfiguration({ extensionId, pinnedToToolbar: true }),
    new URL(browser.origin).hostname,
  );
  await settings.close();
}

/** All in ms from the click. */
async function open(browser, tab) {
  await tab.bringToFront();
  const popup = await browser.openPopup(tab);
  await pause(SETTLED_MS);
  const { begun, content, names, roles } = await popup.evaluate(() => globalThis.benchOpening());
  await popup.close();
  await pause(SETTLED_MS / 2);
  const from = (moment) => (moment === undefined ? Number.NaN : moment - popup.askedAt);
  return { begun: from(begun), content: from(content), names: from(names), roles: from(roles) };
}
