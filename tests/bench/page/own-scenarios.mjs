import { poll } from '../../support/poll.mjs';
import { openAtRest } from './scenarios.mjs';
import { isOwnStart, isUserMark, momentOf, ownScript, trace, workIn } from './trace.mjs';
import { settle } from './variants.mjs';

/**
 * From the moment the browser starts our script in a page ("idle") to the first mark, and what the script's start costs.
 *
 * @param {import('./variants.mjs').Variant} variant
 * @param {{ readonly url: string, readonly isStopped: boolean }} how
 */
export async function measureStart(variant, { url, isStopped }) {
  await variant.on();
  const page = await variant.browser.newPage();
  try {
    await page.evaluateOnNewDocument(watchForMark);
    await page.goto(new URL('/empty.html', url).href);
    if (isStopped) await variant.browser.killBackground();
    const { events } = await trace(page, async () => {
      await page.goto(url);
      await poll('the first mark', () =>
        page.evaluate(() => performance.getEntriesByName('bench-mark').length > 0),
      );
    });
    const start = momentOf(events, isOwnStart);
    const marked = momentOf(events, isUserMark('bench-mark'));
    if (start === undefined || marked === undefined) throw new Error('The trace has no start or no mark');
    const evaluated = events.filter(isOwnStart).reduce((sum, { tdur, dur }) => sum + (tdur ?? dur) / 1000, 0);
    return { toMark: marked - start, evaluated, own: ownScript(events).ms };
  } finally {
    await page.close();
  }
}

/** Runs in the page from its start. */
function watchForMark() {
  const timer = setInterval(() => {
    if ((CSS.highlights.get('bgr-1')?.size ?? 0) === 0) return;
    performance.mark('bench-mark');
    clearInterval(timer);
  }, 4);
}

/** What a large document costs when we are switched on: all of it, and the longest task of ours. */
export async function measureLarge(variant, url, isWhole) {
  const page = await openAtRest(variant, url);
  try {
    await settle(page);
    const { value, events } = await trace(page, async () => {
      const start = performance.now();
      await variant.on();
      const marks = await poll(
        'all is marked',
        async () => {
          const marks = await settle(page, 1);
          return isWhole(marks) && { marks };
        },
        60_000,
      ).catch(async () => ({ marks: await settle(page) }));
      return { ...marks, seconds: (performance.now() - start) / 1000 };
    });
    return { ...workIn(events), own: ownScript(events).ms, ...value };
  } finally {
    await page.close();
  }
}

/** What a pointer costs that moves over plain text of a page with marks, a move. */
export async function measureHover(variant, url, { names, moves }) {
  const page = await openAtRest(variant, url);
  try {
    await page.evaluate((names) => document.querySelector('p').append(names.join(', ')), names);
    await variant.on();
    await settle(page);
    const { events } = await trace(page, async () => {
      for (let at = 0; at < moves; at++) await page.mouse.move(200 + (at % 400), 300 + (at % 37));
      await settle(page);
    });
    const { ms, calls } = ownScript(events);
    return { ms: ms / moves, calls: calls / moves, total: workIn(events).total / moves };
  } finally {
    await page.close();
  }
}
