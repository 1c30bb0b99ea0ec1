import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAMS, ROOT } from './project.mjs';
import { runNode } from './run-node.mjs';

const FOLDER = 'dist/firefox';

const KNOWN_CODE = 'UNSAFE_VAR_ASSIGNMENT';
/**
 * The findings we accept, each as often as it is named here. Preact can set innerHTML when it is asked to, and we
 * never ask; it is in the card's part of the content script and in a chunk that our pages share. Readability sets
 * it twice, in a document that was parsed without running or loading anything. `near` is what minified code keeps:
 * parts of the libraries' own names.
 */
const PAGES = /^assets\/[\w.-]+\.js$/;
const KNOWN = [
  { by: 'Preact', file: /^src\/content\/parts\/card\.js$/, near: '__html' },
  { by: 'Preact', file: PAGES, near: '__html' },
  { by: 'Readability', file: PAGES, near: '_charThreshold' },
  { by: 'Readability', file: PAGES, near: '_isSingleImage' },
];
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
  const accepted = KNOWN.map((known) => ({
    known,
    found: findings.filter((finding) => isKnown(finding, known)),
  }));
  const faults = findings
    .filter((finding) => !accepted.some(({ found }) => found.includes(finding)))
    .map(inWords);
  for (const { known, found } of accepted) {
    if (found.length !== 1) {
      faults.push(
        `${KNOWN_CODE} by ${known.by} stands ${found.length} times in ${known.file}; 1 is accepted`,
      );
    }
  }
  return faults.join('\n');
}

/**
 * @param {{ code: string, file: string, line: number, column: number }} finding
 * @param {(typeof KNOWN)[number]} known
 */
function isKnown({ code, file, line, column }, known) {
  if (code !== KNOWN_CODE || !known.file.test(file)) return false;
  const text = readFileSync(join(ROOT, FOLDER, file), 'utf8').split('\n')[line - 1] ?? '';
  return text.slice(Math.max(0, column - NEARBY_CHARS), column + NEARBY_CHARS).includes(known.near);
}

/** @param {{ code: string, message: string, description: string, file?: string, line?: number, column?: number }} finding */
const inWords = ({ code, message, description, file = 'manifest.json', line = 0, column = 0 }) =>
  `${code} ${file}:${line}:${column} ${message}\n  ${description}`;
