import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { ROOT } from '../../../scripts/project.mjs';
import { requireBrowser } from '../../support/browsers.mjs';
import { CHROMIUM_FLAGS } from '../../support/chromium-flags.mjs';
import { serve } from '../../support/server.mjs';

const PATIENCE_MS = 300_000;

/**
 * Runs the benchmarks of `in-page.ts` and of `../in-browser.ts` in a page of a browser.
 *
 * @param {'chromium' | 'firefox'} engine
 * @param {readonly (readonly [string, ...unknown[]])[]} calls functions by name, with their arguments
 * @returns {Promise<any[]>} what they give
 */
export async function runInPage(engine, calls) {
  const outDir = join(ROOT, '.cache/bench-in-page');
  const files = {
    '/in-page.js': 'tests/bench/page/in-page.ts',
    '/in-browser.js': 'tests/bench/in-browser.ts',
  };
  const scripts = { '/': '<!doctype html><title>Benchmark</title>' };
  for (const [path, entry] of Object.entries(files)) {
    await build({
      ...{ root: ROOT, configFile: false, logLevel: 'warn' },
      build: {
        ...{
          outDir,
          emptyOutDir: false,
          target: 'es2022',
          lib: { entry: join(ROOT, entry), formats: ['es'] },
        },
        rollupOptions: { output: { entryFileNames: path.slice(1) } },
      },
    });
    scripts[path] = {
      headers: { 'content-type': 'text/javascript' },
      body: readFileSync(join(outDir, path)),
    };
  }
  const site = await serve(scripts);
  const browser = await puppeteer.launch({
    ...(engine === 'firefox' && { browser: 'firefox' }),
    executablePath: requireBrowser(engine),
    protocolTimeout: PATIENCE_MS,
    args: engine === 'chromium' ? CHROMIUM_FLAGS : [],
  });
  try {
    const page = await browser.newPage();
    await page.goto(site.origin);
    const answers = [];
    for (const [name, ...args] of calls) {
      answers.push(
        await page.evaluate(
          async (name, args) => {
            const all = { ...(await import('/in-page.js')), ...(await import('/in-browser.js')) };
            return all[name](...args);
          },
          name,
          args,
        ),
      );
    }
    return answers;
  } finally {
    await browser.close();
    await site.close();
  }
}
