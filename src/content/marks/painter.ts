import type { Mention } from '../../core/linking/model';
import type { MarkStyle } from '../../core/settings';
import type { TextBlock } from '../text/text-block';
import type { Silently } from '../watch/watch-page';
import type { Mark } from './mark';

/**
 * Makes and removes marks. There are two, by highlights and by `<mark>` elements; they pass the same tests.
 * When the painter's signal fires the document is as the page made it.
 */
export type Painter = {
  /** Whether blocks may have a text node in common: not when painting takes it apart. */
  readonly mayShareNodes: boolean;
  /** Paints the mentions of a block in place of what it had. Painting the same again changes nothing. */
  paint(block: TextBlock, mentions: readonly Mention[]): void;
  /** Makes a block's text nodes stand as the page made them, so that they can be read. `paint` follows, or `erase`. */
  lift(block: number): void;
  /** Takes our marks out of what the page put in as a copy of marked text. It has yet to be read. */
  tidy(added: Iterable<Node>): void;
  /** Takes away the marks of a block. */
  erase(block: number): void;
  /** All marks, in document order: walks the document when they changed, for what the reader asks for. */
  marks(): readonly Mark[];
  /** All marks in any order; cheap. */
  unordered(): Iterable<Mark>;
  /** How many marks there are; cheap. */
  count(): number;
  mark(key: string): Mark | undefined;
  /** The marks the reader sees whose text stands directly in this element; cheap. */
  marksIn(element: Element): readonly Mark[];
  /** Gives the marks another look. */
  restyle(style: MarkStyle): void;
  /** Shows only the marks with these keys, or all; the others are known and bare. */
  showOnly(keys: ReadonlySet<string> | undefined): void;
  /** Whether the reader sees that this is marked. */
  isShown(mark: Mark): boolean;
  /** Whether another copy of this script has taken the page over. */
  isTaken(): boolean;
  /** Draws the eye to a mark for a moment, whether it is shown or not. */
  flash(mark: Mark): void;
};

export type PainterOptions = {
  readonly document: Document;
  readonly silently: Silently;
  /** Asked before marks are put back that something else removed: it may have been a newer copy of this script. */
  readonly isStillWanted: () => Promise<boolean>;
  readonly signal: AbortSignal;
};

/** How long the eye needs to find a place it did not look at. */
export const FLASH_MS = 600;
