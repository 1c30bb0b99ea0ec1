import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where this project stands on the disk; found so that a Node too old for us can still be told so. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * A JSON file of the project.
 *
 * @param {string} file relative to the project
 * @returns {any}
 */
export const readJson = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

/** The programs of our dependencies by their scripts: the same on every system, without a shell between. */
export const PROGRAMS = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  webExt: 'node_modules/web-ext/bin/web-ext.js',
};
