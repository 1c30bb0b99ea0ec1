import type { Everyone, Introduction, Person } from '../core/cast/model';
import type { CardData } from '../core/entity-set/card';
import type { Article, EntityId, Foreign, PartialDate } from '../core/entity-set/model';
import type { FilterData } from '../core/gazetteer/filter';
import type { Choice } from '../core/linking/choices';
import type { Exclusion } from '../core/linking/exclusions';
import type { Answer, Block, Evidence, PageFacts } from '../core/linking/model';
import type { SettingsFile } from './settings-file';

export type { CastEntry, Everyone, FrameCast, Introduction, Jump, Person, Quotes } from '../core/cast/model';

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
  bringPart(question: { part: 'card' | 'copy' | 'painter' }): void;
  /** Runs the content script in the asking frame, whose document is not parsed to its end. */
  readFrame(): void;
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
  /** Who these are; who is in no active set is left out. */
  introduce(question: { entities: readonly EntityId[] }): readonly Introduction[];
  /** Brings the content script into a tab in which none answers: the extension was away for a while. */
  readTab(question: { tab: number }): boolean;
  /** Those in the active sets whom selected words may name, the likeliest first. */
  whoIs(question: { text: string }): readonly Person[];
  /** The sets the reader has, shipped and added. */
  listSets(): readonly SetInfo[];
  /** Checks and stores a set from its text. Rejects with words that name the path of the fault; nothing changes then. */
  addSet(question: { text: string; fileName: string }): SetInfo;
  /** Forgets a set that was added. The shipped set can only be switched off. */
  removeSet(question: { id: string }): void;
  /** Sets that were removed lately and can be brought back, the latest first. */
  listRemoved(): readonly SetInfo[];
  /** Brings a set back that was removed lately, switched on. Rejects when it is gone for good. */
  restoreSet(question: { id: string }): void;
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

export type SetInfo = Foreign<'title' | 'description'> & {
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

/** The name of the port between a view of the cast and every frame of a tab. */
export const CAST_PORT = 'cast';
