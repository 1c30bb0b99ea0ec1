import { type BlockText, codeAt, foldedSlice } from './block-text';
import { GERMAN_KINSHIP, KINSHIP } from './lists/kinship';
import { isCapitalAt, opensSentence } from './neighbours';
import { createWordShapes } from './word-shapes';

/** As far as a word for a relative stands before the name it introduces, in folded units. */
const REACH = 60;
const SPACE = 32;
const NOT_ASCII = 128;
const HYPHEN = 45;
const ENDS = new Set([...'!?;'].map((char) => char.charCodeAt(0)));
const STOPS = new Set([...'.:'].map((char) => char.charCodeAt(0)));
/** The stops of shorter words ("Dr.", "Mrs.") end no sentence. */
const LONG_WORD = 4;
const mayBeKin = createWordShapes(KINSHIP);

/** Whether a word for a relative introduces a name that begins there, in the same sentence and with nothing but a few words between. */
export function isAside(block: BlockText, start: number): boolean {
  const from = Math.max(0, start - REACH);
  let end = -1;
  const plain = block.folded ? undefined : block.text;
  for (let at = start - 1; at >= from; at--) {
    let code = plain === undefined ? NOT_ASCII : plain.charCodeAt(at);
    if (code >= NOT_ASCII) code = codeAt(block, at);
    // Capitals of ASCII differ from small letters in this bit alone.
    if (isLetter(code | 0x20) || code === HYPHEN) {
      if (end === -1) end = at + 1;
      continue;
    }
    if (end !== -1 && isKin(block, at + 1, end)) return true;
    end = -1;
    if (code === SPACE && endsSentence(block, at - 1, from)) return false;
  }
  // A word that the reach cuts in two is none.
  return end !== -1 && !isLetter(codeAt(block, from - 1)) && isKin(block, from, end);
}

/** How many sentences end between two places of a block, in folded units; counting stops at two. */
export function sentenceEnds(block: BlockText, from: number, to: number): number {
  let ends = 0;
  for (let at = from; at < to && ends < 2; at++)
    if (codeAt(block, at) === SPACE && endsSentence(block, at - 1, 0)) ends++;
  return ends;
}

function isKin(block: BlockText, start: number, end: number): boolean {
  if (!mayBeKin(block, start, end)) return false;
  const word = foldedSlice(block, start, end);
  if (!KINSHIP.has(word)) return false;
  return !isCapitalAt(block, start) || GERMAN_KINSHIP.has(word) || opensSentence(block, start);
}

function endsSentence(block: BlockText, at: number, from: number): boolean {
  if (at < from) return false;
  const code = codeAt(block, at);
  if (ENDS.has(code)) return true;
  if (!STOPS.has(code) || at - LONG_WORD < from) return false;
  for (let before = 1; before <= LONG_WORD; before++) if (!isLetter(codeAt(block, at - before))) return false;
  return true;
}

const isLetter = (code: number): boolean => code >= 97 && code <= 122;
