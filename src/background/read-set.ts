import type { EntitySet } from '../core/entity-set/model';
import { parseInSlices, SetError } from '../core/entity-set/parse';
import { wordFaults } from '../core/wording/fault-words';
import { words } from '../extension/i18n';
import { startWorkerClock } from './worker-clock';

/** The set that a text holds, read in slices. @throws Error with words for the reader, a line for each fault */
export async function readSet(text: string): Promise<EntitySet> {
  try {
    return await parseInSlices(text, startWorkerClock());
  } catch (error) {
    if (error instanceof SetError) throw new Error(wordFaults(error.faults, words), { cause: error });
    throw error;
  }
}
