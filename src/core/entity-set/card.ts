import type { EntityId, EntityKind, Foreign, Link, PartialDate, Source } from './model';

/** A statement's date and where it was read, ready to be shown. */
export type Cited = {
  readonly asOf?: PartialDate;
  /** `asOf` is only the day the statement was checked. */
  readonly checked?: boolean;
  readonly source?: Source;
};

export type CardRole = Cited &
  Foreign<'title' | 'organization'> & {
    readonly title: string;
    readonly organization?: string;
    readonly from?: PartialDate;
    readonly to?: PartialDate;
  };

export type CardFact = Cited &
  Foreign<'label' | 'value'> & { readonly label: string; readonly value: string };

export type CardRelation = Cited &
  Foreign<'text' | 'name'> & {
    /** Reads from the card's entity to the other one: "head of". */
    readonly text: string;
    readonly other: { readonly id: EntityId; readonly name: string; readonly kind: EntityKind };
    readonly from?: PartialDate;
    readonly to?: PartialDate;
  };

/** The background on one entity, merged over the active sets, for a page of a certain date. Plain JSON. */
export type CardData = Foreign<'name' | 'subtype' | 'summary' | 'inArticle'> & {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly subtype?: string;
  readonly name: string;
  readonly nativeName?: string;
  readonly summary: string;
  /** The day the card was built for, `YYYY-MM-DD`: what "now" means in it. */
  readonly today: PartialDate;
  /** Every role known, the one that ended last first: what the timeline shows. */
  readonly roles: readonly CardRole[];
  /**
   * Present when the page's publication date is known. `roles` are those certainly held on that day, `perhaps` those
   * whose dates leave doubt; both may be empty.
   */
  readonly onDate?: {
    readonly date: PartialDate;
    readonly roles: readonly CardRole[];
    readonly perhaps: readonly CardRole[];
  };
  /**
   * `current`: open roles confirmed within the last year. `last-known`: the latest role(s) known, ended or not confirmed since.
   * `none`: no roles are known (most organizations).
   */
  readonly now: { readonly state: 'current' | 'last-known' | 'none'; readonly roles: readonly CardRole[] };
  readonly facts: readonly CardFact[];
  /** Those that held on the page's date first. */
  readonly relations: readonly CardRelation[];
  readonly inArticle?: { readonly text: string; readonly headline: string; readonly url: string };
  readonly links: readonly Link[];
  readonly sets: readonly (Foreign<'title'> & {
    readonly id: string;
    readonly title: string;
    readonly updated: PartialDate;
    readonly homepage: string;
  })[];
};
