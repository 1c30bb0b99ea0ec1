// npm run --silent score [-- OPTIONS of the scorer]: what the linker gets right on labelled texts, as the scorer of the
// data folder (`BACKGROUNDER_DATA`) tells it: in all, per entity, and per language or category.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './project.mjs';

const folder = process.env.BACKGROUNDER_DATA;
if (!folder) {
  console.error('score: BACKGROUNDER_DATA names no folder; the labelled texts are not part of this project');
  process.exit(2);
}

const predictions = await mkdtemp(join(tmpdir(), 'score-'));
for (const [name, by] of [
  ['corpus', 'language'],
  ['one-liners', 'category'],
]) {
  const gold = join(folder, 'linking-dev', `${name}.jsonl`);
  const found = join(predictions, `${name}.jsonl`);
  const input = await readFile(gold);
  const annotate = spawnSync(process.execPath, [join(ROOT, 'scripts/annotate.mjs')], { input });
  if (annotate.status !== 0) throw new Error(String(annotate.stderr));
  await writeFile(found, annotate.stdout);
  console.log(`\n${name}.jsonl`);
  const scorer = join(folder, 'linking-dev/score.mjs');
  const args = [scorer, found, '--gold', gold, '--by', by, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
await rm(predictions, { recursive: true });
