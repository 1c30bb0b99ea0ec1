import { rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './project.mjs';

/** What the build reads once, when it begins. */
const READ_ONCE = ['manifest.json', 'package.json', 'vite.config.ts', 'tsconfig.json'];
/** Editors write a file in several steps. */
const SETTLES_MS = 100;

/**
 * Builds now and after every change, until `signal` fires. `onBuilt` is called after each build that succeeded;
 * a build that failed is explained on the console, and the last good one stays in its folder.
 *
 * @param {'chrome' | 'firefox'} mode
 * @param {() => Promise<void>} onBuilt
 * @param {AbortSignal} signal
 */
export async function watchBuild(mode, onBuilt, signal) {
  rmSync(join(ROOT, 'dist', mode), { recursive: true, force: true });
  let builder = await begin(mode, onBuilt);
  /** @type {NodeJS.Timeout | undefined} */
  let settling;
  const watcher = watch(ROOT, (_, file) => {
    if (!file || !READ_ONCE.includes(file)) return;
    clearTimeout(settling);
    settling = setTimeout(async () => {
      console.log(`${file} has changed: building anew`);
      await builder.close();
      if (!signal.aborted) builder = await begin(mode, onBuilt);
    }, SETTLES_MS);
  });
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(settling);
      watcher.close();
      void builder.close();
    },
    { once: true },
  );
}

/**
 * @param {'chrome' | 'firefox'} mode
 * @param {() => Promise<void>} onBuilt
 */
async function begin(mode, onBuilt) {
  const builder = await build({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    mode,
    logLevel: 'warn',
    // A build that fails must not take the last good one away.
    build: { watch: {}, emptyOutDir: false },
  });
  if (!('on' in builder)) throw new Error('Vite does not watch');
  let failed = false;
  builder.on('event', async (event) => {
    if (event.code === 'START') failed = false;
    if (event.code === 'ERROR') failed = true;
    if (event.code === 'BUNDLE_END') await event.result.close();
    if (event.code !== 'END') return;
    // Vite has explained it.
    if (failed) console.error('The build failed; the browser keeps the last one.');
    else await onBuilt();
  });
  return builder;
}
