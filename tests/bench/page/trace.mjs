/**
 * What the main thread of a page did while it was traced, in ms.
 *
 * @typedef {{ total: number, script: number, style: number, layout: number, paint: number, rest: number,
 *   longest: number, longestOurs: number, tasks: number }} Work
 */

const CATEGORIES = [
  ...['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'toplevel'],
  ...['v8', 'disabled-by-default-v8.compile'],
];
/** Kinds of events; time in others counts as the kind they happen in. */
const KINDS = {
  script:
    /^(EvaluateScript|FunctionCall|RunMicrotasks|TimerFire|FireAnimationFrame|FireIdleCallback|EventDispatch|v8\.\w+|V8\.\w+|MinorGC|MajorGC|BlinkGC\.\w+|BlinkScheduler_PerformMicrotaskCheckpoint)$/,
  style: /^(UpdateLayoutTree|ParseAuthorStyleSheet|RecalculateStyles)$/,
  layout: /^Layout$/,
  paint: /^(PrePaint|Paint|Layerize|Commit|UpdateLayer|UpdateLayerTree|CompositeLayers)$/,
};
const TASK = /^(RunTask|ThreadControllerImpl::RunTask)$/;
/** What puppeteer runs in a page is no work of the page's. */
const IS_DRIVER = /^pptr:|__puppeteer|^puppeteer/;

/**
 * Traces a page while something happens. Times are those of the thread where the browser tells them: other
 * programs on the machine then add little.
 *
 * @template T
 * @param {import('puppeteer-core').Page} page
 * @param {() => Promise<T>} happen
 * @returns {Promise<{ value: T, events: any[] }>}
 */
export async function trace(page, happen) {
  await page.tracing.start({ categories: CATEGORIES });
  const value = await happen();
  const bytes = await page.tracing.stop();
  if (!bytes) throw new Error('The browser gave no trace');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes));
  return { value, events: mainThread(traceEvents) };
}

/** The events of the main thread of the page that was traced, by their beginning. */
function mainThread(events) {
  const started = events.find(({ name }) => name === 'TracingStartedInBrowser');
  const frames = started?.args.data.frames ?? [];
  const pids = new Set(frames.filter(({ url }) => /^https?:/.test(url)).map(({ processId }) => processId));
  const threads = events.filter(
    ({ name, args, pid }) => name === 'thread_name' && args.name === 'CrRendererMain' && pids.has(pid),
  );
  const isMain = ({ pid, tid }) => threads.some((thread) => thread.pid === pid && thread.tid === tid);
  return events.filter(isMain).sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
}

const timeOf = (event) => (event.tdur ?? event.dur ?? 0) / 1000;
const urlOf = ({ args }) => String(args?.data?.url ?? '');
const isOurs = (event) => urlOf(event).startsWith('chrome-extension:');

/** @returns {Work} */
export function workIn(events) {
  const work = {
    total: 0,
    script: 0,
    style: 0,
    layout: 0,
    paint: 0,
    rest: 0,
    longest: 0,
    longestOurs: 0,
    tasks: 0,
  };
  for (const task of tasksIn(events)) {
    if (task.inside.some((event) => IS_DRIVER.test(urlOf(event)))) continue;
    const ms = timeOf(task.event);
    work.tasks++;
    work.total += ms;
    work.longest = Math.max(work.longest, ms);
    if (task.inside.some(isOurs)) work.longestOurs = Math.max(work.longestOurs, ms);
    addKinds(task, work);
  }
  return work;
}

/** Outermost tasks with the events within them. */
function tasksIn(events) {
  const tasks = [];
  let current;
  for (const event of events) {
    if (event.ph !== 'X') continue;
    const isInside = current !== undefined && event.ts < current.event.ts + current.event.dur;
    if (isInside) current.inside.push(event);
    else if (TASK.test(event.name)) {
      current = { event, inside: [] };
      tasks.push(current);
    }
  }
  return tasks;
}

/** Adds the time of a task to the kinds of work it was, each moment to the innermost one. */
function addKinds({ event, inside }, work) {
  const open = [{ event, kind: 'rest', inner: 0 }];
  const close = () => {
    const { event, kind, inner } = open.pop();
    work[kind] += Math.max(timeOf(event) - inner, 0);
    const around = open.at(-1);
    if (around) around.inner += timeOf(event);
  };
  for (const each of inside) {
    while (open.length > 1 && each.ts >= open.at(-1).event.ts + open.at(-1).event.dur) close();
    const own = Object.keys(KINDS).find((kind) => KINDS[kind].test(each.name));
    open.push({ event: each, kind: own ?? open.at(-1).kind, inner: 0 });
  }
  while (open.length > 0) close();
}

/** Our scripts' own time: evaluation, and the calls into them. */
export function ownScript(events) {
  let ms = 0;
  let calls = 0;
  let end = 0;
  for (const event of events) {
    if (event.ph !== 'X' || event.ts < end || !isOurs(event)) continue;
    if (!/^(EvaluateScript|FunctionCall|v8\.compile)$/.test(event.name)) continue;
    end = event.ts + event.dur;
    ms += timeOf(event);
    calls++;
  }
  return { ms, calls };
}

/** How long a peer says its first work took, by the page's clock; 0 for ours, which says nothing. */
export function saidBy(events) {
  const begin = events.find((event) => event.name === 'bench-peer' && event.ph === 'b');
  const end = events.find((event) => event.name === 'bench-peer' && event.ph === 'e');
  return begin && end ? (end.ts - begin.ts) / 1000 : 0;
}

/** When a mark of user timing was made, or an extension's script began, in ms of the trace's clock. */
export const momentOf = (events, isIt) => {
  const found = events.find(isIt);
  return found && found.ts / 1000;
};
export const isOwnStart = (event) => event.name === 'EvaluateScript' && isOurs(event);
export const isUserMark = (name) => (event) =>
  event.name === name && String(event.cat).includes('blink.user_timing');
