/**
 * Runs jobs one after the other, in the order they are given: each reads what the one before has written. A job that
 * fails fails for whoever gave it, and the next one runs all the same.
 */
export function runInTurn(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const done = last.then(job);
    last = done.catch(() => undefined);
    return done;
  };
}
