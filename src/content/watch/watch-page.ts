import { READING_ATTRIBUTES } from '../text/elements';
import { isElement } from '../text/node-kinds';
import type { Changes } from './changes';

/** A hidden tab has no frames; its changes are still taken in, late enough to be no burden. */
const HIDDEN_TAB_MS = 250;

/** Makes our own writes, which must not be reported. */
export type Silently = (write: () => void) => void;

/**
 * Reports what the page changes, at most once per animation frame and before that frame is painted,
 * until the signal fires.
 */
export function watchPage(
  root: Node,
  onChanges: (changes: Changes) => void,
  signal: AbortSignal,
): { readonly silently: Silently } {
  signal.throwIfAborted();
  let gathered = emptyChanges();
  let frame: number | undefined;
  let timer: number | undefined;

  const stopWaiting = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = undefined;
    timer = undefined;
  };
  const report = (): void => {
    stopWaiting();
    for (const record of observer.takeRecords()) gather(record, gathered);
    const changes = gathered;
    gathered = emptyChanges();
    onChanges(changes);
  };
  const collect = (records: readonly MutationRecord[]): void => {
    if (records.length === 0) return;
    for (const record of records) gather(record, gathered);
    if (frame !== undefined) return;
    frame = requestAnimationFrame(report);
    timer = window.setTimeout(report, HIDDEN_TAB_MS);
  };

  const observer = new MutationObserver(collect);
  observer.observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: READING_ATTRIBUTES,
  });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      stopWaiting();
    },
    { once: true },
  );
  return {
    silently(write) {
      // What the page did before us still counts.
      collect(observer.takeRecords());
      write();
      observer.takeRecords();
    },
  };
}

const emptyChanges = () => ({
  changed: new Set<Node>(),
  added: new Set<Node>(),
  removed: new Set<Node>(),
  switched: new Set<Element>(),
});

function gather(record: MutationRecord, into: ReturnType<typeof emptyChanges>): void {
  if (record.type === 'attributes') {
    if (isElement(record.target)) into.switched.add(record.target);
    return;
  }
  into.changed.add(record.target);
  for (const node of record.addedNodes) into.added.add(node);
  for (const node of record.removedNodes) into.removed.add(node);
}
