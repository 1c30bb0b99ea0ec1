import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ROOT } from '../../../scripts/project.mjs';

/** Every peer of the page benchmark, see `peer.ts`. */
export const PEERS = [
  ...['nothing', 'walk', 'textContent', 'our filter', 'findAndReplaceDOMText', 'advanced-mark.js tuned'],
  ...['mark.js markRegExp', 'mark.js mark'],
];

/**
 * Writes an unpacked extension for each peer, and tells where.
 *
 * @param {string} folder
 * @param {readonly string[]} names what they mark
 * @returns {Promise<Map<string, string>>} folders by the peer's name
 */
export async function writePeerExtensions(folder, names) {
  const output = { format: /** @type {const} */ ('iife'), entryFileNames: 'peer.js' };
  await build({
    ...{ root: ROOT, configFile: false, logLevel: 'warn' },
    build: {
      ...{ outDir: folder, emptyOutDir: true, target: 'es2022' },
      rolldownOptions: { input: join(ROOT, 'tests/bench/page/peer.ts'), output },
    },
  });
  const script = readFileSync(join(folder, 'peer.js'));
  await build({
    ...{ root: ROOT, configFile: false, logLevel: 'warn', ssr: { noExternal: true } },
    build: { ssr: join(ROOT, 'tests/bench/page/shipped-filter.ts'), outDir: folder, emptyOutDir: false },
  });
  const { shippedFilter: filter } = await import(pathToFileURL(join(folder, 'shipped-filter.js')).href);
  const made = new Map();
  for (const name of PEERS) {
    const own = join(folder, name.replace(/[^a-z]+/gi, '-'));
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'manifest.json'), JSON.stringify(manifestOf(name)));
    writeFileSync(join(own, 'worker.js'), 'chrome.runtime.onMessage.addListener(() => {});\n');
    writeFileSync(
      join(own, 'names.js'),
      `globalThis.benchPeer = ${JSON.stringify({ name, names, filter })};\n`,
    );
    writeFileSync(join(own, 'peer.js'), script);
    made.set(name, own);
  }
  return made;
}

const manifestOf = (name) => ({
  ...{ manifest_version: 3, name: `Peer: ${name}`, version: '1', permissions: ['storage'] },
  background: { service_worker: 'worker.js' },
  content_scripts: [
    { matches: ['<all_urls>'], js: ['names.js', 'peer.js'], run_at: 'document_idle', all_frames: true },
  ],
});
