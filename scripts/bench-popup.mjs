// npm run bench:popup [-- --rounds N]: how long the popup takes from the click to its first content and to its list,
// and whether a cast of 200 with 5,000 mentions scrolls in the side panel without a long task. The built extension in
// Chromium and Firefox; run `npm run build` before it.
import { parseArgs } from 'node:util';
import { launchChromium } from '../tests/support/launch-chromium.mjs';
import { launchFirefox } from '../tests/support/launch-firefox.mjs';
import { openSidePanel } from '../tests/support/open-side-panel.mjs';
import { poll } from '../tests/support/poll.mjs';
import { serve } from '../tests/support/server.mjs';
import { summary, table } from './bench-tables.mjs';
import { ROOT } from './project.mjs';

const GIVEN =
  'Ada Bruno Clara David Elena Frank Greta Hugo Irene Jonas Karin Louis Marta Nils Olga Paul Rosa Simon Tessa Vera'.split(
    ' ',
  );
const SURNAMES =
  'Ashford Birkwood Coleridge Dunmore Eastwick Fernhill Garrowby Hollins Inglewood Jarrow'.split(' ');
const CAST = 200;
const MENTIONS_EACH = 25;
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
const rounds = Number(values.rounds);

const names = Array.from({ length: CAST }, (_, at) => `${GIVEN[at % 20]} ${SURNAMES[Math.floor(at / 20)]}`);
const paragraph = (nth) =>
  `<p>${names
    .slice((nth % 20) * 10, (nth % 20) * 10 + 10)
    .map((name) => `${name} spoke of the harbour.`)
    .join(' ')}</p>`;
const site = await serve(`${ROOT}/tests/fixtures/pages`);
const crowd = await serve({
  '/': `<!doctype html><html lang="en"><title>A crowd</title>${Array.from({ length: 20 * MENTIONS_EACH }, (_, nth) => paragraph(nth)).join('\n')}`,
});
try {
  for (const [engine, launch] of Object.entries({ Chromium: launchChromium, Firefox: launchFirefox })) {
    const browser = await launch({ viewport: null });
    try {
      console.log(table([{ engine, ...(await measureOpening(browser)) }]));
      console.log(table([{ engine, ...(await measureScrolling(browser)) }]));
    } finally {
      await browser.close();
    }
  }
} finally {
  await site.close();
  await crowd.close();
}
/** From the click on the toolbar button, in ms; the first opening of all is not counted. */
async function measureOpening(browser) {
  const page = await browser.newPage(`${site.origin}/report-en.html`);
  await poll('the page is read', async () => (await browser.badgeText()) === '24');
  const first = [];
  const list = [];
  for (let round = 0; round <= rounds; round++) {
    const clicked = Date.now();
    const popup = await browser.openPopup(page);
    await popup.waitFor(() => document.querySelectorAll('.row-count').length === 24);
    await new Promise((done) => setTimeout(done, 300));
    const painted = await popup.evaluate(readPaints);
    if (round > 0) {
      first.push(painted.first - clicked);
      list.push(painted.largest - clicked);
    }
    await popup.close();
  }
  await page.close();
  return { 'first content ms': told(first), 'list ms': told(list) };
}

/** Runs in the popup: when it was painted first, and when its largest piece was, in ms since 1970. */
async function readPaints() {
  const entries = (type) =>
    new Promise((done) => {
      const observer = new PerformanceObserver((list) => done(list.getEntries()));
      observer.observe({ type, buffered: true });
      setTimeout(() => done([]), 500);
    });
  const paints = await entries('paint');
  const largest = await entries('largest-contentful-paint');
  const first = paints.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? Number.NaN;
  return {
    first: performance.timeOrigin + first,
    largest: performance.timeOrigin + (largest.at(-1)?.startTime ?? Number.NaN),
  };
}

async function measureScrolling(browser) {
  await addCrowd(browser);
  const page = await browser.newPage(`${crowd.origin}/`);
  await poll('the crowd is read', async () => (await browser.badgeText()) === String(CAST));
  const panel = await openSidePanel(browser, page);
  await poll('the whole cast is listed', async () => (await panel.evaluate(countRows)) === CAST);
  await new Promise((done) => setTimeout(done, 1000));
  await panel.evaluate(scrollAll);
  await panel.waitFor(() => document.documentElement.dataset.scrolled !== undefined);
  const { mentions, longest, over, frames } = JSON.parse(
    await panel.evaluate(() => document.documentElement.dataset.scrolled),
  );
  await panel.close();
  await page.close();
  return { mentions, 'longest task ms': longest, 'tasks > 50 ms': over, frames };
}

/** Runs in the panel. */
function countRows() {
  return document.querySelectorAll('.row').length;
}

/** Runs in the panel: to the end and back, a screen every other frame, while a message goes round and tells of every long silence. */
function scrollAll() {
  const root = document.documentElement;
  const counts = [...document.querySelectorAll('.row-count [aria-hidden]')];
  const mentions = counts.reduce((sum, each) => sum + Number(each.textContent), 0);
  const { port1, port2 } = new MessageChannel();
  const gaps = [];
  let last = performance.now();
  let frames = 0;
  port1.onmessage = () => {
    const now = performance.now();
    gaps.push(now - last);
    last = now;
    port2.postMessage(0);
  };
  port2.postMessage(0);
  let by = 90;
  const step = () => {
    frames += 1;
    root.scrollTop += by;
    if (by > 0 && root.scrollTop + window.innerHeight >= root.scrollHeight - 2) by = -90;
    if (by < 0 && root.scrollTop <= 0) {
      port1.close();
      const longest = Math.max(...gaps);
      const over = gaps.filter((gap) => gap > 50).length;
      root.dataset.scrolled = JSON.stringify({ mentions, longest, over, frames });
    } else requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

async function addCrowd(browser) {
  const set = {
    ...{
      format: 'entity-set/1',
      id: 'crowd',
      title: 'A crowd',
      description: 'For measuring.',
      language: 'en',
    },
    ...{ revision: 1, updated: '2026-01-01', license: 'CC0-1.0', authors: ['Nobody'] },
    ...{ homepage: 'https://example.org/', sources: {} },
    entities: names.map((name, at) => ({
      ...{ id: `person-${at}`, kind: 'person', name, summary: `Number ${at} of a crowd at the harbour.` },
    })),
  };
  const options = await browser.openExtensionPage('src/options/index.html');
  await options.evaluate(
    (text) =>
      (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({
        ...{ to: 'background', call: 'addSet' },
        question: { text, fileName: 'crowd.json' },
      }),
    JSON.stringify(set),
  );
  await options.close();
}

function told(values) {
  const { median, from, to } = summary(values);
  return `${Math.round(median)} (${Math.round(from)}…${Math.round(to)})`;
}
