import { browser } from '../extension/browser';
import { readSettings, writeSettings } from '../extension/storage';
import { hostOf } from '../extension/tabs';

/** Whether the reader has switched the site of this tab address off, or everything. */
export async function isOff(url: string | undefined): Promise<boolean> {
  const { paused, sitesOff } = await readSettings();
  const host = hostOf(url);
  return paused || (host !== undefined && sitesOff.includes(host));
}

/** Switches the site of the tab the reader looks at off or on. */
export async function toggleSite(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const host = hostOf(tab?.url);
  if (host === undefined) return;
  const { sitesOff } = await readSettings();
  const others = sitesOff.filter((each) => each !== host);
  await writeSettings({ sitesOff: others.length < sitesOff.length ? others : [...others, host] });
}
