/** The browser's own pages; an empty tab is none of them. */
const BROWSER_PAGE =
  /^(?:about|brave|chrome|chrome-error|chrome-search|chrome-untrusted|devtools|edge|opera|resource|vivaldi):(?!blank)/u;

/** What kind of page this is that no extension may read, and what that means, in one sentence. */
export function describeRestrictedPage(url: string | undefined): string {
  if (url === undefined || !URL.canParse(url)) return UNKNOWN;
  const { protocol } = new URL(url);
  if (protocol === 'https:' || protocol === 'http:') {
    return 'This is a page of the browser’s own store or account. Browsers keep all extensions out of it.';
  }
  if (protocol.endsWith('-extension:')) return 'This page belongs to an extension, so it is not read.';
  if (protocol === 'file:') {
    return 'This is a file on your computer. The browser’s extension settings can allow access to files.';
  }
  if (protocol === 'view-source:') return 'This is the source view of a page. Open the page itself.';
  if (BROWSER_PAGE.test(url)) {
    return 'This is a page of the browser itself. Browsers keep all extensions out of it.';
  }
  return UNKNOWN;
}

const UNKNOWN = 'The browser does not let extensions read what is in this tab.';
