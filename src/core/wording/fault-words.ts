import type { Fault, FaultKind } from '../entity-set/fault';
import type { Words } from './words';

/** The messages that tell of faults. */
export type FaultKey = `fault_${FaultKind}` | 'fault_more_one' | 'fault_more_other';

/** Enough to mend a set by, short enough for a notice. */
const MAX_TOLD = 5;

/** What is wrong with a set in the reader's words, a line for each of the first faults: `entities[3].kind: …`. */
export function wordFaults(faults: readonly Fault[], words: Words<FaultKey>): string {
  const lines = faults.slice(0, MAX_TOLD).map((each) => wordFault(each, words));
  if (faults.length > MAX_TOLD) lines.push(words.sayCount('fault_more', faults.length - MAX_TOLD));
  return lines.join('\n');
}

/** One fault in the reader's words, behind its path. */
export function wordFault({ path, kind, values }: Fault, words: Words<FaultKey>): string {
  const told = words.say(`fault_${kind}`, ...values);
  return path === '' ? told : `${path}: ${told}`;
}
