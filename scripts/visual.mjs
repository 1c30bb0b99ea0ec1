// npm run visual [-- --update] [-- WORDS…]: draws every scene of the gallery (or those whose names hold the words) and
// compares it with the picture kept of it; differences go to .cache/visual. --update keeps the new pictures instead.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  differenceOf,
  REFERENCES,
  readReference,
  referenceNames,
  TOLERANCE,
  takePictures,
  writeMachine,
} from '../tests/support/scene-pictures.mjs';
import { ROOT } from './project.mjs';

const folder = join(ROOT, '.cache/visual');
const isUpdate = process.argv.includes('--update');
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isWanted = (/** @type {string} */ scene) => words.every((word) => scene.includes(word));

await rm(folder, { recursive: true, force: true });
for (const each of [folder, REFERENCES]) await mkdir(each, { recursive: true });
const old = new Set(await referenceNames());
const drawn = new Set();
let unlike = 0;
const machine = await takePictures(async ({ name, png }) => {
  drawn.add(name);
  const before = old.has(name) ? await readReference(name) : undefined;
  const { share, picture } = before ? differenceOf(before, png) : { share: 1, picture: undefined };
  if (share <= TOLERANCE) return;
  unlike += 1;
  console.log(`${name}: ${before ? `${(share * 100).toFixed(2)} % differ` : 'new'}`);
  if (isUpdate) return writeFile(join(REFERENCES, `${name}.png`), png);
  await writeFile(join(folder, `${name}.png`), png);
  if (picture) await writeFile(join(folder, `${name}.difference.png`), picture);
}, isWanted);
if (words.length > 0 && drawn.size === 0) {
  console.error(`No scene is called so: ${words.join(' ')}`);
  process.exit(1);
}
// A part of the scenes says nothing about the others.
const gone = words.length > 0 ? [] : [...old].filter((name) => !drawn.has(name));
for (const name of gone) {
  console.log(`${name}: no such scene`);
  if (isUpdate) await rm(join(REFERENCES, `${name}.png`));
}
if (isUpdate) await writeMachine(machine);
console.log(`${drawn.size} pictures, ${unlike + gone.length} ${isUpdate ? 'kept anew' : 'unlike'}`);
process.exitCode = !isUpdate && unlike + gone.length > 0 ? 1 : 0;
