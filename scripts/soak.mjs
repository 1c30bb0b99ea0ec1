// npm run soak [-- --minutes N --built]: does anything grow while a reader reads? One tab of Chromium with the extension
// goes from page to page, scrolls and rests on names; after each round, back on one and the same page and after a
// collection of garbage, the memory and what is alive in page and worker is sampled. Ends with a table and a verdict.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPages } from '../tests/bench/page/pages.mjs';
import { launchChromium } from '../tests/support/launch-chromium.mjs';
import { pause, poll } from '../tests/support/poll.mjs';
import { serve } from '../tests/support/server.mjs';
import { median, table } from './bench-tables.mjs';
import { PROGRAMS, ROOT } from './project.mjs';
import { runNode } from './run-node.mjs';

const PAGES_A_ROUND = 7;
/** Between the middle third of the samples and the last one: more is growth. The first third warms caches up. */
const SHARE = 0.05;
/** Growth below this is noise whatever its share; by unit. */
const NOISE = { kB: 256, count: 20 };
const SENTENCE = '<p id="soak">Antony Blinken, Marcelo Ebrard and Ken Salazar met in Washington.</p>';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '30' }, built: { type: 'boolean', default: false } },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error('--minutes must be a number above 0');

if (!values.built) {
  const { code, output } = await runNode([PROGRAMS.vite, 'build', '--mode', 'chrome'], {
    signal: new AbortController().signal,
  });
  if (code !== 0) throw new Error(`The build failed\n${output}`);
}
const { pages, isReal } = readPages(process.env.BACKGROUNDER_DATA, 20);
if (!isReal) console.log('BACKGROUNDER_DATA is not set: generated pages, no saved ones.');
const named = Object.fromEntries(
  Object.entries(pages).map(([path, page]) => [path, { ...page, body: withNames(String(page.body)) }]),
);
const paths = Object.keys(named);
const site = await serve({ ...named, '/same.html': `<!doctype html><title>Same</title>${SENTENCE}` });
// `gc` is asked of the protocol; one renderer for all pages, so that what one leaves behind is still there.
const browser = await launchChromium({ args: ['--process-per-site'] });
/** @type {Record<string, number>[]} */
const samples = [];
let visited = 0;
let cards = 0;
try {
  const page = await browser.newPage();
  const protocol = await page.createCDPSession();
  await protocol.send('Performance.enable');
  const end = Date.now() + minutes * 60_000;
  while (Date.now() < end) {
    for (let n = 0; n < PAGES_A_ROUND && Date.now() < end; n++)
      await read(page, paths[visited++ % paths.length]);
    samples.push(await sample(page, protocol));
    const last = samples.at(-1);
    console.log(
      `${samples.length}: ${Object.entries(last ?? {})
        .map(([name, value]) => `${name} ${Math.round(value)}`)
        .join(', ')}`,
    );
  }
} finally {
  await browser.close();
  await site.close();
}
report();

/** @param {string} html */
function withNames(html) {
  const at = html.lastIndexOf('</body>');
  return at < 0 ? html + SENTENCE : html.slice(0, at) + SENTENCE + html.slice(at);
}

/**
 * What a reader does on a page: it is marked, read to its end, and one name is rested on.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} path
 */
async function read(page, path) {
  await page.goto(site.origin + path, { waitUntil: 'domcontentloaded' });
  await marked(page);
  for (let step = 0; step < 4; step++) {
    await page.mouse.wheel({ deltaY: 900 });
    await pause(100);
  }
  await rest(page);
}

/** @param {import('puppeteer-core').Page} page */
async function marked(page) {
  await poll('the marks', () =>
    page.evaluate(() => [...CSS.highlights].some(([name, { size }]) => /^bgr-[12]/.test(name) && size > 0)),
  );
}

/** @param {import('puppeteer-core').Page} page */
async function rest(page) {
  const at = await page.evaluate(() => {
    const sentence = document.querySelector('#soak');
    sentence?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const text = sentence?.firstChild;
    if (!text) return undefined;
    const range = document.createRange();
    range.setStart(text, 2);
    range.setEnd(text, 10);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  if (!at) return;
  await page.mouse.move(at.x + 60, at.y + 60);
  await page.mouse.move(at.x, at.y, { steps: 5 });
  const isOpen = await page
    .waitForSelector('div[popover=manual][style*="2147483647"]', { timeout: 3000 })
    .then(
      () => true,
      () => false,
    );
  if (isOpen) cards++;
  await page.keyboard.press('Escape');
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').CDPSession} protocol
 */
async function sample(page, protocol) {
  await page.goto(`${site.origin}/same.html`);
  await marked(page);
  await rest(page);
  await pause(500);
  for (let n = 0; n < 3; n++) await protocol.send('HeapProfiler.collectGarbage');
  const { metrics } = await protocol.send('Performance.getMetrics');
  const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  const worker = await workerHeap();
  return {
    'page heap, kB': of('JSHeapUsedSize') / 1024,
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
    documents: of('Documents'),
    'worker heap, kB': worker / 1024,
  };
}

/** Bytes of JavaScript in use in the service worker, after a collection. */
async function workerHeap() {
  // Wakes it: a stopped worker holds nothing.
  await browser.background(() => globalThis.chrome.runtime.id);
  const target = browser.browser.targets().find((each) => each.type() === 'service_worker');
  const session = await target?.createCDPSession();
  if (!session) throw new Error('The worker has no session');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

function report() {
  const third = Math.floor(samples.length / 3);
  if (third === 0) throw new Error('Too short: three rounds are needed');
  const rows = Object.keys(samples[0]).map((name) => {
    const of = (/** @type {number} */ from, /** @type {number} */ to) =>
      median(samples.slice(from, to).map((each) => each[name]));
    const [first, middle, last] = [
      of(0, third),
      of(third, samples.length - third),
      of(samples.length - third, samples.length),
    ];
    const noise = name.endsWith('kB') ? NOISE.kB : NOISE.count;
    const isFlat = last - middle <= Math.max(middle * SHARE, noise);
    return { name, first, middle, last, isFlat };
  });
  const isFlat = rows.every((row) => row.isFlat);
  console.log(
    `\n${visited} pages, ${cards} cards, ${samples.length} samples in ${minutes} minutes; medians of each third`,
  );
  console.log(
    table(
      rows.map(({ name, first, middle, last, isFlat }) => ({
        what: name,
        first: Math.round(first),
        middle: Math.round(middle),
        last: Math.round(last),
        '': isFlat ? 'flat' : 'GROWS',
      })),
    ),
  );
  console.log(
    `${isFlat ? 'Flat' : 'Not flat'}: flat is what grows by no more than ${SHARE * 100} % (or ${NOISE.kB} kB, ${NOISE.count} things) from the middle third to the last.`,
  );
  const file = join(ROOT, '.cache/soak.json');
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(file, JSON.stringify({ minutes, visited, cards, samples, rows, isFlat }, null, 1));
  if (!isFlat) process.exitCode = 1;
}
