import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser';
import type { PageCalls } from './messages';
import { isCallTo, replyOf } from './wire';

/** Answers the background's calls in a content script until the signal fires. */
export function answerInPage(handlers: PageCalls, signal: AbortSignal): void {
  signal.throwIfAborted();
  const listener = (message: unknown, sender: Runtime.MessageSender): undefined | Promise<unknown> => {
    if (!isCallTo('page', message) || sender.id !== browser.runtime.id) return undefined;
    return replyOf(() => {
      const question: unknown = message.question;
      if (message.call !== 'stepMention' || !isStep(question)) {
        throw new Error(`The page does not understand "${message.call}"`);
      }
      return handlers.stepMention(question);
    });
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

function isStep(question: unknown): question is { direction: 'next' | 'previous' } {
  return (
    typeof question === 'object' &&
    question !== null &&
    'direction' in question &&
    (question.direction === 'next' || question.direction === 'previous')
  );
}
