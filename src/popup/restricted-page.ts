/** What kind of page this is that no extension may read, and what that means, in one sentence. */
export function describeRestrictedPage(url: string | undefined): string {
  if (url === undefined || !URL.canParse(url)) {
    return 'Browsers keep all extensions out of their own pages, such as settings, stores and new tabs.';
  }
  const { protocol } = new URL(url);
  if (protocol === 'https:' || protocol === 'http:') {
    return 'This is a page of the browser’s own store or account. Browsers keep all extensions out of it.';
  }
  if (protocol.endsWith('-extension:')) return 'This page belongs to an extension, so it is not read.';
  if (protocol === 'file:') {
    return 'This is a file on your computer. The browser’s extension settings can allow access to files.';
  }
  if (protocol === 'view-source:') return 'This is the source view of a page. Open the page itself.';
  return 'This is a page of the browser itself. Browsers keep all extensions out of it.';
}
