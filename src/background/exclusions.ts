import { type Exclusion, isSameExclusion } from '../core/linking/exclusions';
import { readExclusions, writeExclusions } from '../extension/storage';

/** Keeps the reader's exclusions, one change after the other: pages may ask at the same time. */
export function createExclusions(): {
  add(exclusion: Exclusion): Promise<void>;
  remove(exclusion: Exclusion): Promise<void>;
} {
  let last: Promise<unknown> = Promise.resolve();
  const change = (next: (known: readonly Exclusion[]) => readonly Exclusion[]): Promise<void> => {
    const done = last.then(async () => writeExclusions(next(await readExclusions())));
    last = done.catch(() => undefined);
    return done;
  };
  const without = (known: readonly Exclusion[], exclusion: Exclusion): readonly Exclusion[] =>
    known.filter((each) => !isSameExclusion(each, exclusion));
  return {
    add: (exclusion) => change((known) => [...without(known, exclusion), exclusion]),
    remove: (exclusion) => change((known) => without(known, exclusion)),
  };
}
