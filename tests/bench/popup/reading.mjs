import { launchChromium } from '../../support/launch-chromium.mjs';
import { launchFirefox } from '../../support/launch-firefox.mjs';
import { openSidePanel } from '../../support/open-side-panel.mjs';
import { pause, poll } from '../../support/poll.mjs';
import { serve } from '../../support/server.mjs';

const GIVEN =
  'Ada Bruno Clara David Elena Frank Greta Hugo Irene Jonas Karin Louis Marta Nils Olga Paul Rosa Simon Tessa Vera'.split(
    ' ',
  );
const SURNAMES =
  'Ashford Birkwood Coleridge Dunmore Eastwick Fernhill Garrowby Hollins Inglewood Jarrow'.split(' ');
const CAST = 200;
const MENTIONS_EACH = 25;
/** What a reader does in the list, and what the page does meanwhile. `rest` tells what the machine itself does. */
const ACTS = ['rest', 'scroll', 'search', 'sort', 'filter', 'unfold', 'page changes'];

const names = Array.from({ length: CAST }, (_, at) => `${GIVEN[at % 20]} ${SURNAMES[Math.floor(at / 20)]}`);
const paragraph = (nth) =>
  `<p>${names
    .slice((nth % 20) * 10, (nth % 20) * 10 + 10)
    .map((name) => `${name} spoke of the harbour.`)
    .join(' ')}</p>`;

/**
 * The longest time the side panel's thread did not answer while its list of 200, mentioned 5,000 times, was read, and
 * the page's while it changed.
 *
 * @param {'Chromium' | 'Firefox'} engine
 */
export async function measureReading(engine) {
  const paragraphs = Array.from({ length: 20 * MENTIONS_EACH }, (_, nth) => paragraph(nth));
  const site = await serve({
    '/': `<!doctype html><html lang="en"><title>A crowd</title>${paragraphs.join('\n')}`,
  });
  const browser = await (engine === 'Chromium' ? launchChromium : launchFirefox)({ viewport: null });
  try {
    await addCrowd(browser);
    const page = await browser.newPage(`${site.origin}/`);
    await poll('the crowd is read', async () => (await browser.badgeText()) === String(CAST), 60_000);
    const panel = await openSidePanel(browser, page);
    await poll('the whole cast is listed', async () => (await panel.evaluate(countRows)) === CAST, 60_000);
    await pause(1500);
    const told = [];
    for (const act of ACTS) {
      await panel.evaluate(watch, act);
      if (act === 'page changes') told.push({ engine, where: 'page', act, ...(await page.evaluate(change)) });
      const json = await poll(
        `${engine} ends: ${act}`,
        async () => {
          const said = await panel.evaluate(() => document.documentElement.dataset.bench ?? '');
          return said.startsWith(`${act}:`) && said;
        },
        30_000,
      );
      told.push({ engine, where: 'panel', act, ...JSON.parse(json.slice(act.length + 1)) });
      await pause(300);
    }
    await panel.close();
    return told;
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Runs in the panel. */
function countRows() {
  return document.querySelectorAll('.row').length;
}

/** Runs in the panel: acts, while a timer tells of every silence. */
function watch(act) {
  const root = document.documentElement;
  delete root.dataset.bench;
  let [longest, over] = [0, 0];
  let last = performance.now();
  // Timers leave frames their turn, which messages in Firefox do not.
  const pulse = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    if (now - last > 50) over += 1;
    last = now;
  }, 0);
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const type = (text) => {
    const field = document.querySelector('#cast-search');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const sort = (value) => {
    const field = document.querySelector('#cast-sort');
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const acts = {
    rest: () => wait(1500),
    async scroll() {
      for (let by = 180; ; ) {
        await frame();
        root.scrollTop += by;
        if (by > 0 && root.scrollTop + window.innerHeight >= root.scrollHeight - 2) by = -180;
        else if (by < 0 && root.scrollTop <= 0) return;
      }
    },
    async search() {
      for (const text of ['a', 'as', 'ash', 'ashf', 'ash', 'as', 'a', '']) {
        type(text);
        await wait(120);
      }
    },
    async sort() {
      for (const order of ['appearance', 'mentions', 'appearance', 'mentions']) {
        sort(order);
        await wait(250);
      }
    },
    async filter() {
      for (const kind of ['organization', 'all', 'person', 'all']) {
        document.querySelector(`.chip input[value=${kind}]`)?.click();
        await wait(250);
      }
    },
    async unfold() {
      for (const nth of [1, 5, 9]) {
        document.querySelectorAll('.row-button')[nth].click();
        await wait(200);
        for (let step = 0; step < 3; step++) {
          document.querySelector('.stepper .button:nth-of-type(2)').click();
          await wait(120);
        }
      }
    },
    'page changes': () => wait(4000),
  };
  void acts[act]().then(() => {
    clearInterval(pulse);
    const told = { 'longest ms': Math.round(longest), 'over 50 ms': over };
    root.dataset.bench = `${act}:${JSON.stringify(told)}`;
  });
}

/** Runs in the page: a paragraph comes at its head every 250 ms, and the longest silence of its thread is told. */
async function change() {
  const first = document.querySelector('p');
  let [longest, over] = [0, 0];
  let last = performance.now();
  // Timers leave frames their turn, which messages in Firefox do not.
  const pulse = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    if (now - last > 50) over += 1;
    last = now;
  }, 0);
  for (let nth = 0; nth < 12; nth++) {
    first.before(document.querySelectorAll('p')[nth * 7].cloneNode(true));
    await new Promise((done) => setTimeout(done, 250));
  }
  clearInterval(pulse);
  return { 'longest ms': Math.round(longest), 'over 50 ms': over };
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
      ...{ id: `person-${at}`, kind: at % 5 === 4 ? 'organization' : 'person', name },
      summary: `Number ${at} of a crowd at the harbour.`,
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
