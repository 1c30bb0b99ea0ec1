// What our build needs besides CRXJS.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

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
