import type { EntityId, EntityKind, PartialDate } from '../entity-set/model';

/** Half-open range of UTF-16 code units: `text.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number };

/** A run of page text that reads as one. `id` is the asker's and comes back with the answer. */
export type Block = { readonly id: number; readonly text: string };

/** What is known about a document beside its text. */
export type PageFacts = {
  readonly host?: string;
  readonly title?: string;
  readonly siteName?: string;
  readonly published?: PartialDate;
  /** BCP 47. */
  readonly language?: string;
};

/**
 * Why a span is taken for an entity. The codes are part of the command line's contract: stable, never reused.
 * - `full-form`: a form that means nobody else.
 * - `guarded-form`: such a form, and no neighbour speaks against it.
 * - `stronger-form`: a stronger form of the same entity stands elsewhere in the document.
 * - `near-word`: a settling word stands in the same block or in the title.
 * - `host`: the page's host settles it.
 */
export type ReasonCode = 'full-form' | 'guarded-form' | 'stronger-form' | 'near-word' | 'host';

export type Reason = {
  readonly code: ReasonCode;
  /** The stronger form, the settling word or the host. */
  readonly detail?: string;
  /** Where the stronger form or the settling word stands. */
  readonly where?: 'title' | 'text';
};

/** A span we are willing to show the reader as this entity. */
export type Mention = Span & {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly reason: Reason;
};

/** A form that stands on its own: its spelling in the page, where, and whether it means nobody else (`always`). */
export type Seen = { readonly text: string; readonly where: 'title' | 'text'; readonly full: boolean };

/**
 * What a document has shown so far that linking needs. Plain JSON; the page keeps it and sends it along.
 * It only grows: the mentions of a document are a function of its blocks and of the evidence of them all.
 */
export type Evidence = {
  /** The strongest form seen that stands on its own, by entity. */
  readonly seen: Readonly<Record<string, Seen>>;
  /** Folded surnames that the document gives to somebody else, with that person's name ("Judy Garland"). */
  readonly bearers: Readonly<Record<string, string>>;
};

/** The answer for one block. */
export type BlockAnswer = {
  readonly id: number;
  readonly mentions: readonly Mention[];
  /** Keys of evidence that could change this answer: ask again when one of them changes. */
  readonly dependsOn: readonly string[];
};

/** The answer for a batch of blocks. */
export type Answer = {
  readonly blocks: readonly BlockAnswer[];
  readonly evidence: Evidence;
};
