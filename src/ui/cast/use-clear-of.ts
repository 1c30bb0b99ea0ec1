import { useLayoutEffect } from 'preact/hooks';

/** Keeps what the document scrolls to, for the keyboard above all, from hiding under its sticky head, however tall that is. */
export function useClearOf(head: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const { current } = head;
    if (!current) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.scrollPaddingBlockStart = `${current.offsetHeight + 6}px`;
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
      style.scrollPaddingBlockStart = '';
    };
  }, [head]);
}
