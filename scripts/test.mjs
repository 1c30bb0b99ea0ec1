// npm test [-- check|unit|dom|e2e …]: installs what is missing, runs every check, ends with "N passed, N failed".
import { installDependencies } from './install-dependencies.mjs';

const PARTS = ['check', 'unit', 'dom', 'e2e'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${PARTS.join(', ')}.`);
  process.exit(1);
}
const parts = wanted.length > 0 ? PARTS.filter((part) => wanted.includes(part)) : PARTS;
const needs = (/** @type {string[]} */ ...some) => some.some((part) => parts.includes(part));

const stop = new AbortController();
for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(name, () => stop.abort(new Error('Stopped.')));
}

const total = { passed: 0, failed: 0 };
/** @typedef {import('./vitest-tally.mjs').Noted} Noted */
/** @type {Noted[]} */
const skipped = [];
/** @type {Noted[]} */
const retried = [];
const started = Date.now();
const seconds = (/** @type {number} */ since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** @param {import('./checks.mjs').Check} check */
async function judge(check) {
  const since = Date.now();
  process.stdout.write(`${check.name} … `);
  const fault = await check.run(stop.signal);
  stop.signal.throwIfAborted();
  console.log(`${fault ? 'FAILED' : 'passed'} (${seconds(since)})`);
  if (fault) console.log(fault.trimEnd());
  total[fault ? 'failed' : 'passed'] += 1;
  return fault === '';
}

async function runAll() {
  installDependencies();
  // These need nothing that is not there now, but what they import may.
  const { installBrowsers } = await import('./install-browsers.mjs');
  const { BUILDS, CHECKS } = await import('./checks.mjs');
  const { runVitest } = await import('./run-vitest.mjs');

  if (needs('dom', 'e2e')) await installBrowsers(['chromium', 'firefox']);
  if (needs('check', 'e2e')) for (const build of BUILDS) await judge(build);
  if (needs('check')) for (const check of CHECKS) await judge(check);
  const runners = /** @type {('unit' | 'dom' | 'e2e')[]} */ (parts.filter((part) => part !== 'check'));
  if (runners.length > 0) {
    console.log(`tests: ${runners.join(', ')} …`);
    const sum = await runVitest(runners, stop.signal);
    stop.signal.throwIfAborted();
    for (const fault of sum.faults) console.log(`FAILED ${fault}`);
    total.passed += sum.passed;
    total.failed += sum.failed;
    skipped.push(...sum.skipped);
    retried.push(...sum.retried);
  }
}

try {
  await runAll();
} catch (error) {
  total.failed += 1;
  console.error(`FAILED ${error instanceof Error ? error.message : error}`);
}
for (const { name, reason } of retried) console.log(`passed at the second try ${name}: ${reason}`);
for (const { name, reason } of skipped) console.log(`skipped ${name}: ${reason}`);
console.log(`All in ${seconds(started)}.`);
const sum = `${total.passed} passed, ${total.failed} failed`;
console.log(skipped.length > 0 ? `${sum}, ${skipped.length} skipped` : sum);
process.exitCode = total.failed > 0 ? 1 : 0;
