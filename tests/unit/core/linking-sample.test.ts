import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseEntitySetText } from '../../../src/core/entity-set/parse';
import { compileLexicon } from '../../../src/core/gazetteer/compile-lexicon';
import { annotateDocument } from '../../../src/core/linking/annotate-document';
import { data, describeWithData } from '../../support/data';

type Sample = { readonly id: string; readonly text: string; readonly language: string };
type Score = {
  readonly exact: { readonly p: number; readonly r: number; readonly f: number };
  readonly trapFalsePositiveRate: number;
};

const SET = resolve(import.meta.dirname, '../../../assets/entity-sets/us-mexico-security-talks-2021.json');
const folder = mkdtempSync(join(tmpdir(), 'sample-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The shipped set's figures on one file of the sample, by the sample's own scorer. */
function score(file: string): Score {
  const lexicon = compileLexicon([parseEntitySetText(readFileSync(SET, 'utf8'))], 'sample');
  const gold = data(`linking-dev/${file}`);
  const lines = readFileSync(gold, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const answers = lines.map((line) => {
    const { id, text, language }: Sample = JSON.parse(line);
    return JSON.stringify({
      id,
      mentions: annotateDocument(lexicon, text, language === 'mul' ? {} : { language }),
    });
  });
  const predictions = join(folder, file);
  writeFileSync(predictions, answers.join('\n'));
  const scorer = data('linking-dev/score.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [scorer, predictions, '--gold', gold, '--json'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describeWithData('labelled real text', () => {
  test('is read with a precision of 99 % and a recall of 97 %, and one trap in a hundred at most', () => {
    const { exact, trapFalsePositiveRate } = score('corpus.jsonl');
    expect(exact.p).toBeGreaterThanOrEqual(0.99);
    expect(exact.r).toBeGreaterThanOrEqual(0.97);
    expect(trapFalsePositiveRate).toBeLessThanOrEqual(0.01);
  });

  test('and adversarial one-liners with F1 of 98 %, and two traps in a hundred at most', () => {
    const { exact, trapFalsePositiveRate } = score('one-liners.jsonl');
    expect(exact.f).toBeGreaterThanOrEqual(0.98);
    expect(trapFalsePositiveRate).toBeLessThanOrEqual(0.02);
  });
});
