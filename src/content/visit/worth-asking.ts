import type { PageFacts } from '../../core/linking/model';
import { startSliceClock } from '../slice-clock';
import { containerOf } from '../text/elements';
import { isElement } from '../text/node-kinds';
import { proseText } from '../text/prose-text';
import { readContainer } from '../text/read-container';
import type { Changes } from '../watch/changes';

/** Says of text whether any name may stand in it; see `core/gazetteer/filter`. */
export type NameFilter = { test(text: string): boolean };

/** Small enough that testing one part is a short task, large enough that the overlap costs nothing. */
const PART_CHARS = 200_000;
/** A name cut by the end of a part is whole in it or in the next one: the filter looks at the beginning of names. */
const OVERLAP = /(?:\s*\S){0,64}/y;

/** Whether the document may name anybody. Says so at the first hit; pauses by the clock on long documents. */
export async function isWorthAsking(
  root: Element,
  page: PageFacts,
  filter: NameFilter,
  signal: AbortSignal,
): Promise<boolean> {
  if (filter.test(`${page.title ?? ''} ${page.siteName ?? ''}`)) return true;
  const clock = startSliceClock();
  // Glued blocks are what the filter expects.
  const text = proseText(root.ownerDocument.body ?? root);
  for (let from = 0; from < text.length; from += PART_CHARS) {
    OVERLAP.lastIndex = from + PART_CHARS;
    const overlap = OVERLAP.exec(text)?.[0].length ?? 0;
    if (filter.test(text.slice(from, from + PART_CHARS + overlap))) return true;
    if (clock.isOver()) await clock.rest();
    if (signal.aborted) return false;
  }
  return false;
}

/** Whether something the page added or rewrote may name anybody. */
export function isChangeWorthAsking({ added, changed, attached }: Changes, filter: NameFilter): boolean {
  for (const root of attached) if (filter.test(proseText(root))) return true;
  for (const node of added) {
    if (isElement(node) && filter.test(proseText(node))) return true;
  }
  const containers = new Set([...changed].flatMap((node) => containerOf(node) ?? []));
  for (const container of containers) {
    if (readContainer(container).runs.some((run) => filter.test(run.text))) return true;
  }
  return false;
}
