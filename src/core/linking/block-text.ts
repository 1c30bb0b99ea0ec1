import { codeOf, unitOf } from '../gazetteer/atoms';
import type { Folded } from '../gazetteer/folding';

/**
 * A block's text as linking reads it: in folded units. Where every unit folds to one, as in nearly all text, they are
 * read off the text itself, and nothing is copied.
 */
export type BlockText = {
  readonly text: string;
  /** In folded units. */
  readonly length: number;
  /** Only where units vanish or multiply. */
  readonly folded: Folded | undefined;
};

/** No code unit: what stands before the beginning and behind the end. */
const NOTHING = -1;

export const blockText = (text: string, folded: Folded | undefined): BlockText => ({
  text,
  length: folded ? folded.length : text.length,
  folded,
});

/** The folded code unit there; -1 outside the text. */
export function codeAt({ text, length, folded }: BlockText, at: number): number {
  if (at < 0 || at >= length) return NOTHING;
  return folded ? (folded.codes[at] as number) : codeOf(unitOf(text.charCodeAt(at)));
}

/** Where a folded unit begins in the text (UTF-16); the unit behind the last begins where the text ends. */
export const startOf = ({ folded }: BlockText, at: number): number =>
  folded ? (folded.starts[at] as number) : at;

const BACKQUOTE = 0x60;

/** The folded text of a range of folded units; what is outside the text is left out. */
export function foldedSlice(block: BlockText, start: number, end: number): string {
  const from = Math.max(0, start);
  const to = Math.min(end, block.length);
  if (!block.folded && isPlain(block.text, from, to)) return block.text.slice(from, to).toLowerCase();
  let slice = '';
  for (let at = from; at < to; at++) slice += String.fromCharCode(codeAt(block, at));
  return slice;
}

/** Whether folding only makes capitals small there. */
function isPlain(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || code > 126 || code === BACKQUOTE) return false;
  }
  return true;
}
