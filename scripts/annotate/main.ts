import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import catalogue from '../../assets/_locales/en/messages.json';
import shippedText from '../../assets/entity-sets/us-mexico-security-talks-2021.json?raw';
import type { EntitySet } from '../../src/core/entity-set/model';
import { parseEntitySetText, SetError } from '../../src/core/entity-set/parse';
import type { Lexicon } from '../../src/core/gazetteer/compile-lexicon';
import { compileLexicon } from '../../src/core/gazetteer/compile-lexicon';
import { annotateDocument } from '../../src/core/linking/annotate-document';
import { wordFaults } from '../../src/core/wording/fault-words';
import { createWords } from '../../src/core/wording/words';
import { type Document, parseLine } from './document';

const USAGE =
  'usage: npm run --silent annotate -- [--set FILE]… [FILE]…   (without FILE: JSON lines on standard input)';

/** Runs the command. Returns the exit code: 0, or 1 when some line, file or set could not be read. */
export async function annotate(args: readonly string[]): Promise<number> {
  // Whoever reads our answers may have had enough (`| head`): that ends us quietly.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const { setFiles, files, unknown } = readArguments(args);
  if (unknown !== undefined) return fail(`${unknown}\n${USAGE}`);
  let lexicon: Lexicon;
  try {
    lexicon = compileLexicon(await readSets(setFiles), 'command line');
  } catch (error) {
    return fail(words(error));
  }
  return files.length > 0 ? annotateFiles(lexicon, files) : annotateLines(lexicon);
}

function readArguments(args: readonly string[]) {
  const setFiles: string[] = [];
  const files: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (arg === '--set') {
      const file = args[++at];
      if (file === undefined) return { setFiles, files, unknown: '--set needs a file' };
      setFiles.push(file);
    } else if (arg.startsWith('--')) return { setFiles, files, unknown: `unknown option ${arg}` };
    else files.push(arg);
  }
  return { setFiles, files, unknown: undefined };
}

async function readSets(files: readonly string[]): Promise<EntitySet[]> {
  if (files.length === 0) return [parseEntitySetText(shippedText, { shipped: true })];
  const sets: EntitySet[] = [];
  for (const file of files) {
    try {
      sets.push(parseEntitySetText(await readFile(file, 'utf8')));
    } catch (error) {
      throw new Error(`${file}: ${words(error)}`, { cause: error });
    }
  }
  return sets;
}

async function annotateFiles(lexicon: Lexicon, files: readonly string[]): Promise<number> {
  let code = 0;
  for (const file of files) {
    try {
      answer(lexicon, { id: file, text: await readFile(file, 'utf8'), page: {} });
    } catch (error) {
      code = fail(`${file}: ${words(error)}`);
    }
  }
  return code;
}

async function annotateLines(lexicon: Lexicon): Promise<number> {
  let code = 0;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    // A byte order mark is no part of the first line.
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (text.trim() === '') continue;
    try {
      answer(lexicon, parseLine(text));
    } catch (error) {
      code = fail(`line ${number}: ${words(error)}`);
    }
  }
  return code;
}

function answer(lexicon: Lexicon, { id, text, page }: Document): void {
  const mentions = annotateDocument(lexicon, text, page).map(({ start, end, entity, reason }) => ({
    start,
    end,
    text: text.slice(start, end),
    entity,
    reason: reason.code,
  }));
  process.stdout.write(`${JSON.stringify({ id, mentions })}\n`);
}

function fail(message: string): 1 {
  process.stderr.write(`${message}\n`);
  return 1;
}

function words(error: unknown): string {
  if (error instanceof SetError) return wordFaults(error.faults, english);
  return error instanceof Error ? error.message : String(error);
}

const english = createWords<keyof typeof catalogue>((key, values) =>
  (Object.entries(catalogue).find(([name]) => name === key)?.[1].message ?? '').replace(
    /\$([1-9])/g,
    (_, place) => values[Number(place) - 1] ?? '',
  ),
);
