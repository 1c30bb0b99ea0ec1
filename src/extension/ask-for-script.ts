import type { CallMessage } from './wire';

/** The part of the browser's API that is used here, as it is without the polyfill: that is too large for every document's start. */
type Raw = { readonly chrome: { readonly runtime: { sendMessage(message: CallMessage): Promise<unknown> } } };

/** Asks the background to run the content script in this frame now. */
export async function askForScript(): Promise<void> {
  try {
    const { chrome } = globalThis as unknown as Raw;
    await chrome.runtime.sendMessage({ to: 'background', call: 'readFrame' });
  } catch (error) {
    // The script comes by itself when the document has been parsed.
    console.info('Backgrounder waits for this page:', error);
  }
}
