import { codeOf, JOINS, UNEVEN, unitOf } from './atoms';
import { DROPPED, SPACE } from './folding';
import { add, type Bits, isMiddle, isWhole, MIDDLE_UNITS, MIN_UNITS, WHOLE_UNITS } from './hashed-bits';

/** The shortest word that a language may decline, and the letters an ending has at most, an apostrophe apart. */
const MIN_STEM = 3;
const MAX_ENDING = 3;
const APOSTROPHE = 39;
/** Last letters of the endings that the linker takes off (see `linking/lists/languages`). */
const LAST_LETTERS = new Set(['s', 'a', 'm', 'e', 'i', 'o', 'u'].map((letter) => letter.charCodeAt(0)));

/** Hash of the first n units of the name at hand, for each n: a declined word goes on without its ending. */
export const trail = new Int32Array(WHOLE_UNITS + 1);

/** Whether a name may begin here. */
export const hasName = (text: string, start: number, bits: Bits): boolean => goesOn(text, start, 0, bits);

/** Whether a name may go on here after so many units, whose hash stands in the `trail`. */
export function goesOn(text: string, start: number, already: number, bits: Bits): boolean {
  let units = already;
  let hash = trail[units] as number;
  let word = 0;
  for (let at = start; at < text.length && units < WHOLE_UNITS; at++) {
    const unit = unitOf(text.charCodeAt(at));
    const code = codeOf(unit);
    if (code === DROPPED) continue;
    // A character that folds to several is left to the caller, which reaches it next.
    if ((unit & UNEVEN) !== 0) return false;
    if (code === SPACE) {
      word = 0;
      continue;
    }
    hash = add(hash, code);
    units++;
    trail[units] = hash;
    word = (unit & JOINS) === 0 ? 0 : word + 1;
    if (units < MIN_UNITS) continue;
    if (isWhole(hash, units, bits)) return true;
    if (units === MIDDLE_UNITS && !isMiddle(hash, bits)) return false;
    if (word < MIN_STEM) continue;
    const end = endOfEnding(text, at + 1);
    if (end !== -1 && goesOn(text, end, units, bits)) return true;
  }
  return false;
}

/** Where an ending that a language gives to names is over, if one stands here at the end of a word; -1 otherwise. */
function endOfEnding(text: string, start: number): number {
  let letters = 0;
  let last = 0;
  for (let at = start; at <= text.length; at++) {
    const unit = at < text.length ? unitOf(text.charCodeAt(at)) : SPACE;
    if ((unit & JOINS) === 0) {
      if (codeOf(unit) === DROPPED) continue;
      if (codeOf(unit) === APOSTROPHE && letters === 0) continue;
      return letters > 0 && LAST_LETTERS.has(last) ? at : -1;
    }
    if (++letters > MAX_ENDING) return -1;
    last = codeOf(unit);
  }
  return -1;
}
