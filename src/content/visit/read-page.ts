import type { Mention, PageFacts } from '../../core/linking/model';
import { createReading } from '../../core/linking/reading';
import type { Painter } from '../marks/painter';
import { startSliceClock } from '../slice-clock';
import { createPageText } from '../text/page-text';
import type { Changes } from '../watch/changes';
import { type AskMentions, startConversation } from './conversation';

export type ReadPageEvents = {
  onMarks(): void;
  /** All that is known of has been read, asked and painted. */
  onQuiet(): void;
  onOff(): void;
  onError(error: unknown): void;
};

/**
 * Reads a document, asks about its blocks and paints the answers, and keeps all three in step with the
 * document until the signal fires.
 */
export function readPage(options: {
  readonly root: Element;
  readonly page: PageFacts;
  readonly painter: Painter;
  readonly ask: AskMentions;
  readonly events: ReadPageEvents;
  readonly signal: AbortSignal;
}): { readonly apply: (changes: Changes) => void; readonly kick: () => void } {
  const { root, page, painter, ask, events, signal } = options;
  const reading = createReading(page);
  const mentionsOf = new Map<number, readonly Mention[]>();
  let isReading = false;

  const text = createPageText({
    lift: (ids) => ids.forEach(painter.lift),
    show(block, isKnown) {
      if (isKnown) painter.paint(block, mentionsOf.get(block.id) ?? []);
      else reading.add({ id: block.id, text: block.text });
    },
    hide: painter.erase,
    forget(id) {
      reading.drop(id);
      mentionsOf.delete(id);
    },
  });

  const conversation = startConversation(
    reading,
    ask,
    {
      async onOutcomes(outcomes) {
        const clock = startSliceClock();
        for (const { id, mentions } of outcomes) {
          mentionsOf.set(id, mentions);
          const block = text.block(id);
          if (block) painter.paint(block, mentions);
          if (clock.isOver()) await clock.rest();
          if (signal.aborted) return;
        }
        events.onMarks();
      },
      onQuiet: () => {
        if (!isReading) events.onQuiet();
      },
      onOff: events.onOff,
      onError: events.onError,
    },
    signal,
  );

  const readOn = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    const clock = startSliceClock();
    while (text.readNext()) {
      if (clock.isOver()) await clock.rest();
      if (signal.aborted) return;
    }
    isReading = false;
    await conversation.kick();
  };
  const kick = (): void => void readOn().catch(events.onError);

  text.enqueue(root);
  kick();
  return {
    kick,
    apply(changes) {
      const before = painter.count();
      text.apply(changes);
      if (before > 0 || painter.count() > 0) events.onMarks();
      kick();
    },
  };
}
