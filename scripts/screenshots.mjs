// npm run screenshots: makes the README's pictures anew from the built extension, light and dark, in Chromium.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchChromium } from '../tests/support/launch-chromium.mjs';
import { poll } from '../tests/support/poll.mjs';
import { serve } from '../tests/support/server.mjs';

const root = resolve(import.meta.dirname, '..');
const folder = process.argv[2] ?? join(root, 'assets/screenshots');
const VIEWPORT = { width: 1000, height: 680 };

mkdirSync(folder, { recursive: true });
for (const theme of ['light', 'dark']) {
  const site = await serve(join(root, 'tests/fixtures/pages'));
  const browser = await launchChromium({
    viewport: VIEWPORT,
    args: theme === 'dark' ? ['--force-dark-mode'] : [],
  });
  try {
    await shoot(browser, site.origin, theme);
  } finally {
    await browser.close();
    await site.close();
  }
}
console.log(`Written to ${folder}`);

async function shoot(browser, origin, theme) {
  const file = (name) => join(folder, `${name}-${theme}.png`);
  const page = await browser.newPage(`${origin}/report-en.html`);
  const at = await poll('a mark of Ebrard', () => page.evaluate(findEbrard));
  await page.mouse.move(at.x - 20, at.y - 20);
  await page.mouse.move(at.x, at.y, { steps: 4 });
  await page.waitForSelector('html > div[popover]');
  await settle();
  await page.screenshot({ path: file('card') });
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);

  const popup = await browser.openPopup(page);
  await popup.waitFor(() => document.querySelectorAll('.row-count').length > 10);
  await settle();
  await popup.screenshot(file('popup'));
  await popup.click('#row-antony-blinken');
  await popup.waitFor(() => document.querySelector('.row-card h2, .row-card h3') !== null);
  await settle();
  await popup.screenshot(file('popup-card'));
  await popup.close();
  await page.close();

  for (const name of ['welcome', 'options']) {
    const own = await browser.openExtensionPage(`src/${name}/index.html`);
    await settle();
    await own.screenshot({ path: file(name), fullPage: true });
    await own.close();
  }
}

/** Runs in the page: the middle of the first mark of "Ebrard" that stands alone, scrolled to a third of the window. */
function findEbrard() {
  for (const part of CSS.highlights.get('bgr-1') ?? []) {
    const range = document.createRange();
    range.setStart(part.startContainer, part.startOffset);
    range.setEnd(part.endContainer, part.endOffset);
    if (range.toString() !== 'Ebrard') continue;
    window.scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 4, behavior: 'instant' });
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return undefined;
}

/** Fades and fonts come to rest. */
function settle() {
  return new Promise((done) => setTimeout(done, 500));
}
