import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser';
import type { BackgroundCalls } from './messages';
import { isCallTo, replyOf } from './wire';

/** Where a call came from. */
export type Asker = {
  /** One of the extension's own pages, not a content script. */
  readonly isOwnPage: boolean;
  readonly tab: number | undefined;
  /** Address of the tab's top document, when the browser tells. */
  readonly tabUrl: string | undefined;
  readonly frame: number | undefined;
};

/** A handler of each call; it may be given what it was asked by whom. */
export type Handlers = {
  readonly [K in keyof BackgroundCalls]: (
    question: Parameters<BackgroundCalls[K]>[0],
    asker: Asker,
  ) => ReturnType<BackgroundCalls[K]> | Promise<ReturnType<BackgroundCalls[K]>>;
};

/**
 * Answers calls to the background for as long as it lives; to be called in the first turn of the event loop.
 * `admit` throws when this asker may not ask this.
 */
export function answerInBackground(
  handlers: Handlers,
  admit: (call: string, question: unknown, asker: Asker) => void,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isCallTo('background', message) || sender.id !== browser.runtime.id) return undefined;
    const asker = askerOf(sender);
    return replyOf(() => {
      admit(message.call, message.question, asker);
      // `admit` has checked that the call exists and that the question has its shape.
      const handler = handlers[message.call as keyof BackgroundCalls] as (
        question: unknown,
        asker: Asker,
      ) => unknown;
      return handler(message.question, asker);
    });
  });
}

function askerOf(sender: Runtime.MessageSender): Asker {
  return {
    isOwnPage: sender.url?.startsWith(browser.runtime.getURL('')) ?? false,
    tab: sender.tab?.id,
    tabUrl: sender.tab?.url,
    frame: sender.frameId,
  };
}
