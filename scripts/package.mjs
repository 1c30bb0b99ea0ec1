// npm run package: a zip for each store, in dist/. The same sources give the same bytes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT, readJson } from './project.mjs';

/** A zip stores local time; its first day is the same day everywhere. */
const ALWAYS = new Date(1980, 0, 1);

await import('./build.mjs');
if (process.exitCode) process.exit();

const { zipSync } = await import('fflate');
const { version } = readJson('manifest.json');
for (const browser of ['chrome', 'firefox']) {
  const folder = join(ROOT, 'dist', browser);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    // CRXJS's own notes for the build; no part of the extension.
    .filter((file) => !file.startsWith('.vite/'))
    .sort();
  const zip = zipSync(Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file))])), {
    level: 9,
    mtime: ALWAYS,
  });
  const name = `backgrounder-${browser}-${version}.zip`;
  writeFileSync(join(ROOT, 'dist', name), zip);
  console.log(`dist/${name}: ${files.length} files, ${Math.ceil(zip.length / 1024)} kB`);
}
