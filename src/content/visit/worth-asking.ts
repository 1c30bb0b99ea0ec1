import type { PageFacts } from '../../core/linking/model';
import { startSliceClock } from '../slice-clock';
import { containerOf } from '../text/elements';
import { isElement } from '../text/node-kinds';
import { readContainer } from '../text/read-container';
import type { Changes } from '../watch/changes';

/** Says of text whether any name may stand in it; see `core/gazetteer/filter`. */
export type NameFilter = { test(text: string): boolean };

/** Small enough that testing one part is a short task, large enough that the overlap costs nothing. */
const PART_CHARS = 200_000;
/** A name cut by the end of a part is whole in the next one: the filter looks at the beginning of names. */
const OVERLAP_CHARS = 100;

/** Whether the document may name anybody. Says so at the first hit; pauses by the clock on long documents. */
export async function isWorthAsking(
  root: Element,
  page: PageFacts,
  filter: NameFilter,
  signal: AbortSignal,
): Promise<boolean> {
  if (filter.test(`${page.title ?? ''} ${page.siteName ?? ''}`)) return true;
  const clock = startSliceClock();
  // One native call reads the text of a whole page faster than any walk; its glued blocks are what the filter expects.
  const text = (root.ownerDocument.body ?? root).textContent ?? '';
  for (let from = 0; from < text.length; from += PART_CHARS) {
    if (filter.test(text.slice(from, from + PART_CHARS + OVERLAP_CHARS))) return true;
    if (clock.isOver()) await clock.rest();
    if (signal.aborted) return false;
  }
  return false;
}

/** Whether something the page added or rewrote may name anybody. */
export function isChangeWorthAsking({ added, changed, attached }: Changes, filter: NameFilter): boolean {
  for (const root of attached) if (filter.test(root.textContent ?? '')) return true;
  for (const node of added) {
    if (isElement(node) && filter.test(node.textContent ?? '')) return true;
  }
  const containers = new Set([...changed].flatMap((node) => containerOf(node) ?? []));
  for (const container of containers) {
    if (readContainer(container).runs.some((run) => filter.test(run.text))) return true;
  }
  return false;
}
