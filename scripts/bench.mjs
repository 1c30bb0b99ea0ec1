// npm run bench [-- 100 10000]: the gazetteer beside other packages, the page-side filter and the linker, as ratios
// of one run; Chromium, the page's part in Firefox too. A table on the console, all figures in .cache/bench.json.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { requireBrowser } from '../tests/support/browsers.mjs';
import { CHROMIUM_FLAGS } from '../tests/support/chromium-flags.mjs';
import { serve } from '../tests/support/server.mjs';
import { scanTable, table } from './bench-tables.mjs';
import { ROOT } from './project.mjs';

const SIZES = [100, 1000, 10_000, 100_000, 1_000_000];
const FILTER_SIZES = [100, 10_000, 100_000];
const LINKING_SIZES = [100, 10_000];
/** The largest size takes minutes with every package. */
const PATIENCE_MS = 900_000;
const built = join(ROOT, '.cache/bench');
const result = join(ROOT, '.cache/bench.json');

const wanted = process.argv.slice(2).map(Number);
const sizes = wanted.length > 0 ? wanted : SIZES;
const data = process.env.BACKGROUNDER_DATA;
if (!data) console.log('BACKGROUNDER_DATA is not set: no real pages, no legislators.');
const legislators = data
  ? JSON.parse(readFileSync(join(data, 'legislators.json'), 'utf8')).flatMap(
      ({ name }) => name.official_full ?? [],
    )
  : [];
const pages = data
  ? readdirSync(join(data, 'pages')).map((file) => readFileSync(join(data, 'pages', file), 'utf8'))
  : [];

for (const [entry, ssr] of [
  ['tests/bench/in-browser.ts', false],
  ['tests/bench/first-look.ts', false],
  ['tests/bench/annotate.ts', true],
])
  await bundle(entry, ssr);
const { measureAnnotate, measureLinearity, measureWhoIs } = await import(
  pathToFileURL(join(built, 'annotate.js')).href
);
const figures = {
  annotate: measureAnnotate(),
  hardTexts: measureLinearity(),
  chromium: { scans: [] },
  firefox: {},
};
console.log(`annotate: ${figures.annotate.perSecond} short documents a second`);
console.log(`linking ordinary news: ${figures.annotate.linkOverScan.toFixed(1)} times the scan on top of it`);
figures.whoIs = await measureWhoIs(Math.max(...sizes));
console.log(
  '“Who is …?” beside finding the letters in the list of names (1), and the longest stretch without a rest',
);
console.log(table(figures.whoIs));
console.log('hard texts of 1 MB, and how many times the work of 0.5 MB that is (linear: 2)');
console.log(table(figures.hardTexts));

/** Clocks as fine as a page can have. */
const isolated = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const scriptOf = (file) => ({
  headers: { ...isolated, 'content-type': 'text/javascript' },
  body: readFileSync(join(built, file)),
});
const pageOf = (rest) => ({
  headers: { ...isolated, 'content-type': 'text/html' },
  body: `<!doctype html><title>Benchmark</title>${rest}`,
});
const site = await serve({
  '/': pageOf(''),
  '/first-look': pageOf(
    "<script type=module>import { lookOnce } from '/first-look.js'; window.look = lookOnce; parent.postMessage('ready', '*');</script>",
  ),
  '/in-browser.js': scriptOf('in-browser.js'),
  '/first-look.js': scriptOf('first-look.js'),
});
try {
  await inBrowser('chromium', async (run) => {
    for (const size of sizes) {
      const scan = await run('measureGenerated', size);
      figures.chromium.scans.push(scan);
      console.log(scanTable([scan]));
    }
    if (legislators.length > 0) figures.chromium.legislators = await run('measureScan', legislators);
    figures.chromium.annotate = await run('measureAnnotate');
    if (pages.length > 0) figures.chromium.linking = await run('measureLinking', pages, LINKING_SIZES);
    if (pages.length > 0) figures.chromium.filters = await run('measureFilters', pages, FILTER_SIZES);
    if (pages.length > 0) figures.chromium.filterCost = await run('measureFilterCost', pages);
  });
  if (pages.length > 0) {
    await inBrowser('firefox', async (run) => {
      figures.firefox.filterCost = await run('measureFilterCost', pages);
    });
  }
} finally {
  await site.close();
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(result, `${JSON.stringify(figures, undefined, 2)}\n`);
}
console.log(scanTable(figures.chromium.scans));
if (figures.chromium.legislators) console.log(scanTable([figures.chromium.legislators]));
const { annotate } = figures.chromium;
console.log(
  `Chromium: ${annotate.perSecond} short documents a second; linking ordinary news of ours ${annotate.linkOverScan.toFixed(2)} times the scan on top of it`,
);
if (pages.length > 0) {
  console.log('Linking the paragraphs of real pages on top of the scan (1)');
  console.log(table(figures.chromium.linking));
  console.log('The filter on real pages');
  console.log(table(figures.chromium.filters));
  console.log('The first look at pages without names; a bare walk of their text nodes is 1');
  console.log(
    table(
      ['chromium', 'firefox'].map((engine) => {
        const { pages: count, ...looks } = figures[engine].filterCost;
        const shares = Object.entries(looks).map(([look, ms]) => [look, ms / looks.walk]);
        return { engine, pages: count, 'walk ms a page': looks.walk / count, ...Object.fromEntries(shares) };
      }),
    ),
  );
}
console.log(`All figures: ${result}`);

/** Bundles a benchmark and the core, the very code of the extension. */
async function bundle(entry, ssr) {
  const output = { entryFileNames: '[name].js', format: 'es' };
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    ...(ssr && { ssr: { noExternal: true } }),
    build: {
      ...(ssr ? { ssr: join(ROOT, entry) } : { lib: { entry: join(ROOT, entry), formats: ['es'] } }),
      outDir: built,
      emptyOutDir: false,
      target: 'es2022',
      rollupOptions: { output },
    },
  });
}

/** Starts a browser; `run` calls one of the benchmarks in a page of its own. */
async function inBrowser(engine, use) {
  const browser = await puppeteer.launch({
    ...(engine === 'firefox' && { browser: 'firefox' }),
    executablePath: requireBrowser(engine),
    protocolTimeout: PATIENCE_MS,
    args: engine === 'chromium' ? [...CHROMIUM_FLAGS, '--js-flags=--max-old-space-size=8000'] : [],
  });
  try {
    await use(async (name, ...args) => {
      const page = await browser.newPage();
      await page.goto(site.origin);
      const answer = await page.evaluate(
        async (name, args) => (await import('/in-browser.js'))[name](...args),
        name,
        args,
      );
      await page.close();
      return answer;
    });
  } finally {
    await browser.close();
  }
}
