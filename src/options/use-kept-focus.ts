import { useEffect } from 'preact/hooks';

const CONTROLS = 'a[href], button:not(:disabled), input:not(:disabled, [hidden]), select:not(:disabled)';

/**
 * Keeps the keyboard's place in a part of the page whose controls go away with what they have done, or rest while it is
 * done: what stands in their place gets the focus, or the part's heading.
 */
export function useKeptFocus(box: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    let last: { readonly element: HTMLElement; readonly place: number } | undefined;
    const controls = (): HTMLElement[] => [...current.querySelectorAll<HTMLElement>(CONTROLS)];
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) last = { element: target, place: controls().indexOf(target) };
    };
    const onChange = (changes: readonly MutationRecord[]): void => {
      const isLost = document.activeElement === document.body || document.activeElement === null;
      if (!last || !isLost || last.element.matches(':disabled')) return;
      const { element, place } = last;
      const all = controls();
      // A reader who pressed beside it has left it: only what rested until now gets the focus back.
      const hasRested = changes.some(({ type, target }) => type === 'attributes' && target === element);
      const next = element.isConnected
        ? hasRested && element
        : (all[Math.min(place, all.length - 1)] ?? headingOf(current));
      if (next) next.focus({ preventScroll: true });
    };
    const onLeave = ({ relatedTarget }: FocusEvent): void => {
      // Somebody who goes elsewhere is not to be called back.
      if (relatedTarget instanceof Node && !current.contains(relatedTarget)) last = undefined;
    };
    const observer = new MutationObserver(onChange);
    observer.observe(current, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    current.addEventListener('focusin', onFocus);
    current.addEventListener('focusout', onLeave);
    return () => {
      observer.disconnect();
      current.removeEventListener('focusin', onFocus);
      current.removeEventListener('focusout', onLeave);
    };
  }, [box]);
}

function headingOf(box: HTMLElement): HTMLElement | null {
  const heading = box.querySelector<HTMLElement>('h2');
  if (heading) heading.tabIndex = -1;
  return heading;
}
