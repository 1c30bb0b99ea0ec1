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
