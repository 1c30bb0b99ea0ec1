/**
 * The entity set: what a set author publishes and everything else reads.
 * The shape on disk is checked by `schema.ts`; past that border these types hold.
 */

declare const brand: unique symbol;

/** Id of an entity, unique within its set. The same id in two sets means the same entity. */
export type EntityId = string & { readonly [brand]: 'EntityId' };

/** Id of an entity set. */
export type SetId = string & { readonly [brand]: 'SetId' };

/** `2021`, `2021-10` or `2021-10-08`: as precise as the source is. */
export type PartialDate = string;

export type EntityKind = 'person' | 'organization';

/**
 * How freely a form may be marked.
 * - `always`: anywhere.
 * - `guarded`: anywhere, unless a listed neighbour or another bearer's given name stands beside it.
 * - `context`: only with evidence.
 * - `never`: known, never marked; it also keeps shorter forms inside it silent.
 */
export type Strength = 'always' | 'guarded' | 'context' | 'never';

/** A spelling under which an entity may appear in text. */
export type Form = {
  readonly text: string;
  readonly strength: Strength;
  /** `case`: letters must be as written (all capitals are accepted for mixed-case forms). `accents`: likewise accents. */
  readonly exact?: readonly ('case' | 'accents')[];
  /** Words that settle a `context` form when they stand in the same block or in the title. */
  readonly near?: readonly string[];
  /** The form is silent directly before one of these words ("Garland" before "County"). */
  readonly notBefore?: readonly string[];
  /** The form is silent directly after one of these words ("Garland" after "Judy"). */
  readonly notAfter?: readonly string[];
  /** Hosts, subdomains included, on which a `context` form is settled ("ST" on straitstimes.com). */
  readonly hosts?: readonly string[];
  /** BCP 47 primary languages of the pages the form is for. Text of a language that neither its page nor its words tell counts as any of them. */
  readonly languages?: readonly string[];
};

/** Where a statement was read. */
export type Source = {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly published?: PartialDate;
  readonly accessed?: PartialDate;
};

/**
 * Which texts are in another language than the reader's, and in which (BCP 47): what is read aloud is told so. Known
 * once a set was put into a language; no part of a published set.
 */
export type Foreign<Field extends string> = {
  readonly foreign?: { readonly [F in Field]?: string } | undefined;
};

/**
 * The item's own texts once more in other languages, by BCP 47 tag: `{ "es": { "title": "…" } }`. A text without a
 * translation stays in the set's language.
 */
export type Translated<Field extends string> = Foreign<Field> & {
  readonly translations?: Readonly<Record<string, { readonly [F in Field]?: string }>>;
};

/** A dated office or position. Without `to` it is open: held when last seen, on `asOf`. */
export type Role = Translated<'title' | 'organization'> & {
  readonly title: string;
  readonly organization?: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** The date for which the source says so. Sets that ship always have one, and a source. */
  readonly asOf?: PartialDate;
  /** `asOf` is the day the statement was checked, because neither it nor its source has a date. */
  readonly checked?: boolean;
  /** Id of a source of the set. */
  readonly source?: string;
};

/** A dated statement: `label` "Confirmed by", `value` "the Senate, 78–22". */
export type Fact = Translated<'label' | 'value'> & {
  readonly label: string;
  readonly value: string;
  readonly asOf?: PartialDate;
  readonly checked?: boolean;
  readonly source?: string;
};

/** How this entity stands to another one of the same set. */
export type Relation = Translated<'text' | 'inverse'> & {
  /** The other entity. */
  readonly entity: EntityId;
  /** Machine word: `heads`, `member-of`, `part-of`, `met`, `appointed-by` … */
  readonly kind: string;
  /** Read from this entity to the other: "Secretary of State, head of". */
  readonly text: string;
  /** Read from the other entity to this one: "headed by". */
  readonly inverse: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly asOf?: PartialDate;
  readonly checked?: boolean;
  readonly source?: string;
};

export type Link = Translated<'label'> & { readonly label: string; readonly url: string };

export type Entity = Translated<'name' | 'subtype' | 'summary' | 'inArticle'> & {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** What sort of person or organization, in words: "news agency". */
  readonly subtype?: string;
  readonly name: string;
  readonly nativeName?: string;
  /** At most 160 characters. */
  readonly summary: string;
  readonly forms: readonly Form[];
  readonly roles: readonly Role[];
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
  /** What the entity does in the set's article, in the set author's words. */
  readonly inArticle?: string;
  /** `{ "wikidata": "Q7821917" }` */
  readonly identifiers?: Readonly<Record<string, string>>;
  readonly links?: readonly Link[];
  readonly picture?: string;
};

/** The article a set was made for. */
export type Article = {
  readonly headline: string;
  readonly publisher: string;
  readonly published: PartialDate;
  readonly url: string;
};

export type EntitySet = Translated<'title' | 'description'> & {
  readonly format: 'entity-set/1';
  readonly id: SetId;
  readonly title: string;
  readonly description: string;
  /** BCP 47 language of the set's own texts. */
  readonly language: string;
  /** Grows with every published change. */
  readonly revision: number;
  readonly updated: PartialDate;
  readonly license: string;
  readonly authors: readonly string[];
  readonly homepage: string;
  readonly updateUrl?: string;
  /** Entities appear in lists and are never marked in pages (a page can see what is marked in it). */
  readonly listOnly?: boolean;
  readonly article?: Article;
  readonly sources: Readonly<Record<string, Source>>;
  readonly entities: readonly Entity[];
};
