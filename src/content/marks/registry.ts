import { MARK_STYLES } from '../../core/settings';
import { highlightName, MARK_NAMES } from './mark-style';

/** Pages may clear the registry they share with us; a fight for it must not cost anybody's time. */
const CHECK_MS = 1000;
/** Below the page's own highlights, and so odd a number that copies of this script know each other's by it. */
const PRIORITY = -0x6267;

const NAMES: readonly string[] = [
  MARK_NAMES.flash,
  ...MARK_STYLES.flatMap((style) =>
    (['person', 'organization'] as const).flatMap((kind) =>
      [false, true].map((isInLink) => highlightName(kind, style, isInLink)),
    ),
  ),
];

/** Our ranges in the page's registry of highlights. Nothing stands there before something is painted. */
export type Registry = {
  add(name: string, range: StaticRange): void;
  delete(name: string, range: StaticRange): void;
  clear(name: string): void;
  /** Another copy of this script has put its own in the place of ours. */
  isTaken(): boolean;
};

/** Ours are kept here, too, because Firefox lets no content script iterate over a highlight. */
type Own = { readonly highlight: Highlight; readonly ranges: Set<StaticRange> };

/**
 * Registers highlights, and once a second puts back what the page removed or altered. They leave the registry when the
 * signal fires. What other copies of this script have registered goes at once: one that is alive sees that and gives the
 * page up, one that an update cut off can no longer take it away.
 * @param isStillWanted false when a newer copy has taken the names over: nothing is put back then
 */
export function createRegistry(isStillWanted: () => Promise<boolean>, signal: AbortSignal): Registry {
  signal.throwIfAborted();
  const own = new Map<string, Own>();
  let timer: number | undefined;

  const begin = (): void => {
    if (timer !== undefined) return;
    for (const name of NAMES) CSS.highlights.delete(name);
    timer = window.setInterval(() => void check(), CHECK_MS);
    // Empty, it tells the other copies.
    ownOf(MARK_NAMES.flash);
  };
  const ownOf = (name: string): Own => {
    begin();
    const known = own.get(name);
    if (known) return known;
    const highlight = new Highlight();
    highlight.priority = PRIORITY;
    const made = { highlight, ranges: new Set<StaticRange>() };
    own.set(name, made);
    CSS.highlights.set(name, highlight);
    return made;
  };
  const isWhole = ([name, { highlight, ranges }]: readonly [string, Own]): boolean =>
    CSS.highlights.get(name) === highlight && highlight.size === ranges.size;
  const check = async (): Promise<void> => {
    if (document.hidden || [...own].every(isWhole)) return;
    if (!(await isStillWanted()) || signal.aborted) return;
    for (const each of [...own].filter((each) => !isWhole(each))) {
      const [name, { highlight, ranges }] = each;
      highlight.clear();
      for (const range of ranges) highlight.add(range);
      CSS.highlights.set(name, highlight);
    }
  };

  if (NAMES.some((name) => CSS.highlights.has(name))) begin();
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(timer);
      for (const [name, { highlight }] of own) {
        highlight.clear();
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      }
      own.clear();
    },
    { once: true },
  );
  return {
    add(name, range) {
      const { highlight, ranges } = ownOf(name);
      ranges.add(range);
      highlight.add(range);
    },
    delete(name, range) {
      const known = own.get(name);
      if (known?.ranges.delete(range)) known.highlight.delete(range);
    },
    clear(name) {
      const known = own.get(name);
      known?.ranges.clear();
      known?.highlight.clear();
    },
    isTaken: () =>
      [...own].some(([name, { highlight }]) => {
        const there = CSS.highlights.get(name);
        return there !== undefined && there !== highlight && there.priority === PRIORITY;
      }),
  };
}
