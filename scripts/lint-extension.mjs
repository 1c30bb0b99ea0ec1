import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAMS, ROOT } from './project.mjs';
import { runNode } from './run-node.mjs';

const FOLDER = 'dist/firefox';

/**
 * The one finding we accept: Preact can set innerHTML when it is asked to, and we never ask. It is there once for
 * each bundle that Preact is in: the card’s part of the content script, and the chunk our pages share.
 */
const KNOWN_CODE = 'UNSAFE_VAR_ASSIGNMENT';
const KNOWN_FILES = [/^src\/content\/parts\/card\.js$/, /^assets\/[\w.-]+\.js$/];
/** What Preact's assignment reads from; minified code keeps it, as it is part of Preact's interface. */
const PREACT = '__html';
/** How far from the place of the finding that word stands at most. */
const NEARBY_CHARS = 120;

/**
 * Checks the built Firefox extension as its store does. Warnings count as errors.
 *
 * @param {AbortSignal} signal
 * @returns {Promise<string>} what is wrong, in words; empty when nothing is
 */
export async function lintExtension(signal) {
  const args = ['lint', '--source-dir', FOLDER, '--no-config-discovery', '--output', 'json'];
  const { stdout, output } = await runNode([PROGRAMS.webExt, ...args], { signal });
  let report;
  try {
    report = JSON.parse(stdout);
  } catch {
    return `web-ext lint gave no report:\n${output}`;
  }
  const findings = [...report.errors, ...report.warnings];
  const known = findings.filter(isKnown);
  const faults = findings.filter((finding) => !known.includes(finding)).map(inWords);
  for (const pattern of KNOWN_FILES) {
    const times = known.filter(({ file }) => pattern.test(file)).length;
    if (times !== 1) {
      faults.push(`${KNOWN_CODE} by Preact stands ${times} times in ${pattern}; 1 is known and accepted`);
    }
  }
  return faults.join('\n');
}

/** @param {{ code: string, file: string, line: number, column: number }} finding */
function isKnown({ code, file, line, column }) {
  if (code !== KNOWN_CODE || !KNOWN_FILES.some((pattern) => pattern.test(file))) return false;
  const text = readFileSync(join(ROOT, FOLDER, file), 'utf8').split('\n')[line - 1] ?? '';
  return text.slice(Math.max(0, column - NEARBY_CHARS), column + NEARBY_CHARS).includes(PREACT);
}

/** @param {{ code: string, message: string, description: string, file?: string, line?: number, column?: number }} finding */
const inWords = ({ code, message, description, file = 'manifest.json', line = 0, column = 0 }) =>
  `${code} ${file}:${line}:${column} ${message}\n  ${description}`;
