import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAMS } from './project.mjs';
import { runNode } from './run-node.mjs';

/** The runners a reader of the result expects something from, by the part of the tests they belong to. */
export const RUNNERS = { unit: ['unit'], dom: ['dom (chromium)', 'dom (firefox)'], e2e: ['e2e'] };

/**
 * Runs parts of the tests; progress and failures go to the console. Whatever happens, no browser is left behind.
 *
 * @param {readonly (keyof typeof RUNNERS)[]} parts
 * @param {AbortSignal} signal
 * @returns {Promise<import('./vitest-tally.mjs').Tally & { faults: string[] }>}
 *   `faults` are failures that belong to no test, each already counted in `failed`
 */
export async function runVitest(parts, signal) {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-tests-'));
  const browsers = join(folder, 'browsers');
  const tallyFile = join(folder, 'tally.json');
  mkdirSync(browsers);
  const runners = parts.flatMap((part) => RUNNERS[part]);
  const args = [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=./scripts/vitest-tally.mjs',
  ];
  try {
    const { code } = await runNode(
      [PROGRAMS.vitest, ...args, ...runners.flatMap((name) => ['--project', name])],
      {
        signal,
        show: true,
        env: { TALLY_FILE: tallyFile, BACKGROUNDER_BROWSERS_NOTED: browsers },
      },
    );
    return sumUp(readTally(tallyFile), runners, code);
  } finally {
    endBrowsers(browsers);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {import('./vitest-tally.mjs').TallyReport | undefined} report
 * @param {readonly string[]} runners
 * @param {number} code
 */
function sumUp(report, runners, code) {
  const faults = report ? [...report.broken] : [`vitest ended with ${code} before it had a result`];
  const sum = { passed: 0, failed: 0, skipped: [], retried: [] };
  for (const runner of runners) {
    const tally = report?.projects[runner] ?? { passed: 0, failed: 0, skipped: [], retried: [] };
    sum.passed += tally.passed;
    sum.failed += tally.failed;
    const named = (noted) => ({ ...noted, name: `${runner}: ${noted.name}` });
    sum.skipped.push(...tally.skipped.map(named));
    sum.retried.push(...tally.retried.map(named));
    if (report && tally.passed + tally.failed === 0) faults.push(`${runner} ran no test`);
  }
  if (code !== 0 && sum.failed + faults.length === 0)
    faults.push(`vitest ended with ${code} though nothing failed`);
  return { ...sum, failed: sum.failed + faults.length, faults };
}

/** @param {string} file */
function readTally(file) {
  try {
    return /** @type {import('./vitest-tally.mjs').TallyReport} */ (JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Ends the browsers whose process ids are still noted: those of a run that was stopped.
 *
 * @param {string} folder
 */
function endBrowsers(folder) {
  for (const pid of readdirSync(folder).map(Number)) {
    try {
      if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
      else process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}
