import { say } from '../words';

/** The browser's own pages; an empty tab is none of them. */
const BROWSER_PAGE =
  /^(?:about|brave|chrome|chrome-error|chrome-search|chrome-untrusted|devtools|edge|opera|resource|vivaldi):(?!blank)/u;

/** What kind of page this is that no extension may read, and what that means, in one sentence. */
export function describeRestrictedPage(url: string | undefined): string {
  const unknown = () => say('cast_restricted_unknown', say('cast_tab_everyone'));
  if (url === undefined || !URL.canParse(url)) return unknown();
  const { protocol } = new URL(url);
  if (protocol === 'https:' || protocol === 'http:') return say('cast_restricted_store');
  if (protocol.endsWith('-extension:')) return say('cast_restricted_extension');
  if (protocol === 'file:') return say('cast_restricted_file');
  if (protocol === 'view-source:') return say('cast_restricted_source');
  if (BROWSER_PAGE.test(url)) return say('cast_restricted_browser');
  return unknown();
}
