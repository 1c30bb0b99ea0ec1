import type { Answer } from '../../core/linking/model';
import { BATCH_CHARS, type Outcome, type Question, type Reading } from '../../core/linking/reading';
import { askTwice } from './ask-twice';

export type AskMentions = (question: Question) => Promise<Answer | { off: true }>;

export type ConversationEvents = {
  /** The next question is about to be chosen, of more than one. */
  onLong(): void;
  /** Mentions of these blocks are new or changed. */
  onOutcomes(outcomes: readonly Outcome[]): Promise<void>;
  /** Everything that was waiting has been answered. */
  onQuiet(): void;
  /** This tab's site is switched off. */
  onOff(): void;
  onError(error: unknown): void;
};

/** Asks what a reading has to ask, one batch after the other, until the signal fires. */
export function startConversation(
  reading: Reading,
  ask: AskMentions,
  events: ConversationEvents,
  signal: AbortSignal,
): { /** There may be something new to ask. */ readonly kick: () => Promise<void> } {
  let isAsking = false;

  const askAll = async (): Promise<void> => {
    const next = (): Question | undefined => {
      if (reading.isLong(BATCH_CHARS)) events.onLong();
      return reading.next(BATCH_CHARS);
    };
    for (let question = next(); question; question = next()) {
      const answer = await askOrPutBack(question);
      if (signal.aborted) return;
      if ('off' in answer) {
        events.onOff();
        return;
      }
      await events.onOutcomes(reading.accept(answer));
      if (signal.aborted) return;
    }
    events.onQuiet();
  };
  const askOrPutBack = async (question: Question): Promise<Answer | { off: true }> => {
    try {
      return await askTwice(() => ask(question));
    } catch (error) {
      for (const block of question.blocks) reading.add(block);
      throw error;
    }
  };

  return {
    async kick() {
      if (isAsking || signal.aborted) return;
      isAsking = true;
      try {
        await askAll();
      } catch (error) {
        if (!signal.aborted) events.onError(error);
      } finally {
        isAsking = false;
      }
    },
  };
}
