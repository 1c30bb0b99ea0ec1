import { browser } from './browser';
import { words } from './i18n';

/** Pages on which browsers let no extension run, beside their own (`about:`, `chrome:` …). */
const STORE_HOSTS = [
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
];

const READABLE = /^(https?|file|ftp|data|blob):/;

/** The tab the reader looks at. `restricted`: browser pages and stores, where no extension may run. */
export async function activeTab(): Promise<{
  id: number;
  windowId: number | undefined;
  url: string | undefined;
  host: string | undefined;
  restricted: boolean;
  isLoading: boolean;
}> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error(words.say('problem_no_page'));
  const url = tab.url ?? tab.pendingUrl;
  const isLoading = tab.status === 'loading';
  return {
    id: tab.id,
    windowId: tab.windowId,
    url,
    host: hostOf(url),
    restricted: isRestricted(url),
    isLoading,
  };
}

/** Tells when another tab is in front, and of every change of a front tab's address or loading, until the signal fires. */
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
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onActivated.removeListener(onActivated);
    },
    { once: true },
  );
}

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
