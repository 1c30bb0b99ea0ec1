import { READING_ATTRIBUTES } from '../text/elements';
import { isElement } from '../text/node-kinds';
import type { Changes } from './changes';

/** A hidden tab has no frames; what leaves it is still let go, late enough to be no burden. */
const HIDDEN_TAB_MS = 250;
/** So many trees that are gone may stay observed: an observer can only let go of all at once. */
const GONE_MAX = 64;

const WHAT: MutationObserverInit = {
  ...{ childList: true, characterData: true, subtree: true },
  attributeFilter: READING_ATTRIBUTES,
};

/** Makes our own writes, which must not be reported. */
export type Silently = (write: () => void) => void;

export type PageWatch = {
  readonly silently: Silently;
  /** Watches a shadow tree, too, for as long as it stands in the document. */
  enter(root: ShadowRoot): void;
  /** The same, and reports it as attached if it was not watched yet. */
  attach(root: ShadowRoot): void;
  /** The shadow trees that are watched. */
  roots(): ReadonlySet<ShadowRoot>;
};

/**
 * Reports what the page changes, at most once per animation frame and before that frame is painted,
 * until the signal fires. In a tab that nobody sees only what was removed; the rest when it is shown.
 */
export function watchPage(top: Node, onChanges: (changes: Changes) => void, signal: AbortSignal): PageWatch {
  signal.throwIfAborted();
  const document = top.ownerDocument ?? (top as Document);
  const roots = new Set<ShadowRoot>();
  let gone = 0;
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
    let changes = gathered;
    gathered = emptyChanges();
    if (document.hidden) {
      gathered = standing(changes);
      changes = { ...emptyChanges(), removed: changes.removed };
      if (changes.removed.size === 0) return;
    }
    if (changes.removed.size > 0 && roots.size > 0) leaveWhatIsGone();
    onChanges(changes);
  };
  const reportSoon = (): void => {
    if (frame !== undefined) return;
    frame = requestAnimationFrame(report);
    timer = window.setTimeout(report, HIDDEN_TAB_MS);
  };
  const collect = (records: readonly MutationRecord[]): void => {
    if (records.length === 0) return;
    for (const record of records) gather(record, gathered);
    reportSoon();
  };
  /** What a slot shows is decided outside of it. */
  const onSlotChange = ({ target }: Event): void => {
    if (!(target instanceof Node)) return;
    const root = target.getRootNode();
    if (target.parentNode) gathered.changed.add(target.parentNode);
    if (root instanceof ShadowRoot) gathered.changed.add(root.host);
    reportSoon();
  };

  const observer = new MutationObserver(collect);
  const enter = (root: ShadowRoot): void => {
    if (signal.aborted || roots.has(root)) return;
    roots.add(root);
    observer.observe(root, WHAT);
    root.addEventListener('slotchange', onSlotChange);
  };
  const leave = (root: ShadowRoot): void => {
    roots.delete(root);
    root.removeEventListener('slotchange', onSlotChange);
  };
  const leaveWhatIsGone = (): void => {
    const before = roots.size;
    for (const root of roots) if (!root.isConnected) leave(root);
    gone += before - roots.size;
    if (gone <= Math.max(GONE_MAX, roots.size)) return;
    gone = 0;
    collect(observer.takeRecords());
    observer.disconnect();
    for (const node of [top, ...roots]) observer.observe(node, WHAT);
  };

  const onVisibility = (): void => void (document.hidden || reportSoon());
  document.addEventListener('visibilitychange', onVisibility, { signal });

  observer.observe(top, WHAT);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      for (const root of roots) leave(root);
      stopWaiting();
    },
    { once: true },
  );
  return {
    enter,
    roots: () => roots,
    attach(root) {
      if (signal.aborted || roots.has(root)) return;
      enter(root);
      gathered.attached.add(root);
      reportSoon();
    },
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
  attached: new Set<ShadowRoot>(),
});

/** Of what changed, what stands in the document: a page that goes on behind others would fill the memory with what has left it. */
const standing = ({ changed, added, switched, attached }: ReturnType<typeof emptyChanges>) => ({
  ...emptyChanges(),
  changed: connected(changed),
  added: connected(added),
  switched: connected(switched),
  attached: connected(attached),
});

const connected = <N extends Node>(nodes: ReadonlySet<N>): Set<N> =>
  new Set([...nodes].filter((node) => node.isConnected));

function gather(record: MutationRecord, into: ReturnType<typeof emptyChanges>): void {
  if (record.type === 'attributes') {
    if (isElement(record.target)) into.switched.add(record.target);
    return;
  }
  into.changed.add(record.target);
  for (const node of record.addedNodes) into.added.add(node);
  for (const node of record.removedNodes) into.removed.add(node);
}
