/** How marks look. In each, the two kinds of entity differ by more than their colour. */
export const MARK_STYLES = ['line', 'dots', 'tint', 'bold'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** What the reader can set. */
export type Settings = {
  /** Marks by the CSS Custom Highlight API, or as real `<mark>` elements by mark.js. */
  readonly painter: 'highlight' | 'mark';
  readonly markStyle: MarkStyle;
  /** Which mentions of an entity are marked: all, or the first one in each document. */
  readonly mentions: 'all' | 'first';
  /** Everything rests, on every site. */
  readonly paused: boolean;
  /** Host names on which the extension rests. */
  readonly sitesOff: readonly string[];
};

export const DEFAULT_SETTINGS: Settings = {
  painter: 'highlight',
  markStyle: 'line',
  mentions: 'all',
  paused: false,
  sitesOff: [],
};

/** A change of some settings, or how to make it from those of the moment. */
export type SettingsChange = Partial<Settings> | ((now: Settings) => Partial<Settings>);

/** Settings from whatever was stored: what is missing or damaged, as by an older edition, has its default. */
export function parseSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return DEFAULT_SETTINGS;
  const { painter, markStyle, mentions, paused, sitesOff } = value as Record<string, unknown>;
  return {
    painter: painter === 'mark' ? 'mark' : DEFAULT_SETTINGS.painter,
    markStyle: MARK_STYLES.find((style) => style === markStyle) ?? DEFAULT_SETTINGS.markStyle,
    mentions: mentions === 'first' ? 'first' : DEFAULT_SETTINGS.mentions,
    paused: paused === true,
    sitesOff: Array.isArray(sitesOff) ? sitesOff.filter((site) => typeof site === 'string') : [],
  };
}
