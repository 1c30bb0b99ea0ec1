import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { type BrowserName, manifestFor } from './scripts/manifest-for.mjs';
import {
  contentParts,
  locales,
  marksSheet,
  nothingWebAccessible,
  watchSources,
  withoutKnownWarning,
} from './scripts/vite-plugins.mjs';

/** The oldest browsers the manifest admits. */
const TARGETS: Record<BrowserName, string> = { chrome: 'chrome140', firefox: 'firefox153' };

const SHARED_WITH_BACKGROUND =
  /\/(?:src\/extension\/|src\/core\/(?:settings|wording|cast|entity-set\/(?:cite|partial-date|roles)|linking\/(?:choices|exclusions))|node_modules\/webextension-polyfill\/)/;

/** `vite build --mode chrome` or `--mode firefox`: one source, one manifest, a folder for each browser. */
export default defineConfig(({ mode }) => {
  if (mode !== 'chrome' && mode !== 'firefox')
    throw new Error(`--mode must be chrome or firefox, not ${mode}`);
  return {
    root: import.meta.dirname,
    build: {
      outDir: `dist/${mode}`,
      target: TARGETS[mode],
      // The polyfill would be a script in the page; browsers of these ages need none.
      modulePreload: { polyfill: false },
      // Pages that the plugin does not find: those that the extension opens itself, and Firefox's sidebar.
      rolldownOptions: {
        input: [
          'src/welcome/index.html',
          'src/copy/index.html',
          'src/who-is/index.html',
          ...(mode === 'firefox' ? [manifest.side_panel.default_path] : []),
        ],
        // Each file a page loads costs it time: what all pages show is one, and what they share with the background another.
        output: {
          codeSplitting: {
            groups: [
              { name: 'ui', test: /\/(?:src\/ui\/(?!.*tie-layout)|node_modules\/preact\/)/ },
              { name: 'shared', test: SHARED_WITH_BACKGROUND, priority: 1 },
            ],
          },
        },
      },
    },
    plugins: [
      watchSources(import.meta.dirname),
      withoutKnownWarning(),
      crx({
        browser: mode,
        manifest: () => manifestFor(mode, manifest),
        // Self-contained files: they start at once, and no page can find a chunk of them.
        contentScripts: { standaloneFiles: ['src/content/main.ts', 'src/content/late.ts'] },
      }),
      locales(import.meta.dirname),
      marksSheet(import.meta.dirname, mode),
      contentParts(import.meta.dirname),
      nothingWebAccessible(import.meta.dirname),
    ],
  };
});
