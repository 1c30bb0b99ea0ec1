// npm run bench:popup [-- --rounds N] [-- --only opening|list] [-- --engine Chromium|Firefox]: how long the popup takes
// from the click, beside one that is a bare word, and whether a cast of 200 with 5,000 mentions is read without a long
// task. The built extension in Chromium and Firefox; run `npm run build` before it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeInstrumented } from '../tests/bench/popup/instrumented.mjs';
import { measureOpening } from '../tests/bench/popup/opening.mjs';
import { measureReading } from '../tests/bench/popup/reading.mjs';
import { serve } from '../tests/support/server.mjs';
import { summary, table } from './bench-tables.mjs';
import { ROOT } from './project.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '11' },
    only: { type: 'string' },
    engine: { type: 'string' },
  },
});
const ENGINES = /** @type {const} */ ({ Chromium: 'chrome', Firefox: 'firefox' });
const folder = mkdtempSync(join(tmpdir(), 'bench-popup-'));
const site = await serve(`${ROOT}/tests/fixtures/pages`);
try {
  for (const [engine, mode] of Object.entries(ENGINES)) {
    if (values.engine !== undefined && values.engine !== engine) continue;
    if (values.only !== 'list') {
      const openings = await measureOpening(engine, writeInstrumented(folder, mode), {
        rounds: Number(values.rounds),
        page: `${site.origin}/report-en.html`,
        members: 24,
      });
      console.log(`${openingTable(openings)}\n`);
    }
    if (values.only !== 'opening') console.log(`${table(await measureReading(engine))}\n`);
  }
} finally {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}

/** One line for each popup and state of the worker: ms from the click, medians and spans. */
function openingTable(openings) {
  const groups = new Map();
  for (const opening of openings) {
    const key = `${opening.engine} ${opening.worker} ${opening.popup}`;
    groups.set(key, [...(groups.get(key) ?? []), opening]);
  }
  return table(
    [...groups.values()].map((group) => {
      const [{ engine, worker, popup }] = group;
      const told = (what) => {
        const known = group.map((each) => each[what]).filter(Number.isFinite);
        if (known.length === 0) return '';
        const { median, from, to } = summary(known);
        return `${Math.round(median)} (${Math.round(from)}…${Math.round(to)})`;
      };
      return {
        ...{ engine, worker, popup, 'document ms': told('begun'), 'first content ms': told('content') },
        ...{ 'names ms': told('names'), 'roles ms': told('roles') },
      };
    }),
  );
}
