import type { CardData } from '../../core/entity-set/card';
import type { EntityId } from '../../core/entity-set/model';
import type { Exclusion, ExclusionScope } from '../../core/linking/exclusions';
import type { Reason } from '../../core/linking/model';
import type { Quote } from '../../core/wording/sentence';
import type { CopyFormat } from '../../ui/copy-panel';
import type { UiWords } from '../../ui/words';
import type { Mark } from '../marks/mark';

export type LoadCard = (entity: EntityId) => Promise<CardData | null>;

/** What a card asks of the visit it belongs to. */
export type CardCalls = {
  /** The card's own words: its part of the extension is a script of its own. */
  readonly words: UiWords;
  readonly load: LoadCard;
  /** Why the mark is there, with where in the page as it stands now. */
  readonly reasonOf: (mark: Mark) => Reason;
  /** A card written down with its sources, for the clipboard. */
  readonly writeDown: (card: CardData, format: CopyFormat) => Promise<string>;
  /** Who is marked on the page now. */
  readonly cast: () => ReadonlySet<EntityId>;
  /** The marks of an entity in document order. */
  readonly marksOf: (entity: EntityId) => readonly Mark[];
  /** Scrolls to a mark and flashes it. */
  readonly goTo: (mark: Mark) => void;
  /** The block of text a mark stands in and the mark's place in it; `undefined` when the page took it away. */
  readonly textAround: (mark: Mark) => Quote | undefined;
  /** What it means that the mark is not the entity of this name. */
  readonly exclusionOf: (mark: Mark, scope: ExclusionScope, name: string) => Exclusion;
  readonly exclude: (exclusion: Exclusion) => Promise<void>;
  readonly include: (exclusion: Exclusion) => Promise<void>;
  /**
   * Takes the mark's words for this one of its candidates from now on, wherever a page of this site leaves them open
   * between several. The answer takes it back. Rejects with words.
   */
  readonly choose: (mark: Mark, entity: EntityId) => Promise<() => Promise<void>>;
  /** Leaves open again what the reader has chosen for the mark's words on this site. Rejects with words. */
  readonly forgetChoice: (mark: Mark) => Promise<void>;
};

export type CardOptions = CardCalls & {
  readonly mark: Mark;
  /** The card's mark as it stands now: the page may render its text anew while the card is open. */
  readonly current: (mark: Mark) => Mark | undefined;
  /** Which of the mark's boxes the pointer is on. */
  readonly line: number;
  readonly takesFocus: boolean;
  /** Along the lower edge of the screen, for fingers, instead of beside the mark. */
  readonly isSheet: boolean;
  /** The reader went on to another mention: the card belongs to it now. */
  readonly onCarry: (mark: Mark) => void;
  /** The card stays from now on, whatever the pointer does, until the reader closes it. */
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly signal: AbortSignal;
};

export type OpenCard = {
  readonly isCard: (target: EventTarget | null) => boolean;
  /** Where the card is on the screen now. */
  box(): DOMRect;
  /** The mark may stand elsewhere, or be gone. */
  follow(): void;
};

/** Opens the card of a mark; see `open-card.tsx`. */
export type OpenCardOf = (options: CardOptions) => Promise<OpenCard | undefined>;
