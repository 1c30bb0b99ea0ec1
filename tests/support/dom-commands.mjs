// What `commands` of DOM tests do, on the Node side. Their types: vitest-browser.d.ts.
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** @typedef {{ page?: import('puppeteer-core').Page }} Context */

/** @param {Context} context */
function pageOf({ page }) {
  if (!page) throw new Error('This command works in DOM tests only');
  return page;
}

/**
 * Vitest runs the tests in a frame, which it may also scale: from the frame's pixels to the window's.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {number} x
 * @param {number} y
 * @returns {Promise<[number, number]>}
 */
async function toWindow(page, x, y) {
  const frame = await page.evaluate(() => {
    const element = [...document.querySelectorAll('iframe')].find((candidate) => candidate.offsetWidth > 0);
    if (!element) return undefined;
    const { left, top, width } = element.getBoundingClientRect();
    return { left, top, scale: width / element.offsetWidth };
  });
  if (!frame) throw new Error('There is no frame with a test in it');
  return [frame.left + x * frame.scale, frame.top + y * frame.scale];
}

/** For `browser.commands` of the Vitest configuration. */
export const domCommands = {
  async mouseMove(context, x, y, options) {
    const page = pageOf(context);
    await page.mouse.move(...(await toWindow(page, x, y)), options);
  },
  async mouseClick(context, x, y, options) {
    const page = pageOf(context);
    const spot = await toWindow(page, x, y);
    // A move first: a click out of nowhere is not what a hand does, and hover code listens for moves.
    await page.mouse.move(...spot);
    await page.mouse.click(...spot, options);
  },
  mouseDown: (context) => pageOf(context).mouse.down(),
  mouseUp: (context) => pageOf(context).mouse.up(),
  mouseWheel: (context, deltaY) => pageOf(context).mouse.wheel({ deltaY }),
  press: (context, key) => pageOf(context).keyboard.press(key),
  keyDown: (context, key) => pageOf(context).keyboard.down(key),
  keyUp: (context, key) => pageOf(context).keyboard.up(key),
  async tap(context, x, y) {
    const page = pageOf(context);
    await page.touchscreen.tap(...(await toWindow(page, x, y)));
  },
  async swipe(context, from, to) {
    const page = pageOf(context);
    const [x, y] = await toWindow(page, ...from);
    const [endX, endY] = await toWindow(page, ...to);
    const finger = await page.touchscreen.touchStart(x, y);
    const steps = 8;
    for (let step = 1; step <= steps; step++) {
      await finger.move(x + ((endX - x) * step) / steps, y + ((endY - y) * step) / steps);
    }
    await finger.end();
  },
  emulateMedia: (context, features) => pageOf(context).emulateMediaFeatures(features),
  async screenshot(context, path) {
    const page = pageOf(context);
    const file = resolve(import.meta.dirname, '../..', path);
    await mkdir(dirname(file), { recursive: true });
    await page.screenshot({ path: file });
  },
};
