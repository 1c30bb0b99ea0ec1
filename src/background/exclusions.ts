import { type Exclusion, isSameExclusion } from '../core/linking/exclusions';
import { readExclusions, writeExclusions } from '../extension/storage';
import { runInTurn } from './in-turn';

/** Keeps the reader's exclusions, one change after the other: pages may ask at the same time. */
export function createExclusions(): {
  add(exclusion: Exclusion): Promise<void>;
  remove(exclusion: Exclusion): Promise<void>;
  /** Keeps these in place of all others. */
  replace(exclusions: readonly Exclusion[]): Promise<void>;
} {
  const inTurn = runInTurn();
  const change = (next: (known: readonly Exclusion[]) => readonly Exclusion[]): Promise<void> =>
    inTurn(async () => writeExclusions(next(await readExclusions())));
  const without = (known: readonly Exclusion[], exclusion: Exclusion): readonly Exclusion[] =>
    known.filter((each) => !isSameExclusion(each, exclusion));
  return {
    add: (exclusion) => change((known) => [...without(known, exclusion), exclusion]),
    remove: (exclusion) => change((known) => without(known, exclusion)),
    replace: (exclusions) => change(() => exclusions),
  };
}
