import { askPage } from '../extension/ask';
import { browser } from '../extension/browser';
import { readFrames } from '../extension/tab-frames';
import type { createBadge } from './badge';

/**
 * Steps in the top frame of the tab, or in the first of its frames that has something to step through; where none has,
 * the button says so.
 * @param tab the one in front unless given
 */
export async function stepMentions(
  direction: 'next' | 'previous',
  tab: number | undefined,
  badge: Pick<ReturnType<typeof createBadge>, 'sayNobody'>,
): Promise<void> {
  const id = tab ?? (await tabInFront());
  if (id === undefined) return;
  const frames = Object.values(await readFrames(id)).map(({ at }) => at);
  for (const frame of new Set([0, ...frames.sort((a, b) => a - b)])) {
    try {
      if (await askPage({ tab: id, frame }, 'stepMention', { direction })) return;
    } catch (error) {
      // A tab without a content script, or a frame that left a moment ago.
      inform(`No step to the ${direction} mention`, error);
    }
  }
  await badge.sayNobody(id).catch((error: unknown) => inform('The tab is gone', error));
}

async function tabInFront(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

const inform = (what: string, error: unknown): void =>
  console.info(`${what}: ${error instanceof Error ? error.message : String(error)}`);
