/**
 * Puts words on the clipboard, on a press of the reader's. Where the page is not secure or forbids the clipboard,
 * they are copied out of a field in the card, as the reader would do it.
 *
 * @param room an element of our own to hold that field for a moment
 * @throws Error when the browser refuses both ways
 */
export async function copyWords(words: string, room: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
  } catch (error) {
    if (!copyFromField(words, room))
      throw new Error('The clipboard cannot be written here', { cause: error });
  }
}

function copyFromField(words: string, room: HTMLElement): boolean {
  const root = room.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : null;
  const field = document.createElement('textarea');
  field.value = words;
  field.style.cssText = 'position: fixed; opacity: 0;';
  room.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isCopied;
}
