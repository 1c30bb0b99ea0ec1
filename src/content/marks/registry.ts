import { type Claim, claimPage, createHighlight, isClaimed } from './claim';
import { MARK_NAMES } from './mark-style';

/** Pages may clear the registry they share with us; a fight for it must not cost anybody's time. */
const CHECK_MS = 1000;

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
 * signal fires.
 * @param isStillWanted false when a newer copy has claimed the page: nothing is put back then
 */
export function createRegistry(isStillWanted: () => Promise<boolean>, signal: AbortSignal): Registry {
  signal.throwIfAborted();
  const own = new Map<string, Own>();
  let claim: Claim | undefined;
  let timer: number | undefined;

  const begin = (): void => {
    if (claim || signal.aborted) return;
    claim = claimPage(signal);
    own.set(MARK_NAMES.flash, { highlight: claim.flash, ranges: new Set() });
    timer = window.setInterval(() => void check(), CHECK_MS);
  };
  const ownOf = (name: string): Own => {
    begin();
    const known = own.get(name);
    if (known) return known;
    const made = { highlight: createHighlight(), ranges: new Set<StaticRange>() };
    own.set(name, made);
    CSS.highlights.set(name, made.highlight);
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

  if (isClaimed()) begin();
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
    isTaken: () => claim?.isLost() ?? false,
  };
}
