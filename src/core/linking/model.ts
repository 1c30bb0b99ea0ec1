import type { EntityId, EntityKind, PartialDate } from '../entity-set/model';

/** Half-open range of UTF-16 code units: `text.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number };

/**
 * A run of page text that reads as one. `id` is the asker's and comes back with the answer. `order` is the
 * block's place among the document's blocks, from 0; where it is missing the id serves.
 */
export type Block = {
  readonly id: number;
  readonly text: string;
  readonly order?: number;
  /** Asked before with the same text: the evidence that comes along holds what it shows. */
  readonly again?: boolean;
};

/** Where something stands in a document, as one number that sorts in reading order; the title is -1. */
export type Place = number;

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
 * - `one-of`: the page names several of this name and does not say which one is meant here; see `Mention.others`.
 * - `chosen`: the reader has said which of them it is.
 */
export type ReasonCode =
  | 'full-form'
  | 'guarded-form'
  | 'stronger-form'
  | 'near-word'
  | 'host'
  | 'one-of'
  | 'chosen';

export type Reason = {
  readonly code: ReasonCode;
  /** The stronger form, the settling word or the host. */
  readonly detail?: string;
  /** Where the stronger form or the settling word stands. */
  readonly where?: Where;
  /** The `order` of the block in which the stronger form stands, when it stands in the text. */
  readonly block?: number;
  /** How the reader finds that block; filled in by the page when the reader asks, and only where it is certain. */
  readonly place?: ReasonPlace;
};

/** In a page's title, the name of its site, or its text. */
export type Where = 'title' | 'site' | 'text';

/**
 * Where something stands as a reader would say it. `paragraph`: the article's first one is 1. `same`: in the block of
 * the mention itself. `above` and `below`: seen from there.
 */
export type ReasonPlace =
  | { readonly kind: 'headline' | 'heading' | 'same' | 'above' | 'below' }
  | { readonly kind: 'paragraph'; readonly ordinal: number };

/** A span we are willing to show the reader as this entity. */
export type Mention = Span & {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly reason: Reason;
  /**
   * Who else it may be, in the order of the sets: the page names all of them, each by a form of its own, and does not
   * say which is meant here. Such a mention (reason `one-of`) counts for nobody, see `namesOne`; missing otherwise.
   */
  readonly others?: readonly EntityId[];
};

/** A form that stands on its own: its spelling in the page, where, and whether it means nobody else (`always`). */
export type Seen = {
  readonly text: string;
  readonly where: Where;
  readonly full: boolean;
  /** The `order` of its block. */
  readonly block?: number;
};

/** How often a document names somebody, and the first and last place where it does. */
export type Naming = { readonly count: number; readonly first: Place; readonly last: Place };

/** How many bare uses of a surname are taken up by "she" and by "he". */
export type Pronouns = { readonly she: number; readonly he: number };

/**
 * What a document, or one block of it, has shown that linking needs. Plain JSON; the page keeps it and sends
 * it along. Evidence is put together by `addEvidence`, in any order: the mentions of a document are a
 * function of its blocks and of what all of them show, whatever the batches.
 */
export type Evidence = {
  /** The strongest form seen that stands on its own, by entity. */
  readonly seen: Readonly<Record<string, Seen>>;
  /** Where an entity is named so that nobody else can be meant, by entity. Relatives named in passing do not count. */
  readonly named: Readonly<Record<string, Naming>>;
  /** By folded surname: the naming of all others to whom the document gives it, and the first one's name ("Judy Garland"). */
  readonly bearers: Readonly<Record<string, Naming & { readonly name: string }>>;
  /** The titles directly before the full names of an entity, folded, by entity: "mayor" of "Mayor Jane Roe". */
  readonly titles: Readonly<Record<string, readonly string[]>>;
  /** By folded surname. */
  readonly pronouns: Readonly<Record<string, Pronouns>>;
};

/** The answer for one block. */
export type BlockAnswer = {
  readonly id: number;
  readonly mentions: readonly Mention[];
  /** What the block shows about the document: a function of it and the page alone. Missing when that is nothing, or known. */
  readonly shows?: Evidence;
  /** Keys of evidence that could change this answer: ask again when one of them changes. */
  readonly dependsOn: readonly string[];
};

/** The answer for a batch of blocks. */
export type Answer = { readonly blocks: readonly BlockAnswer[] };
