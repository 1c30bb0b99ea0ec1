import type { BlockText } from './block-text';
import { OFFICES } from './lists/offices';
import { TITLES } from './lists/titles';
import { wordBefore } from './neighbours';
import { createWordShapes } from './word-shapes';

const mayBeOffice = createWordShapes(OFFICES);
const mayBeTitle = createWordShapes([...OFFICES, ...TITLES]);

/** The word before a name that says which of many it is: "mayor". */
export function officeBefore(block: BlockText, start: number): string | undefined {
  const before = wordBefore(block, start);
  if (!before || !mayBeOffice(block, before.start, before.end)) return undefined;
  return OFFICES.has(before.key) ? before.key : undefined;
}

/** The title or office directly before a full name. */
export function titleBefore(block: BlockText, start: number): string | undefined {
  const before = wordBefore(block, start);
  if (!before || !mayBeTitle(block, before.start, before.end)) return undefined;
  return OFFICES.has(before.key) || TITLES.has(before.key) ? before.key : undefined;
}
