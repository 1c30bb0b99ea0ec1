import type { Mention, PageFacts } from '../../core/linking/model';
import { createReading } from '../../core/linking/reading';
import type { Painter } from '../marks/painter';
import { startSliceClock } from '../slice-clock';
import { type BlockEvents, createPageText } from '../text/page-text';
import type { TextBlock } from '../text/text-block';
import type { Changes } from '../watch/changes';
import type { Attention } from './attention';
import { createBlocksInView } from './blocks-in-view';
import { type AskMentions, startConversation } from './conversation';

const LETTER = /\p{L}/u;

export type ReadPageEvents = {
  onMarks(): void;
  /** All that is known of has been read, asked and painted. */
  onQuiet(): void;
  onOff(): void;
  /** Text that named somebody, or has not been answered yet, has left the document. */
  onLeft(): void;
  onError(error: unknown): void;
};

export type PageReader = {
  /** The document has changed. */
  apply(changes: Changes): void;
  /** Asks again what could not be asked. */
  kick(): void;
  /** Which mentions are admitted has changed. */
  repaint(): void;
  /** The block with this id, while it stands in the document. */
  block(id: number): TextBlock | undefined;
};

/**
 * Reads a document, asks about its blocks and paints the answers, and keeps all three in step with the
 * document until the signal fires.
 */
export function readPage(options: {
  readonly root: Element;
  readonly page: PageFacts;
  readonly painter: Painter;
  /** The mentions of a block's text as the reader wants them; the very same list where that changes nothing. */
  readonly admit: (mentions: readonly Mention[], text: string) => readonly Mention[];
  readonly ask: AskMentions;
  readonly attention: Attention;
  readonly events: ReadPageEvents;
  /** A shadow tree is being read: its changes are to be told. */
  readonly enter: (root: ShadowRoot) => void;
  readonly signal: AbortSignal;
}): PageReader {
  const { root, page, painter, admit, ask, attention, events, signal } = options;
  const document = root.ownerDocument;
  const reading = createReading(page);
  const mentionsOf = new Map<number, readonly Mention[]>();
  let isReading = false;
  let wasQuiet = false;
  /** Blocks that may be found again elsewhere in the document. */
  const hidden = new Set<number>();

  const paint = (block: TextBlock): void => {
    // The very same list tells the painter that nothing has changed.
    painter.paint(block, admit(mentionsOf.get(block.id) ?? [], block.text));
  };

  const blockEvents: BlockEvents = {
    lift: (ids) => ids.forEach(painter.lift),
    show(block, isKnown) {
      if (isKnown) paint(block);
      // Prices and counters change all the time, and neither are names nor tell anything about them.
      else if (LETTER.test(block.text)) reading.add({ id: block.id, text: block.text });
    },
    hide(id) {
      painter.erase(id);
      if (!wasQuiet || (mentionsOf.get(id)?.length ?? 0) > 0) hidden.add(id);
    },
    enter: options.enter,
    forget(id) {
      reading.drop(id);
      mentionsOf.delete(id);
    },
  };
  const text = createPageText(blockEvents, painter.mayShareNodes);
  const blocksInView = createBlocksInView(document, text);

  /** What has not been asked when the reader turns to another tab can wait till the reader is back. */
  const askWhenWanted: AskMentions = async (question) => {
    await attention.paid(signal);
    signal.throwIfAborted();
    return ask(question);
  };
  const conversation = startConversation(
    reading,
    askWhenWanted,
    {
      onLong() {
        const ids = blocksInView();
        if (ids) reading.hasten(ids);
      },
      async onOutcomes(outcomes) {
        const clock = startSliceClock();
        for (const { id, mentions } of outcomes) {
          mentionsOf.set(id, mentions);
          const block = text.block(id);
          if (block) paint(block);
          if (clock.isOver()) await clock.rest();
          if (signal.aborted) return;
        }
        events.onMarks();
      },
      onQuiet: () => {
        wasQuiet = true;
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
    const before = painter.count();
    const clock = startSliceClock();
    while (text.readNext()) {
      if (clock.isOver()) {
        await clock.rest();
        await attention.paid(signal);
      }
      if (signal.aborted) return;
    }
    isReading = false;
    const hasLeft = [...hidden].some((id) => !text.block(id));
    hidden.clear();
    if (hasLeft) events.onLeft();
    if (signal.aborted) return;
    // Text that is rendered again has its marks back without asking anybody.
    if (before > 0 || painter.count() > 0) events.onMarks();
    await conversation.kick();
  };
  const kick = (): void => void readOn().catch(events.onError);

  text.enqueue(root);
  kick();
  return {
    kick,
    block: text.block,
    repaint() {
      for (const id of mentionsOf.keys()) {
        const block = text.block(id);
        if (block) paint(block);
      }
      events.onMarks();
    },
    apply(changes) {
      const before = painter.count();
      text.apply(changes);
      if (before > 0 || painter.count() > 0) events.onMarks();
      kick();
    },
  };
}
