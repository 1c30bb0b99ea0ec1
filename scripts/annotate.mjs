// npm run --silent annotate -- [--set FILE]… [FILE]…
// The linker on the command line. JSON lines {"id","text","title"?,"host"?,"language"?,"published"?} on standard
// input, or text files, in; JSON lines {"id","mentions":[{"start","end","text","entity","reason"}]} out, in order.
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const cache = join(root, '.cache/annotate');
const entry = join(root, 'scripts/annotate/main.ts');
const output = join(cache, 'annotate.js');

async function newest(folder) {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const times = files.filter((file) => file.isFile()).map((file) => stat(join(file.parentPath, file.name)));
  return Math.max(...(await Promise.all(times)).map(({ mtimeMs }) => mtimeMs));
}

/** Bundles the core, the very code of the extension, for Node; skipped while nothing changed. */
async function ensureBuilt() {
  const built = await stat(output).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  const sources = [join(root, 'src/core'), join(root, 'scripts/annotate'), join(root, 'assets/entity-sets')];
  if (built > Math.max(...(await Promise.all(sources.map(newest))))) return;
  await mkdir(cache, { recursive: true });
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: cache,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'annotate.js', format: 'es' } },
    },
  });
}

await ensureBuilt();
const { annotate } = await import(pathToFileURL(output).href);
process.exitCode = await annotate(process.argv.slice(2));
