/** Long enough that the clock's steps do not matter. */
const MIN_MS = 40;
const ROUNDS = 7;
/** One round that takes longer than this is enough. */
const SLOW_MS = 2000;

/** The shortest time of several rounds, in ms a run: what else the machine does can only add to it. */
export function measure(run: () => void): number {
  run();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    let runs = 0;
    do {
      run();
      runs++;
    } while (performance.now() - start < MIN_MS);
    const took = performance.now() - start;
    best = Math.min(best, took / runs);
    if (took > SLOW_MS) break;
  }
  return best;
}

/** Time of one run in ms, with what it gave. */
export function time<T>(run: () => T): { readonly ms: number; readonly value: T } {
  const start = performance.now();
  const value = run();
  return { ms: performance.now() - start, value };
}

let sink = 0;
/** Uses a number, so that no compiler may leave out what made it. */
export function use(value: number): void {
  sink = (sink + value) | 0;
  if (sink === 0.5) throw new Error('never');
}

/** The sizes of all typed arrays and texts in a value, in bytes; texts count two bytes a unit. */
export function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length * 2;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce((sum: number, each) => sum + bytesOf(each), 0);
}
