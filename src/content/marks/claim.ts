import { MARK_STYLES } from '../../core/settings';
import { highlightName, MARK_NAMES } from './mark-style';

/** Below the page's own highlights, and so odd a number that copies of this script know each other's by it. */
const PRIORITY = -0x6267;

/** Every name that a copy of this script may have given a highlight. */
const NAMES: readonly string[] = [
  MARK_NAMES.flash,
  ...MARK_STYLES.flatMap((style) =>
    (['person', 'organization'] as const).flatMap((kind) =>
      [false, true].map((isInLink) => highlightName(kind, style, isInLink)),
    ),
  ),
];

/** A page that one copy of this script paints. */
export type Claim = {
  /** The highlight that says so; it is for the flash. */
  readonly flash: Highlight;
  /** Whether another copy of this script has claimed the page since. */
  isLost(): boolean;
};

/** A highlight as ours are; not yet registered. */
export function createHighlight(): Highlight {
  const highlight = new Highlight();
  highlight.priority = PRIORITY;
  return highlight;
}

/** Whether some copy of this script paints the page, or did so until an update cut it off. */
export const isClaimed = (): boolean => NAMES.some((name) => CSS.highlights.has(name));

/**
 * Claims the page, until the signal fires. The highlights of other copies go at once: one that is alive sees that and gives
 * the page up, one that was cut off can no longer take them away.
 */
export function claimPage(signal: AbortSignal): Claim {
  for (const name of NAMES) CSS.highlights.delete(name);
  const flash = createHighlight();
  CSS.highlights.set(MARK_NAMES.flash, flash);
  signal.addEventListener(
    'abort',
    () => {
      if (CSS.highlights.get(MARK_NAMES.flash) === flash) CSS.highlights.delete(MARK_NAMES.flash);
    },
    { once: true },
  );
  return {
    flash,
    isLost() {
      const there = CSS.highlights.get(MARK_NAMES.flash);
      return there !== undefined && there !== flash && there.priority === PRIORITY;
    },
  };
}
