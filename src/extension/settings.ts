/** What the reader can set. Stored in `storage.local`; see `storage.ts` for reading, writing and watching. */
export type Settings = {
  /** Marks by the CSS Custom Highlight API, or as real `<mark>` elements by mark.js. */
  readonly painter: 'highlight' | 'mark';
  /** Everything rests, on every site. */
  readonly paused: boolean;
  /** Host names on which the extension rests. */
  readonly sitesOff: readonly string[];
};

export const DEFAULT_SETTINGS: Settings = { painter: 'highlight', paused: false, sitesOff: [] };
