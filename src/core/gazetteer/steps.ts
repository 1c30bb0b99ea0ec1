/** Long work cut into steps, with a result at the end: whoever runs it may rest at each `yield`. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** A clock for work that must leave room for others. The core has no clock of its own: it is handed in. */
export type SliceClock = {
  /** Whether the work has had its turn. */
  isOver(): boolean;
  /** Lets others go first. */
  rest(): Promise<void>;
};

/** Does all of it at once. */
export function runAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does it in slices, resting when the clock says so. */
export async function runInSlices<Result>(steps: Steps<Result>, clock: SliceClock): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (clock.isOver()) await clock.rest();
  }
}

/** Runs of so many items are sorted at once; so many are put in order between two chances to rest. */
const RUN = 2048;

/** The items sorted; those that are equal stay in their order. */
export function* sortedSteps<Item>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Steps<readonly Item[]> {
  let runs: (readonly Item[])[] = [];
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly Item[])[] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* mergedSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergedSteps<Item>(
  one: readonly Item[],
  other: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Steps<readonly Item[]> {
  if (other.length === 0) return one;
  const merged: Item[] = [];
  let right = 0;
  for (const item of one) {
    for (; right < other.length && compare(other[right] as Item, item) < 0; right++) {
      merged.push(other[right] as Item);
      if (merged.length % RUN === 0) yield;
    }
    merged.push(item);
    if (merged.length % RUN === 0) yield;
  }
  for (; right < other.length; right++) merged.push(other[right] as Item);
  return merged;
}
