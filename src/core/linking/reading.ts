import { addEvidence, startGathering } from './evidence';
import type { Answer, Block, Evidence, Mention, PageFacts } from './model';

/** So many characters are asked about at a time: a message of this size costs a page about 4 ms of main thread, half a frame. */
export const BATCH_CHARS = 100_000;

/** What to ask next, in the light of what has been shown so far. */
export type Question = {
  readonly blocks: readonly Block[];
  readonly page: PageFacts;
  readonly evidence: Evidence;
};

/** A block whose mentions are new or have changed. */
export type Outcome = { readonly id: number; readonly mentions: readonly Mention[] };

/** One document being read: what has been asked, what must be asked again, and the evidence so far. */
export type Reading = {
  /** A block that is new, or has new text under a known id. */
  add(block: Block): void;
  /** A block that is gone. What it has shown still counts. */
  drop(id: number): void;
  /** Whether more waits than one batch of so many characters holds. */
  isLong(maxChars: number): boolean;
  /** These blocks, of those that were never asked, come first: the reader sees them. What is shown in the end is the same. */
  hasten(ids: Iterable<number>): void;
  /**
   * The next batch: as many waiting blocks, in the order of their coming, as fit in `maxChars`, one at least.
   * Blocks that were never asked come first: what they show is known before others are asked again, so that
   * no block of a document at rest is asked more than twice.
   */
  next(maxChars: number): Question | undefined;
  /** Takes the answer to the last question. Returns the blocks whose mentions changed; late answers are ignored. */
  accept(answer: Answer): Outcome[];
};

type Entry = {
  block: Block;
  /** Differs from `asked` while the block waits. */
  version: number;
  asked: number;
  /** Number of the answer that decided it. */
  decided: number;
  dependsOn: readonly string[];
  mentions: readonly Mention[];
};

/**
 * Starts reading a document. The page and the command line read with this same code; only what stands
 * between question and answer differs.
 */
export function createReading(page: PageFacts): Reading {
  const entries = new Map<number, Entry>();
  const fresh = new Set<number>();
  const again = new Set<number>();
  const evidence = startGathering();
  let pending = new Map<number, number>();

  let answers = 0;
  /** The last answer that changed a key, for the keys changed since blocks were last asked again. */
  const changedAt = new Map<string, number>();

  /** Only once nothing is fresh: what is decided again too early may have to be decided a third time. */
  const askTouchedAgain = (): void => {
    if (changedAt.size === 0) return;
    for (const [id, { decided, dependsOn }] of entries) {
      if (dependsOn.some((key) => (changedAt.get(key) ?? 0) > decided)) again.add(id);
    }
    changedAt.clear();
  };

  return {
    add(block) {
      const known = entries.get(block.id);
      if (known) {
        known.block = block;
        known.version++;
      } else {
        entries.set(block.id, { block, version: 1, asked: 0, decided: 0, dependsOn: [], mentions: [] });
      }
      again.delete(block.id);
      fresh.add(block.id);
    },
    drop(id) {
      entries.delete(id);
      fresh.delete(id);
      again.delete(id);
    },
    isLong(maxChars) {
      let chars = 0;
      for (const id of fresh) {
        chars += entries.get(id)?.block.text.length ?? 0;
        if (chars > maxChars) return true;
      }
      return false;
    },
    hasten(ids) {
      const first = [...ids].filter((id) => fresh.has(id));
      const others = [...fresh];
      fresh.clear();
      for (const id of [...first, ...others]) fresh.add(id);
    },
    next(maxChars) {
      const blocks: Block[] = [];
      pending = new Map();
      let chars = 0;
      if (fresh.size === 0) askTouchedAgain();
      for (const waiting of [fresh, again]) {
        for (const id of waiting) {
          const entry = entries.get(id);
          if (entry) {
            if (blocks.length > 0 && chars + entry.block.text.length > maxChars) break;
            chars += entry.block.text.length;
            blocks.push(waiting === fresh ? entry.block : { ...entry.block, again: true });
            pending.set(id, entry.version);
          }
          waiting.delete(id);
        }
        if (fresh.size > 0) break;
      }
      return blocks.length === 0 ? undefined : { blocks, page, evidence };
    },
    accept(answer) {
      const outcomes: Outcome[] = [];
      answers++;
      for (const { id, mentions, dependsOn, shows } of answer.blocks) {
        if (shows) {
          const changed = new Set<string>();
          addEvidence(evidence, shows, changed);
          for (const key of changed) changedAt.set(key, answers);
        }
        const entry = entries.get(id);
        if (!entry || entry.version !== pending.get(id)) continue;
        entry.dependsOn = dependsOn;
        entry.decided = answers;
        const isNew = entry.asked !== entry.version;
        entry.asked = entry.version;
        if (areSame(entry.mentions, mentions) && (!isNew || mentions.length === 0)) continue;
        entry.mentions = mentions;
        outcomes.push({ id, mentions });
      }
      pending = new Map();
      return outcomes;
    },
  };
}

function areSame(a: readonly Mention[], b: readonly Mention[]): boolean {
  return (
    a.length === b.length &&
    a.every((mention, at) => {
      const other = b[at];
      return (
        other !== undefined &&
        mention.start === other.start &&
        mention.end === other.end &&
        mention.entity === other.entity &&
        mention.reason.code === other.reason.code &&
        mention.reason.detail === other.reason.detail &&
        mention.reason.where === other.reason.where &&
        mention.reason.block === other.reason.block &&
        mention.others?.join() === other.others?.join()
      );
    })
  );
}
