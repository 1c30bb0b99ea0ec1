import { browser } from '../extension/browser';
import { words } from '../extension/i18n';
import { DEFAULT_SETTINGS } from '../extension/settings';
import { readSettings, writeSettings } from '../extension/storage';
import { hostOf } from '../extension/tabs';
import type { Problems } from './problems';

/** Whether the reader has switched the site of this tab address off, or everything. Settings that cannot be read are a problem, not a reason to stop. */
export async function isOff(url: string | undefined, problems: Problems): Promise<boolean> {
  const unread = words.say('problem_settings');
  const { paused, sitesOff } = await problems.attempt(unread, readSettings, DEFAULT_SETTINGS);
  const host = hostOf(url);
  return paused || (host !== undefined && sitesOff.includes(host));
}

/** Switches the site of the tab the reader looks at off or on. */
export async function toggleSite(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const host = hostOf(tab?.url);
  if (host === undefined) return;
  await writeSettings(({ sitesOff }) => {
    const others = sitesOff.filter((each) => each !== host);
    return { sitesOff: others.length < sitesOff.length ? others : [...others, host] };
  });
}
