import type { LaunchOptions } from './browser-under-test';

/** How a reader's system wants everything to look. `forced` is a contrast theme: the system's few colours, on black. */
export type Look = 'light' | 'dark' | 'forced';

export const LOOKS: readonly Look[] = ['light', 'dark', 'forced'];

type Wishes = {
  readonly look?: Look;
  /** The reader wants nothing to move. */
  readonly still?: boolean;
  /** The reader has a finger and nothing finer. */
  readonly coarse?: boolean;
};

/** For `launch`: a browser on a system with these wishes, which reach pages, popups and side panels alike. */
export function onSystem({ look = 'light', still, coarse }: Wishes): Pick<LaunchOptions, 'args' | 'prefs'> {
  return {
    args: [
      ...CHROMIUM_FLAGS[look],
      ...(still ? ['--force-prefers-reduced-motion'] : []),
      ...(coarse ? [`--blink-settings=${COARSE_BLINK}`] : []),
    ],
    prefs: {
      ...FIREFOX_PREFS[look],
      ...(still ? { 'ui.prefersReducedMotion': 1 } : {}),
      ...(coarse ? COARSE_FIREFOX : {}),
    },
  };
}

const CHROMIUM_FLAGS: Readonly<Record<Look, readonly string[]>> = {
  light: [],
  dark: ['--force-dark-mode'],
  forced: ['--force-high-contrast', '--force-dark-mode'],
};

const FIREFOX_PREFS: Readonly<Record<Look, NonNullable<LaunchOptions['prefs']>>> = {
  light: {},
  dark: { 'ui.systemUsesDarkTheme': 1, 'layout.css.prefers-color-scheme.content-override': 0 },
  forced: {
    'browser.display.document_color_use': 2,
    'ui.useAccessibilityTheme': 1,
    'browser.display.use_system_colors': false,
    'browser.display.background_color': '#000000',
    'browser.display.foreground_color': '#ffffff',
    'browser.anchor_color': '#ffff00',
    'browser.visited_color': '#c0c0ff',
  },
};

const COARSE_BLINK = 'primaryPointerType=2,availablePointerTypes=2,primaryHoverType=1,availableHoverTypes=1';
const COARSE_FIREFOX = {
  'ui.primaryPointerCapabilities': 1,
  'ui.allPointerCapabilities': 1,
  'dom.w3c_touch_events.enabled': 1,
};
