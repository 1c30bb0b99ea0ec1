import type { Settings } from '../../extension/settings';

/**
 * The host of the page a frame belongs to, which is what the reader switches off, or `undefined` where a frame
 * cannot know it (the pages around it may hide their address); the background then decides.
 */
export function siteOf(document: Document): string | undefined {
  const { location, defaultView: view } = document;
  if (view === null || view.top === view) return location.hostname;
  // The list goes outwards: the last one is the tab's.
  const origins: DOMStringList | undefined = location.ancestorOrigins;
  const top = origins?.[origins.length - 1];
  return top !== undefined && URL.canParse(top) ? new URL(top).hostname : undefined;
}

/** Whether the extension rests on this site. */
export const isOff = (settings: Settings, site: string | undefined): boolean =>
  settings.paused || (site !== undefined && settings.sitesOff.includes(site));
