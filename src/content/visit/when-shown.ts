/** Chromium makes pages ready before the reader goes to them; the DOM types of TypeScript do not know it. */
type Prerendering = { readonly prerendering?: boolean };

/** Whether the page is being made ready for a reader who may never come. */
export const isPrerendered = (document: Document): boolean =>
  (document as Prerendering).prerendering === true;

/** Whether this document was made ready in advance. */
let isReady = false;

/** Runs `start` as soon as there is somebody to read the page: now, except for a page that is made ready in advance. */
export function whenShown(document: Document, start: () => void): void {
  isReady = isPrerendered(document);
  if (isReady) document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}

/** When the document came before its reader, in ms since 1970: the beginning of its load, but for pages made ready in advance. */
export function shownSince(): number {
  const [navigation] = performance.getEntriesByType('navigation');
  const activated = navigation && 'activationStart' in navigation ? Number(navigation.activationStart) : 0;
  // Only the top document knows; the frames in it hear of it a moment later.
  return performance.timeOrigin + (activated || (isReady ? performance.now() : 0));
}
