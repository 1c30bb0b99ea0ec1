// Draws the PNG icons from assets/icons/icon.svg: node scripts/icons.mjs, after the drawing has changed.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { requireBrowser } from '../tests/support/browsers.mjs';
import { CHROMIUM_FLAGS } from '../tests/support/chromium-flags.mjs';

const SIZES_PX = [16, 32, 48, 128];
const folder = resolve(import.meta.dirname, '../assets/icons');

const svg = await readFile(join(folder, 'icon.svg'), 'base64');
const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium'),
  args: CHROMIUM_FLAGS,
});
try {
  const page = await browser.newPage();
  for (const size of SIZES_PX) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img src="data:image/svg+xml;base64,${svg}" width="${size}" height="${size}" style="display:block"></body>`,
    );
    await page.screenshot({ path: join(folder, `icon-${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
console.log(`icon-{${SIZES_PX.join(',')}}.png written`);
