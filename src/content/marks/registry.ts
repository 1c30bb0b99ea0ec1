import type { PageSheet } from './page-sheet';

/** Pages may clear the registry they share with us; a fight for it must not cost anybody's time. */
const CHECK_MS = 1000;

type Registered = { readonly name: string; readonly highlight: Highlight };

/**
 * Registers highlights, and once a second puts back what the page removed or altered.
 * They leave the registry when the signal fires.
 */
export function keepRegistered(options: {
  readonly highlights: readonly Registered[];
  /** The ranges a highlight should hold now. */
  readonly expected: (name: string) => readonly AbstractRange[];
  readonly sheet: PageSheet;
  /** False when a newer copy of this script has taken the names over: nothing is put back then. */
  readonly isStillWanted: () => Promise<boolean>;
  readonly signal: AbortSignal;
}): void {
  const { highlights, expected, sheet, isStillWanted, signal } = options;
  for (const { name, highlight } of highlights) CSS.highlights.set(name, highlight);

  const isWhole = ({ name, highlight }: Registered): boolean => {
    const ranges = expected(name);
    return (
      CSS.highlights.get(name) === highlight &&
      highlight.size === ranges.length &&
      ranges.every((range) => highlight.has(range))
    );
  };
  const repair = ({ name, highlight }: Registered): void => {
    const ranges = expected(name);
    highlight.clear();
    for (const range of ranges) highlight.add(range);
    CSS.highlights.set(name, highlight);
  };
  const check = async (): Promise<void> => {
    if (document.hidden || (sheet.isThere() && highlights.every(isWhole))) return;
    if (!(await isStillWanted()) || signal.aborted) return;
    sheet.add();
    for (const registered of highlights) if (!isWhole(registered)) repair(registered);
  };
  const timer = window.setInterval(() => void check(), CHECK_MS);
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(timer);
      for (const { name, highlight } of highlights) {
        highlight.clear();
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      }
    },
    { once: true },
  );
}
