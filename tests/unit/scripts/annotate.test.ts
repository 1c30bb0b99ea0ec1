import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { setOf } from '../../support/invented-set';

const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function annotate(input: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync('npm', ['run', '--silent', 'annotate', '--', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { answers: lines.map((line): unknown => JSON.parse(line)), stderr, status };
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('npm run annotate', { timeout: 60_000 }, () => {
  test('answers line by line, in order, with the shipped set', () => {
    const { answers, stderr, status } = annotate(
      [
        JSON.stringify({ id: 'a', text: '🙂 Antony Blinken met Ebrard.' }),
        '',
        JSON.stringify({ id: 2, text: 'Nobody.', title: null }),
        JSON.stringify({
          id: 'c',
          text: 'Join ST today.',
          host: 'WWW.straitstimes.com',
          language: 'en',
          published: '2021-10-08',
        }),
      ].join('\n'),
    );
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(answers).toEqual([
      {
        id: 'a',
        mentions: [
          { start: 3, end: 17, text: 'Antony Blinken', entity: 'antony-blinken', reason: 'full-form' },
          { start: 22, end: 28, text: 'Ebrard', entity: 'marcelo-ebrard', reason: 'guarded-form' },
        ],
      },
      { id: 2, mentions: [] },
      { id: 'c', mentions: [{ start: 5, end: 7, text: 'ST', entity: 'the-straits-times', reason: 'host' }] },
    ]);
  });

  test('a bad line is named, the others are answered, and the exit code says so', () => {
    const { answers, stderr, status } = annotate(
      '{"id":1,"text":"a"}\nnot json\n{"id":2}\n[]\n{"id":3,"text":"b"}\n',
    );
    expect(answers).toEqual([
      { id: 1, mentions: [] },
      { id: 3, mentions: [] },
    ]);
    expect(stderr).toMatch(/^line 2: not JSON .*\nline 3: text: .*\nline 4: .*\n$/);
    expect(status).toBe(1);
  });

  test('ids come out as they went in, a byte order mark is no part of the input', () => {
    const lines = [
      '\uFEFF{"id":9007199254740991,"text":"a"}',
      '{"id":12345678901234567890,"text":"b"}',
      '{"id":"12345678901234567890","text":"c"}',
    ];
    const { answers, stderr } = annotate(lines.join('\r\n'));
    expect(answers).toEqual([
      { id: 9007199254740991, mentions: [] },
      { id: '12345678901234567890', mentions: [] },
    ]);
    expect(stderr).toMatch(/^line 2: id: /);
  });

  test('ends quietly when nobody reads on', () => {
    const many = Array.from({ length: 20_000 }, (_, id) =>
      JSON.stringify({ id, text: 'Antony Blinken spoke.' }),
    ).join('\n');
    const { stdout, stderr } = spawnSync('bash', ['-c', 'npm run --silent annotate | head -1'], {
      cwd: root,
      input: many,
      encoding: 'utf8',
    });
    expect({ lines: stdout.split('\n').length, stderr }).toEqual({ lines: 2, stderr: '' });
  });

  test('reads text files, a blank line ending a block and a single break not, and sets of one’s own', () => {
    const one = file('one.json', JSON.stringify(setOf([{ id: 'roe', name: 'Jane Roe' }])));
    const two = file(
      'two.json',
      JSON.stringify({ ...setOf([{ id: 'quill', name: 'Tom Quill' }]), id: 'other' }),
    );
    const text = file('text.txt', 'Jane\nRoe met Tom\n\nQuill and Antony Blinken.');
    const { answers, status } = annotate('', '--set', one, '--set', two, text);
    expect(answers).toEqual([
      { id: text, mentions: [{ start: 0, end: 8, text: 'Jane\nRoe', entity: 'roe', reason: 'full-form' }] },
    ]);
    expect(status).toBe(0);
  });

  test.each([
    [
      'a set that is none',
      () => ['--set', file('broken.json', '{"format":"entity-set/9"}')],
      /broken\.json: format: .*newer/,
    ],
    ['a file that is not there', () => [join(folder, 'missing.txt')], /missing\.txt/],
    ['an unknown option', () => ['--verbose'], /unknown option --verbose\nusage/],
    ['--set without a file', () => ['--set'], /--set needs a file/],
  ])('%s is refused in words', (_, args, words) => {
    const { answers, stderr, status } = annotate('', ...args());
    expect({ answers, status }).toEqual({ answers: [], status: 1 });
    expect(stderr).toMatch(words);
  });
});
