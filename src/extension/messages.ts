import type { CardData } from '../core/entity-set/card';
import type { Article, EntityId, EntityKind, PartialDate } from '../core/entity-set/model';
import type { FilterData } from '../core/gazetteer/filter';
import type { Choice } from '../core/linking/choices';
import type { Exclusion } from '../core/linking/exclusions';
import type { Answer, Block, Evidence, PageFacts } from '../core/linking/model';
import type { SettingsFile } from './settings-file';

/**
 * All that crosses between the parts of the extension, grouped by who answers.
 * Payloads cross a process boundary: plain JSON only, no Map, no Date, no Error.
 */

/** Answered by the background. */
export type BackgroundCalls = {
  /** Links a batch of blocks of one document. `off` when the tab's site is switched off. */
  askMentions(question: {
    blocks: readonly Block[];
    page: PageFacts;
    evidence: Evidence;
  }): Answer | { off: true };
  /** The card of an entity on a page of this date (omitted: unknown), or `null` when no active set has it any more. */
  askCard(question: { entity: EntityId; date?: PartialDate }): CardData | null;
  /** The page-side filter, for a page that found none stored: the first page of all, or a storage that refuses. */
  prepare(): FilterData;
  /** Runs a part of the content script in the asking frame: what most pages never need. */
  bringPart(question: { part: 'card' | 'painter' }): void;
  /** Which entities of the cast this frame shows now; paints the toolbar badge of the calling tab. */
  reportCast(report: { frame: string; started: number; entities: readonly EntityId[] }): void;

  /** Keeps what the reader has said is not this entity. */
  exclude(exclusion: Exclusion): void;
  /** Takes an exclusion back. */
  include(exclusion: Exclusion): void;
  /** Keeps whom the reader takes a name for on a site, in place of whom before. */
  choose(choice: Choice): void;
  /** Forgets what was chosen for that name on that site. */
  forgetChoice(choice: Choice): void;

  /** Those in the active sets one of whose spellings holds every word of the query (none: everyone), by name; at most `limit` of them. */
  listEveryone(question: { query: string; limit: number }): Everyone;
  /** What lists say of these entities; who is in no active set is left out. */
  nameEntities(question: { entities: readonly EntityId[] }): readonly Person[];
  /** The sets the reader has, shipped and added. */
  listSets(): readonly SetInfo[];
  /** Checks and stores a set from its text. Rejects with words that name the path of the fault; nothing changes then. */
  addSet(question: { text: string; fileName: string }): SetInfo;
  /** Forgets a set that was added. The shipped set can only be switched off. */
  removeSet(question: { id: string }): void;
  setSetOn(question: { id: string; on: boolean }): void;
  /** All that the reader has decided, to be saved as a file. */
  readDecisions(): SettingsFile;
  /** Puts what a file says in the place of all that was decided; the answer is what held before. */
  replaceDecisions(question: { file: SettingsFile }): SettingsFile;
  /** Takes every decision back; sets stay. The answer is what held before. */
  resetDecisions(): SettingsFile;
  /** What went wrong lately and still matters (storage full or unreadable, a set that could not be read), as words. */
  listProblems(): readonly string[];
};

/** A part of "Everyone in the set". */
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

/** One line of "Everyone in the set". */
export type Person = {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly summary: string;
  /** Other spellings, for searching. */
  readonly forms: readonly string[];
};

export type SetInfo = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly updated: PartialDate;
  readonly revision: number;
  readonly license: string;
  readonly homepage: string;
  readonly entities: number;
  readonly on: boolean;
  readonly shipped: boolean;
  readonly listOnly: boolean;
  /** The article the set was made for: a page to try it on. */
  readonly article?: Article;
};

/** Answered by the content script of a frame. */
export type PageCalls = {
  /** Goes to the next or previous mention in document order and opens its card. False when the frame has none. */
  stepMention(question: { direction: 'next' | 'previous' }): boolean;
};

/** The name of the port between the popup and every frame of a tab. */
export const CAST_PORT = 'cast';

/** One entity of a frame's cast. */
export type CastEntry = {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly count: number;
  /** Order of its first mention in the frame. */
  readonly order: number;
};

/** Posted by every frame when the popup connects, and on each change. */
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

/** Posted by the popup: scrolls to the entity's next mention in that frame and flashes it. */
export type Jump = { readonly frame: string; readonly entity: EntityId };
