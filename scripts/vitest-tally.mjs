import { writeFileSync } from 'node:fs';

/**
 * A Vitest reporter that leaves the sum of a run in the file TALLY_FILE. Vitest's own JSON report names neither
 * the browser nor the reason of a skipped test.
 *
 * @typedef {{ name: string, reason: string }} Noted a test, and why it is spoken of
 * @typedef {{ passed: number, failed: number, skipped: Noted[], retried: Noted[] }} Tally `retried` tests passed, but not
 *   at their first try
 * @typedef {{ projects: Record<string, Tally>, broken: string[] }} TallyReport `broken` are files and errors
 *   that belong to no test: a file that could not be loaded, an exception nobody caught
 */
export default class VitestTally {
  /** @type {import('vitest/node').Reporter['onTestRunEnd']} */
  onTestRunEnd(modules, unhandledErrors) {
    /** @type {TallyReport} */
    const report = { projects: {}, broken: unhandledErrors.map(({ message }) => message) };
    for (const module of modules) {
      report.projects[module.project.name] ??= { passed: 0, failed: 0, skipped: [], retried: [] };
      const tally = report.projects[module.project.name];
      const failedBefore = tally.failed;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') {
          tally.passed += 1;
          const [fault] = result.errors ?? [];
          if (fault) tally.retried.push({ name: test.fullName, reason: firstLine(fault.message) });
        } else if (result.state === 'failed') tally.failed += 1;
        else tally.skipped.push({ name: test.fullName, reason: reasonOf(result, test.options.mode) });
      }
      // A hook that failed, or a file that did not load, fails the module without failing a test.
      if (!module.ok() && tally.failed === failedBefore) report.broken.push(module.moduleId);
    }
    writeFileSync(process.env.TALLY_FILE ?? 'tally.json', JSON.stringify(report));
  }
}

const firstLine = (/** @type {string} */ message) => message.split('\n', 1)[0] ?? '';

/**
 * @param {import('vitest/node').TestResult} result
 * @param {string} mode
 */
function reasonOf(result, mode) {
  if (result.state === 'skipped' && result.note) return result.note;
  if (result.state === 'pending') return 'the run ended before it';
  return mode === 'todo' ? 'still to be written' : 'no reason given';
}
