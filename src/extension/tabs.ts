import { browser } from './browser';
import { words } from './i18n';

/** Pages on which browsers let no extension run, beside their own (`about:`, `chrome:` …). */
const STORE_HOSTS = [
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
];

const ALL_SITES = { origins: ['<all_urls>'] };

const READABLE = /^(https?|file|ftp|data|blob):/;

/**
 * The tab the reader looks at. `restricted`: browser pages and stores, where no extension may run, and pages
 * whose address is hidden from us. `withheld`: the reader has given no access to its site.
 */
export async function activeTab(): Promise<{
  id: number;
  windowId: number | undefined;
  url: string | undefined;
  host: string | undefined;
  restricted: boolean;
  withheld: boolean;
  isLoading: boolean;
}> {
  const [[tab], isGrantedAll] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    browser.permissions.contains(ALL_SITES),
  ]);
  if (tab?.id === undefined) throw new Error(words.say('problem_no_page'));
  const url = tab.url ?? tab.pendingUrl;
  const isLoading = tab.status === 'loading';
  return {
    id: tab.id,
    windowId: tab.windowId,
    url,
    host: hostOf(url),
    restricted: isRestricted(url),
    withheld: !isGrantedAll && (await isWithheld(url)),
    isLoading,
  };
}

/** Tells when another tab is in front, of every change of a front tab's address or loading, and of access given, until the signal fires. */
export function watchActiveTab(onChange: () => void, signal: AbortSignal): void {
  signal.throwIfAborted();
  const onUpdated = (
    _id: number,
    change: { url?: string; status?: string },
    tab: { active: boolean },
  ): void => {
    if (tab.active && (change.url !== undefined || change.status !== undefined)) onChange();
  };
  const onActivated = (): void => onChange();
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onActivated.addListener(onActivated);
  browser.permissions.onAdded.addListener(onActivated);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onActivated.removeListener(onActivated);
      browser.permissions.onAdded.removeListener(onActivated);
    },
    { once: true },
  );
}

/**
 * Browsers let the reader keep an extension out of all sites, or out of some, and hide addresses there. Asked where
 * not all sites are granted.
 */
async function isWithheld(url: string | undefined): Promise<boolean> {
  if (url === undefined) return true;
  if (!/^https?:/.test(url)) return false;
  const site = `${new URL(url).origin.replace(/:\d+$/, '')}/*`;
  return !(await browser.permissions.contains({ origins: [site] }));
}

/** Has the browser ask the reader for access to all sites. To be called in the very turn of a click. */
export const requestAccess = async (): Promise<void> => void (await browser.permissions.request(ALL_SITES));

/** The host a site switch is about, or `undefined` for addresses without one (files). */
export function hostOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  return new URL(url).hostname || undefined;
}

/** Whether browsers keep every extension away from this address. An unknown address counts as restricted: host access shows all others. */
export function isRestricted(url: string | undefined): boolean {
  if (!url || !READABLE.test(url)) return true;
  const host = hostOf(url);
  return host !== undefined && STORE_HOSTS.includes(host);
}
