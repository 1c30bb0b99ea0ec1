/**
 * Takes Esc for ourselves while `isOpen`, until the signal fires: the page sees neither the press nor the release,
 * so the dialog under the card stays open and the reader leaves one thing at a time. Listening begins at once,
 * long before a card opens, so that no later listener of the page stands before ours.
 */
export function swallowEscape(isOpen: () => boolean, onEscape: () => void, signal: AbortSignal): void {
  const swallow = (event: KeyboardEvent): boolean => {
    if (event.key !== 'Escape' || !event.isTrusted || event.isComposing) return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen() || !swallow(event)) return;
    // The release comes when the card is already closed.
    window.addEventListener('keyup', swallow, { capture: true, once: true });
    onEscape();
  };
  window.addEventListener('keydown', onKeyDown, { capture: true, signal });
}
