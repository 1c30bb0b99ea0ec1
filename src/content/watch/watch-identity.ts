import { topDocument } from '../text/page-facts';

/** The Navigation API as far as it is needed here; the DOM types of TypeScript may lack it. */
type WithNavigation = { readonly navigation?: EventTarget };

/** Scripts write the parts of a head one after the other. */
const HEAD_MS = 50;

/**
 * Tells when a document may have become another page without being loaded: its address changed, or something in
 * its head, until the signal fires. `check` is for whoever learns of changes of the page anyway; it costs a
 * comparison of two strings.
 */
export function watchIdentity(
  document: Document,
  onMayDiffer: () => void,
  signal: AbortSignal,
): { check(): void } {
  let address = addressOf(document);
  let head: HTMLHeadElement | undefined;
  let timer: number | undefined;

  const observer = new MutationObserver(() => {
    timer ??= window.setTimeout(() => {
      timer = undefined;
      onMayDiffer();
    }, HEAD_MS);
  });
  const watchHead = (): void => {
    if (document.head === head) return;
    observer.disconnect();
    // Null in a document that is being written anew.
    head = (document.head as HTMLHeadElement | null) ?? undefined;
    const attributeFilter = ['content', 'href', 'lang'];
    if (head)
      observer.observe(head, { childList: true, characterData: true, subtree: true, attributeFilter });
  };
  const check = (): void => {
    const isSameHead = document.head === head;
    watchHead();
    const now = addressOf(document);
    if (now === address && isSameHead) return;
    address = now;
    onMayDiffer();
  };

  watchHead();
  const listen = { signal } as const;
  window.addEventListener('popstate', check, listen);
  (window as WithNavigation).navigation?.addEventListener('currententrychange', check, listen);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  return { check };
}

/** A frame is part of the page around it. */
const addressOf = (document: Document): string =>
  `${document.location.href} ${topDocument(document).location.href}`;
