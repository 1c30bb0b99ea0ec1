import { classOf, DROPPED, foldCode, SEVERAL, UNSPACED, WORD } from './folding';

/**
 * Atoms: the smallest parts a name can consist of. An atom is a run of letters and digits, or any other single
 * code unit; letters of scripts written without spaces are atoms of their own. Names begin and end where atoms do.
 */

/** Bits of `units` above the folded code. */
const CODE = 0xffff;
/** Joins with neighbours of its kind into one atom. */
export const JOINS = 1 << 16;
/** Folds to nothing or to several units. */
export const UNEVEN = 1 << 17;
const KNOWN = 1 << 18;

/** One entry a code unit, filled on first sight: its folded code and what a scan asks of it, in one memory access. */
const units = new Int32Array(0x10000);

/** Hash of no units. */
export const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** Hash of some units (see `unitOf`) and one more: FNV-1a. */
export const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, HASH_PRIME);

/** Spreads a hash over all 32 bits: FNV alone mixes short inputs poorly. */
export function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** What a scan asks of a code unit: its folded code in the lower 16 bits, `JOINS` and `UNEVEN` above. */
export function unitOf(code: number): number {
  const unit = units[code] as number;
  return unit === 0 ? describe(code) : unit;
}

function describe(code: number): number {
  const folded = foldCode(code);
  const isUneven = folded === SEVERAL || (folded === DROPPED && code !== 0);
  const joins = !isUneven && (classOf(folded) & (WORD | UNSPACED)) === WORD;
  const unit = (folded & CODE) | (joins ? JOINS : 0) | (isUneven ? UNEVEN : 0) | KNOWN;
  units[code] = unit;
  return unit;
}

/** The folded code of a unit. */
export const codeOf = (unit: number): number => unit & CODE;

const joinsUp = (code: number): boolean => (classOf(code) & (WORD | UNSPACED)) === WORD;

/** Whether a name may begin or end between two neighbouring code units. */
export const isEdge = (before: number, after: number): boolean => !(joinsUp(before) && joinsUp(after));
