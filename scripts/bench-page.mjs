// npm run bench:page [-- --rounds N --pages N --quick]: what we cost a page, beside peers that mark the same names with
// other libraries, a bare walk of the text nodes, and nothing. Real extensions in Chromium, measured on the main thread;
// the page's part alone in Firefox, too. Tables on the console, all figures in .cache/bench-page.json.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runInPage } from '../tests/bench/page/in-page.mjs';
import * as own from '../tests/bench/page/own-scenarios.mjs';
import { article, largePage, MADE_PAGES, readPages } from '../tests/bench/page/pages.mjs';
import { PEERS, writePeerExtensions } from '../tests/bench/page/peer-extensions.mjs';
import { appendArticles, measureActing, measurePage, runTicker } from '../tests/bench/page/scenarios.mjs';
import { startVariant } from '../tests/bench/page/variants.mjs';
import { serve } from '../tests/support/server.mjs';
import { costTable, median, summary, table } from './bench-tables.mjs';
import { PROGRAMS, ROOT } from './project.mjs';
import { runNode } from './run-node.mjs';

const OURS = 'Backgrounder';
/** Peers that read and mark nothing. */
const READING = ['textContent', 'our filter'];
const NAMES = 100;
const FILTER_SIZES = [100, 10_000, 100_000];
/** The real set's density is not known; a name in every tenth longer text is a page full of them. */
const EVERY = 10;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    pages: { type: 'string' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds ?? (values.quick ? 2 : 7));
const most = Number(values.pages ?? (values.quick ? 4 : 20));
const parts = values.only?.split(',') ?? [
  'plain',
  'named',
  'feed',
  'ticker',
  'start',
  'large',
  'hover',
  'engines',
];
const result = join(ROOT, '.cache/bench-page.json');

const { pages, isReal } = readPages(process.env.BACKGROUNDER_DATA, most);
if (!isReal) console.log('BACKGROUNDER_DATA is not set: generated pages, no saved ones.');
const set = JSON.parse(
  readFileSync(join(ROOT, 'assets/entity-sets/us-mexico-security-talks-2021.json'), 'utf8'),
);
const names = set.entities
  .flatMap(({ forms }) => forms.filter(({ strength }) => strength === 'always').map(({ text }) => text))
  .slice(0, NAMES);
const figures = { rounds, pages: Object.keys(pages).length, isReal, names: names.length };

if (!values.built) {
  const { code } = await runNode([PROGRAMS.vite, 'build', '--mode', 'chrome'], {
    signal: new AbortController().signal,
  });
  if (code !== 0) throw new Error('The build failed');
}
const folders = await writePeerExtensions(join(ROOT, '.cache/bench-peers'), names);
folders.set(OURS, join(ROOT, 'dist/chrome'));

const site = await serve({
  ...pages,
  ...MADE_PAGES,
  '/named.html': largePage('Named', `<p>${names.slice(0, 20).join(', ')}</p>${article(40, 1)}`),
  ...largePages(),
});
const at = (path) => site.origin + path;
/** @type {import('../tests/bench/page/variants.mjs').Variant[]} */
const variants = [];
try {
  for (const name of [OURS, ...PEERS])
    variants.push(await startVariant(name, /** @type {string} */ (folders.get(name)), name === OURS));
  for (const part of parts) {
    console.log(`\n${TITLES()[part]}`);
    figures[part] = await MEASURE()[part]();
    save();
  }
} finally {
  for (const { browser } of variants) await browser.close();
  await site.close();
  save();
}
console.log(`All figures: ${result}`);

function save() {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(result, `${JSON.stringify(figures, undefined, 2)}\n`);
}

function TITLES() {
  return {
    plain: `${figures.pages} pages as they are, ms for all of them above doing nothing; walk = 1`,
    named: `the same with a name of ${names.length} in every ${EVERY}th longer text`,
    feed: '200 articles appended one after the other, ms above doing nothing; mark.js = 1',
    ticker: '10,000 texts changed a minute, ms a minute above doing nothing; mark.js = 1',
    start: 'a page of 40 paragraphs loads: from the start of our script to the first mark, ms',
    large: 'large documents, ours alone: ms of main thread, the longest task, seconds until all is marked',
    engines:
      'our work in the page without messages, in a loop that has run often; walk = 1. Then how often the filter is right',
    hover: 'a pointer over plain text of a page with marks, ms a move',
  };
}

function MEASURE() {
  const without = { names: [], every: EVERY };
  return {
    plain: () =>
      onPages(
        ({ name }) => [OURS, 'nothing', 'walk', ...READING, 'findAndReplaceDOMText'].includes(name),
        without,
      ),
    named: () => onPages(({ name }) => !READING.includes(name), { names, every: EVERY }),
    feed: () => acting('/feed.html', String(appendArticles), [200, article(10, 5), names], 1),
    ticker: () => {
      const ms = values.quick ? 3000 : 6000;
      return acting('/ticker.html', String(runTicker), [10_000, ms, names], 60_000 / ms);
    },
    start: starts,
    large: larges,
    hover: hovers,
    engines: engines,
  };
}

/** Every variant on every page, interleaved; sums over the pages, a round each. */
async function onPages(isIn, put) {
  const chosen = variants.filter(isIn);
  const runs = new Map(chosen.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name } of chosen) runs.get(name)?.push({});
    for (const path of Object.keys(pages)) {
      for (const variant of rotated(chosen, round)) {
        const work = await measurePage(variant, at(path), put);
        const sums = runs.get(variant.name)?.at(-1);
        for (const [key, value] of Object.entries(work))
          sums[key] = key.startsWith('longest') ? Math.max(sums[key] ?? 0, value) : (sums[key] ?? 0) + value;
      }
    }
  }
  const added = addedTo(runs);
  console.log(costTable(added, 'walk', 'said'));
  return { runs: Object.fromEntries(runs), added };
}

