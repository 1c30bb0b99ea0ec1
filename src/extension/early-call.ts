import type { CallMessage } from './wire';

type Api = { readonly runtime: { sendMessage(message: CallMessage): Promise<unknown> } };
type World = { readonly browser?: Api; readonly chrome?: Api };

/**
 * Asks the background to run the content script in this frame now. Without the polyfill: this is part of a script
 * that runs in every page while it loads, and is to weigh nothing.
 */
export function askForReader(): void {
  const { browser, chrome } = globalThis as World;
  const call: CallMessage = { to: 'background', call: 'bringPart', question: { part: 'reader' } };
  // Whatever keeps it from coming: the browser runs it when the page has loaded.
  (browser ?? chrome)?.runtime.sendMessage(call).catch(() => undefined);
}
