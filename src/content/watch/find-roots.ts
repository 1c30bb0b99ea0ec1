import { isElement } from '../text/node-kinds';
import { findShadowRoot } from '../text/shadow-roots';

/** The browser tells nobody that a shadow root was attached, so the page is looked through: at once, then ever more rarely. */
const FIRST_MS = 300;
const MAX_MS = 60_000;
/** A page that changes is looked through again this soon, and no more often. */
const CHANGED_MS = 2000;
/** A page that is never idle gives this much of its time. */
const BUSY_SHARE_MS = 1;
const BUSY_MS = 1000;
/** So many elements between two looks at the clock. */
const STRIDE = 64;

/**
 * Finds the shadow roots of a page, closed ones and those attached late too, in the time in which the browser is
 * idle, until the signal fires.
 */
export function findRoots(options: {
  readonly document: Document;
  /** The shadow trees that are known already. */
  readonly known: () => ReadonlySet<ShadowRoot>;
  /** May be called for known ones. */
  readonly onRoot: (root: ShadowRoot) => void;
  readonly signal: AbortSignal;
}): {
  /** The page has put these in, or changed otherwise. */
  readonly pageChanged: (added: Iterable<Node>) => void;
} {
  const { document, known, onRoot, signal } = options;
  let trees: Node[] = [document];
  let walker: TreeWalker | undefined;
  let wait = FIRST_MS;
  let timer: number | undefined;
  let idle: number | undefined;

  const look = (element: Element): void => {
    const root = findShadowRoot(element);
    if (root === undefined) return;
    if (!known().has(root)) {
      onRoot(root);
      trees.push(root);
    }
  };
  const walk = (ends: number): boolean => {
    for (;;) {
      if (walker === undefined) {
        const tree = trees.shift();
        if (tree === undefined) return true;
        if (!tree.isConnected) continue;
        if (isElement(tree)) look(tree);
        walker = document.createTreeWalker(tree, NodeFilter.SHOW_ELEMENT);
      }
      for (let count = 0; count < STRIDE; count++) {
        const node = walker.nextNode();
        if (node === null) {
          walker = undefined;
          break;
        }
        look(node as Element);
      }
      if (performance.now() >= ends) return false;
    }
  };
  const onIdle = (deadline: IdleDeadline): void => {
    idle = undefined;
    const share = Math.max(deadline.timeRemaining() - 1, BUSY_SHARE_MS);
    if (!walk(performance.now() + share)) goOn();
    else if (timer === undefined) lookAgainAfter(wait);
  };
  const goOn = (): void => {
    idle ??= requestIdleCallback(onIdle, { timeout: BUSY_MS });
  };
  const lookAgainAfter = (ms: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (document.hidden) return lookAgainAfter(ms);
      timer = undefined;
      wait = Math.min(ms * 2, MAX_MS);
      trees = [document, ...known()];
      goOn();
    }, ms);
  };

  goOn();
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    },
    { once: true },
  );
  return {
    pageChanged(added) {
      for (const node of added) if (isElement(node)) trees.push(node);
      if (trees.length > 0) goOn();
      if (wait <= CHANGED_MS) return;
      wait = CHANGED_MS;
      lookAgainAfter(CHANGED_MS);
    },
  };
}
