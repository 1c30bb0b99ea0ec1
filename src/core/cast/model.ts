import type { CardData, CardRole } from '../entity-set/card';
import type { EntityId, EntityKind, Foreign } from '../entity-set/model';
import type { Mention, PageFacts } from '../linking/model';

/** Stands for the place of a mention that the reader cannot see, such as one in a closed menu. */
export const OUT_OF_SIGHT = -1;

/** One entity of a frame's cast. */
export type CastEntry = {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly count: number;
  /** Order of its first mention in the frame. */
  readonly order: number;
  /** Where its mentions are, in document order: 0 is the top of the frame's document, 1 its end; or `OUT_OF_SIGHT`. */
  readonly places: readonly number[];
};

/** Posted by every frame when a view of the cast connects, and on each change. */
export type FrameCast = {
  /** Identifies the frame for `jump`; new for every visit. */
  readonly frame: string;
  readonly top: boolean;
  /** `reading`: not all of the page has been asked yet. `off`: this site or everything is switched off. `unread`: a kind of document that is not read (XML, SVG, a picture). `error`: see `error`. */
  readonly state: 'reading' | 'ready' | 'off' | 'unread' | 'error';
  readonly error?: string;
  readonly page: PageFacts;
  readonly entries: readonly CastEntry[];
};

/** Asks a frame to scroll to one mention of an entity, by its index among `places`, and to flash it. */
export type Jump = { readonly frame: string; readonly entity: EntityId; readonly index: number };

/** A block of a page's text with what is mentioned in it. */
export type QuotedBlock = {
  readonly text: string;
  readonly mentions: readonly Pick<Mention, 'start' | 'end' | 'entity' | 'kind'>[];
};

/** A frame's text as far as it mentions anybody, in document order. */
export type Quotes = {
  readonly url: string;
  readonly page: PageFacts;
  readonly blocks: readonly QuotedBlock[];
};

/** One line of "Everyone in your sets". */
export type Person = Foreign<'name' | 'summary'> & {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly summary: string;
  /** Other spellings, for searching. */
  readonly forms: readonly string[];
};

/** Who somebody is, on whatever day: all roles, the one that ended last first. */
export type Introduction = Person & { readonly roles: readonly CardRole[] };

/** One of a page's cast, with the roles on the page's day, where it is known, and now. */
export type Member = Person & Pick<CardData, 'onDate' | 'now'>;

/** A part of "Everyone in your sets". */
export type Everyone = {
  /** What was asked. */
  readonly query: string;
  /** By name; as many as were asked for, at most. */
  readonly people: readonly Person[];
  /** How many there are to the query, those of two sets counted twice when they are not in `people`. */
  readonly found: number;
  /** How many entities the active sets have, set by set. */
  readonly total: number;
};
