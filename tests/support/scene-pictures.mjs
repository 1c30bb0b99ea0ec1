import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { requireBrowser } from './browsers.mjs';
import { CHROMIUM_FLAGS } from './chromium-flags.mjs';
import { indexPng } from './indexed-png.mjs';
import { noteBrowser } from './note-browser.mjs';
import { serve } from './server.mjs';

const root = resolve(import.meta.dirname, '../..');

/** Where the pictures to compare with are kept. */
export const REFERENCES = join(root, 'tests/fixtures/visual');

/** The same picture on every run: no hinting, no coloured edges of letters, no animation. */
const STILL = ['--disable-lcd-text', '--font-render-hinting=none', '--force-device-scale-factor=1'];
/** Popups and cards on a desktop, and the narrowest window of WCAG 1.4.10. */
const WIDTHS = { desktop: 400, narrow: 320 };
const THEMES = /** @type {const} */ (['light', 'dark']);
/** What is below is more of the same. */
const MOST_PX = 1000;
/** Of the pixels that may differ: some letters' edges. */
export const TOLERANCE = 0.001;
/** A difference of colour below this is none (0 to 1). */
const THRESHOLD = 0.02;

/** @typedef {{ readonly name: string, readonly png: Buffer }} Picture */

/**
 * What letters look like depends on it: the browser's version, and how wide its fonts write some words.
 *
 * @typedef {{ readonly browser: string, readonly widths: string }} Machine
 */

/**
 * Takes a picture of every scene of the gallery, light and dark, wide and narrow, in Chromium.
 *
 * @param {(picture: Picture) => void | Promise<void>} onPicture `name` is the file's, without its end
 * @param {(scene: string) => boolean} [isWanted]
 * @returns {Promise<Machine>} what drew them
 */
export async function takePictures(onPicture, isWanted = () => true) {
  const built = join(root, '.cache/gallery');
  await build({
    ...{ root: join(root, 'tests/fixtures/ui'), configFile: false, logLevel: 'warn', base: './' },
    build: { outDir: built, emptyOutDir: true, target: 'chrome140' },
  });
  const site = await serve(built);
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    args: [...CHROMIUM_FLAGS, ...STILL],
  });
  noteBrowser(browser);
  try {
    const page = await browser.newPage();
    await page.goto(site.origin);
    const machine = { browser: majorOf(await browser.version()), widths: await page.evaluate(measureFonts) };
    const scenes = await page.$$eval('a', (links) => links.map((link) => link.textContent ?? ''));
    for (const scene of scenes.filter(isWanted)) {
      for (const [size, width] of Object.entries(WIDTHS)) {
        for (const theme of THEMES) {
          const png = await shoot(page, `${site.origin}/?scene=${encodeURIComponent(scene)}`, {
            width,
            theme,
          });
          await onPicture({ name: `${scene.replaceAll(' ', '-')}-${size}-${theme}`, png });
        }
      }
    }
    return machine;
  } finally {
    await browser.close();
    await site.close();
  }
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} url
 * @param {{ width: number, theme: 'light' | 'dark' }} how
 */
async function shoot(page, url, { width, theme }) {
  await page.setViewport({ width, height: 300 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(url);
  await page.waitForSelector('html[data-ready]');
  // What is measured and laid out once more is at rest by then, and what shows itself late is there.
  await page.evaluate(restFrames);
  await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finish())));
  const height = await page.evaluate(() =>
    Math.ceil(document.documentElement.getBoundingClientRect().height),
  );
  await page.setViewport({ width, height: Math.min(Math.max(height, 40), MOST_PX) });
  await page.evaluate(restFrames);
  return indexPng(Buffer.from(await page.screenshot()));
}

/** Runs in the page. */
function restFrames() {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
}

/**
 * How unlike two pictures are.
 *
 * @param {Buffer} one
 * @param {Buffer} other
 * @returns {{ share: number, picture: Buffer | undefined }} `share` of the pixels that differ, 1 when the sizes do;
 *   `picture` shows them
 */
export function differenceOf(one, other) {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return { share: 1, picture: undefined };
  const { width, height } = a;
  const picture = new PNG({ width, height });
  const count = pixelmatch(a.data, b.data, picture.data, width, height, { threshold: THRESHOLD });
  return { share: count / (width * height), picture: PNG.sync.write(picture) };
}

/** @param {string} version "Chrome/156.0.1.2" */
const majorOf = (version) => version.split('.')[0] ?? version;

/** Runs in the page. */
function measureFonts() {
  const span = document.createElement('span');
  span.textContent = 'Who is who in the news? 0123456789 — ñçß';
  document.body.append(span);
  const widths = ['400', '600', '700'].map((weight) => {
    span.style.cssText = `font: ${weight} 40px system-ui; white-space: nowrap; position: absolute`;
    return Math.round(span.getBoundingClientRect().width);
  });
  span.remove();
  return widths.join(' ');
}

const machineFile = join(REFERENCES, 'machine.json');

/** @returns {Promise<Machine>} what drew the pictures to compare with */
export const readMachine = async () => JSON.parse(await readFile(machineFile, 'utf8'));

/** @param {Machine} machine */
export const writeMachine = (machine) => writeFile(machineFile, `${JSON.stringify(machine, null, 2)}\n`);

/** The names of the pictures there are to compare with. */
export async function referenceNames() {
  const files = await readdir(REFERENCES);
  return files.filter((file) => file.endsWith('.png')).map((file) => file.slice(0, -'.png'.length));
}

/** @param {string} name */
export const readReference = (name) => readFile(join(REFERENCES, `${name}.png`));
