/** Resolves when the reader sees the page: a browser may have loaded it ahead, for a click that may never come. */
export async function activated(document: Document & { readonly prerendering?: boolean }): Promise<void> {
  if (document.prerendering !== true) return;
  await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }));
}

/** Calls back whenever the page comes out of the back/forward cache, until the signal fires. */
export function onReturn(signal: AbortSignal, back: () => void): void {
  addEventListener('pageshow', ({ persisted }) => persisted && back(), { signal });
}