async function acting(path, act, args, times) {
  const chosen = variants.filter(({ name }) => name !== 'walk' && !READING.includes(name));
  const runs = new Map(chosen.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const variant of rotated(chosen, round)) {
      const work = await measureActing(variant, at(path), act, args);
      for (const key of ['total', 'own', 'script', 'style', 'layout', 'paint', 'rest']) work[key] *= times;
      runs.get(variant.name)?.push(work);
    }
  }
  const added = addedTo(runs);
  console.log(costTable(added, 'mark.js mark', 'total'));
  return { runs: Object.fromEntries(runs), added };
}

/** Another order each round, so that no variant always comes after the same one. */
function rotated(list, round) {
  const from = round % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
}

/** What each variant adds to "nothing", round by round, as medians and spreads. */
function addedTo(runs) {
  const base = runs.get('nothing');
  return Object.fromEntries(
    [...runs].map(([name, rounds]) => [
      name,
      Object.fromEntries(
        Object.keys(rounds[0]).map((key) => {
          const isOwnScale = /^(longest|marks|put)/.test(key);
          const values = rounds.map((work, round) => work[key] - (isOwnScale ? 0 : base[round][key]));
          return [key, summary(values)];
        }),
      ),
    ]),
  );
}

async function starts() {
  const ours = variants[0];
  const found = { warm: [], stopped: [] };
  for (let round = 0; round < rounds + 1; round++) {
    for (const [key, runs] of Object.entries(found)) {
      const start = await own.measureStart(ours, { url: at('/named.html'), isStopped: key === 'stopped' });
      // The first one has the browser's cache of our compiled script still to make.
      if (round > 0) runs.push(start);
    }
  }
  const rows = Object.entries(found).map(([worker, runs]) => ({
    worker,
    'idle → first mark': median(runs.map(({ toMark }) => toMark)),
    'at most': Math.max(...runs.map(({ toMark }) => toMark)),
    'script evaluated': median(runs.map(({ evaluated }) => evaluated)),
    'our script in all': median(runs.map((run) => run.own)),
  }));
  console.log(table(rows));
  return { runs: found, rows };
}

async function larges() {
  const rows = [];
  for (const [path, { body, expected }] of Object.entries(LARGE())) {
    const runs = [];
    for (let round = 0; round < Math.min(rounds, 3); round++)
      runs.push(await own.measureLarge(variants[0], at(path), (marks) => marks >= expected));
    const of = (key) => median(runs.map((run) => run[key]));
    rows.push({
      ...{ document: path, MB: body.length / 1e6, marks: of('marks'), expected, total: of('total') },
      ...{
        script: of('script'),
        own: of('own'),
        style: of('style'),
        layout: of('layout'),
        paint: of('paint'),
      },
      ...{ 'longest task': of('longest'), 'of ours': of('longestOurs'), seconds: of('seconds') },
    });
    console.log(table(rows.slice(-1)));
  }
  return rows;
}

function LARGE() {
  const name = (turn) => names[turn % names.length];
  const paragraphs = (count, make) => Array.from({ length: count }, (_, turn) => make(turn)).join('');
  const few = (turn) => (turn % 20 === 0 ? `${name(turn)} was there.` : 'Nobody was there.');
  const text = 'The council of a small town met again last week to speak about water, roads and schools. ';
  return {
    '/100000-text-nodes.html': {
      body: paragraphs(33_334, (turn) => `<p>${text}<i>It is said.</i> ${few(turn)}</p>`),
      expected: 1667,
    },
    '/one-text-node.html': {
      body: `<p>${paragraphs(50_000, (turn) => text + (turn % 1000 === 0 ? `${name(turn)} was there. ` : ''))}</p>`,
      expected: 50,
    },
    '/20000-mentions.html': {
      body: paragraphs(
        4000,
        (turn) => `<p>${[0, 1, 2, 3, 4].map((at) => `${name(turn * 5 + at)} spoke.`).join(' ')}</p>`,
      ),
      expected: 20_000,
    },
    '/200-frames.html': {
      body: paragraphs(200, () => '<iframe src="/empty.html" width="90" height="40"></iframe>'),
      expected: 0,
    },
  };
}

function largePages() {
  return Object.fromEntries(Object.entries(LARGE()).map(([path, { body }]) => [path, largePage(path, body)]));
}

async function hovers() {
  const rows = [];
  for (const variant of variants.filter(({ name }) => name === OURS || name === 'nothing')) {
    const runs = [];
    for (let round = 0; round < rounds; round++)
      runs.push(
        await own.measureHover(variant, at('/start.html'), { names: names.slice(0, 20), moves: 500 }),
      );
    const of = (key) => median(runs.map((run) => run[key]));
    rows.push({
      variant: variant.name,
      'our script': of('ms'),
      calls: of('calls'),
      'main thread': of('total'),
    });
  }
  console.log(table(rows));
  return rows;
}

async function engines() {
  const texts = Object.values(pages).map(({ body }) => String(body));
  const call = ['measureInPage', texts, names, EVERY];
  const [chromium, filters] = await runInPage('chromium', [call, ['measureFilters', texts, FILTER_SIZES]]);
  const [firefox] = await runInPage('firefox', [call]);
  console.log(
    table([
      { engine: 'Chromium', ...chromium },
      { engine: 'Firefox', ...firefox },
    ]),
  );
  console.log(table(filters));
  return { chromium, firefox, filters };
}
