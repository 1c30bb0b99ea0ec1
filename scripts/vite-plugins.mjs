// What our build needs besides CRXJS.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, runnerImport } from 'vite';

/** @typedef {import('vite').Plugin} Plugin */

/**
 * Rebuilds on a change of any source. CRXJS builds standalone content scripts in a second pass of its own,
 * so that neither they nor what they import would be watched.
 *
 * @param {string} root
 * @returns {Plugin}
 */
export function watchSources(root) {
  return {
    name: 'watch-sources',
    apply: 'build',
    buildStart() {
      for (const folder of ['src', 'assets']) {
        for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
          if (entry.isFile()) this.addWatchFile(resolve(entry.parentPath, entry.name));
        }
      }
    },
  };
}

/**
 * Puts the catalogues of `assets/_locales` where browsers look for them: at the top of the extension.
 *
 * @param {string} root
 * @returns {Plugin}
 */
export function locales(root) {
  const folder = join(root, 'assets/_locales');
  return {
    name: 'locales',
    apply: 'build',
    generateBundle() {
      for (const language of readdirSync(folder)) {
        const source = readFileSync(join(folder, language, 'messages.json'), 'utf8');
        this.emitFile({ type: 'asset', fileName: `_locales/${language}/messages.json`, source });
      }
    },
  };
}

const MARKS_SHEET = 'src/content/marks.css';

/**
 * Makes the stylesheet of highlights from `src/content/marks/mark-style.ts`, and has the browser put it into every
 * document before anything is shown.
 *
 * @param {string} root
 * @param {'chrome' | 'firefox'} browser Chromium inherits highlights, so that rules for the root do; Firefox does not, but
 *   has sheets of the user's, which reach into shadow trees and stand above the page's own
 * @returns {Plugin}
 */
export function marksSheet(root, browser) {
  return {
    name: 'marks-sheet',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const manifest = bundle['manifest.json'];
        // CRXJS also builds the content scripts one by one, without a manifest.
        if (manifest?.type !== 'asset') return;
        const { module } = await runnerImport(join(root, 'src/content/marks/mark-style.ts'));
        const source = module.highlightCss(browser === 'chrome' ? ':root' : '');
        this.emitFile({ type: 'asset', fileName: MARKS_SHEET, source });
        const keys = JSON.parse(String(manifest.source));
        const first = keys.content_scripts.find(({ run_at }) => run_at === 'document_start');
        first.css = [MARKS_SHEET];
        if (browser === 'firefox') first.css_origin = 'user';
        manifest.source = JSON.stringify(keys, undefined, 2);
      },
    },
  };
}

/**
 * Builds each file of `src/content/parts` that provides a part into a script of its own, which the background runs in
 * a frame that asks for it. CRXJS would make them web-accessible, and any page could find them.
 *
 * @param {string} root
 * @returns {Plugin}
 */
export function contentParts(root) {
  const folder = 'src/content/parts';
  /** @type {import('vite').ResolvedConfig} */
  let config;
  return {
    name: 'content-parts',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async writeBundle() {
      const parts = readdirSync(join(root, folder)).filter((file) => file !== 'parts.ts');
      for (const file of parts) {
        const { outDir, target, minify } = config.build;
        await build({
          ...{ root, configFile: false, mode: config.mode, logLevel: 'warn' },
          build: {
            ...{ outDir, target, minify, emptyOutDir: false },
            rolldownOptions: {
              input: join(root, folder, file),
              output: { format: 'iife', entryFileNames: `${folder}/${file.replace(/\.tsx?$/, '.js')}` },
            },
          },
        });
      }
    },
  };
}

/**
 * Fails the build when a page could load a file of the extension: with a `web_accessible_resources` entry any
 * site can find out who has Backgrounder installed.
 *
 * @param {string} root
 * @returns {Plugin}
 */
export function nothingWebAccessible(root) {
  let outDir = '';
  return {
    name: 'nothing-web-accessible',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(root, config.build.outDir);
    },
    writeBundle() {
      const file = join(outDir, 'manifest.json');
      if ('web_accessible_resources' in JSON.parse(readFileSync(file, 'utf8'))) {
        throw new Error(`${file} lets pages load files of the extension: web_accessible_resources`);
      }
    },
  };
}

/** CRXJS 3.0.0 asks Rolldown for one thing by an old and a new name; the build is right either way. */
const KNOWN_WARNING = /inlineDynamicImports\S* option is ignored because/;

/**
 * Keeps out of the log the one warning that every build would print. It comes from CRXJS's second pass, which
 * takes neither our plugins nor our logger, and Rolldown writes it to the stream itself; all else passes.
 *
 * @returns {Plugin}
 */
export function withoutKnownWarning() {
  const { stderr } = process;
  const write = stderr.write;
  return {
    name: 'without-known-warning',
    apply: 'build',
    buildStart() {
      stderr.write = (/** @type {string} */ text, ...rest) =>
        KNOWN_WARNING.test(String(text)) ? true : write.call(stderr, text, ...rest);
    },
    closeBundle() {
      stderr.write = write;
    },
  };
}
