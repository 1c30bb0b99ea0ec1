import { changedKeys, NO_EVIDENCE } from './evidence';
import type { Answer, Block, Evidence, Mention, PageFacts } from './model';

/** What to ask next. */
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
  /** The next batch: as many waiting blocks, in the order of their coming, as fit in `maxChars`, one at least. */
  next(maxChars: number): Question | undefined;
  /** Takes the answer to the last question. Returns the blocks whose mentions changed; late answers are ignored. */
  accept(answer: Answer): Outcome[];
};

type Entry = {
  text: string;
  /** Differs from `asked` while the block waits. */
  version: number;
  asked: number;
  dependsOn: readonly string[];
  /** The last outcome as JSON: cheap to compare. */
  outcome: string;
};

/**
 * Starts reading a document. The page and the command line read with this same code; only what stands
 * between question and answer differs.
 */
export function createReading(page: PageFacts): Reading {
  const entries = new Map<number, Entry>();
  const waiting = new Set<number>();
  let evidence = NO_EVIDENCE;
  let pending = new Map<number, number>();

  const takeEvidence = (next: Evidence): void => {
    const changed = changedKeys(evidence, next);
    evidence = next;
    if (changed.size === 0) return;
    for (const [id, entry] of entries) {
      // Blocks of this very answer were decided in the light of the new evidence.
      if (!pending.has(id) && entry.dependsOn.some((key) => changed.has(key))) waiting.add(id);
    }
  };

  return {
    add({ id, text }) {
      const known = entries.get(id);
      if (known) {
        known.text = text;
        known.version++;
      } else {
        entries.set(id, { text, version: 1, asked: 0, dependsOn: [], outcome: '[]' });
      }
      waiting.add(id);
    },
    drop(id) {
      entries.delete(id);
      waiting.delete(id);
    },
    next(maxChars) {
      const blocks: Block[] = [];
      pending = new Map();
      let chars = 0;
      for (const id of waiting) {
        const entry = entries.get(id);
        if (!entry) continue;
        if (blocks.length > 0 && chars + entry.text.length > maxChars) break;
        chars += entry.text.length;
        blocks.push({ id, text: entry.text });
        pending.set(id, entry.version);
      }
      for (const id of pending.keys()) waiting.delete(id);
      return blocks.length === 0 ? undefined : { blocks, page, evidence };
    },
    accept(answer) {
      takeEvidence(answer.evidence);
      const outcomes: Outcome[] = [];
      for (const { id, mentions, dependsOn } of answer.blocks) {
        const entry = entries.get(id);
        if (!entry || entry.version !== pending.get(id)) continue;
        entry.dependsOn = dependsOn;
        const outcome = JSON.stringify(mentions);
        if (outcome === entry.outcome && entry.asked === entry.version) continue;
        entry.asked = entry.version;
        entry.outcome = outcome;
        outcomes.push({ id, mentions });
      }
      pending = new Map();
      return outcomes;
    },
  };
}
