import { browser } from './browser';
import type { BackgroundCalls, PageCalls } from './messages';
import { openReply } from './wire';

/**
 * Asks the background, waking it when it sleeps.
 * @throws Error whose message is words for the reader
 */
export async function ask<K extends keyof BackgroundCalls>(
  call: K,
  ...question: Parameters<BackgroundCalls[K]>
): Promise<Awaited<ReturnType<BackgroundCalls[K]>>> {
  const reply: unknown = await browser.runtime.sendMessage({ to: 'background', call, question: question[0] });
  // The background's handlers are typed by the same map, so a reply that is `ok` has the shape the map says.
  return openReply(reply, call) as Awaited<ReturnType<BackgroundCalls[K]>>;
}

/**
 * Asks the content script of one frame of a tab.
 * @throws Error when no content script is there or it failed
 */
export async function askPage<K extends keyof PageCalls>(
  at: { readonly tab: number; readonly frame: number },
  call: K,
  ...question: Parameters<PageCalls[K]>
): Promise<Awaited<ReturnType<PageCalls[K]>>> {
  const message = { to: 'page', call, question: question[0] };
  const reply: unknown = await browser.tabs.sendMessage(at.tab, message, { frameId: at.frame });
  return openReply(reply, call) as Awaited<ReturnType<PageCalls[K]>>;
}
