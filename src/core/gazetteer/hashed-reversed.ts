import { codeOf, JOINS, UNEVEN, unitOf } from './atoms';
import { classOf, DROPPED, SPACE, UPPER } from './folding';
import {
  add,
  type Bits,
  hasBit,
  isMiddle,
  isWhole,
  MIDDLE_UNITS,
  START_UNITS,
  startOf,
  WHOLE_UNITS,
} from './hashed-bits';
import { goesOn, trail } from './hashed-name';

const DOT = 46;
/** As far back as a surname may begin before its comma, in units. */
const MAX_SURNAME = 40;
/** Places of the units before a comma, the nearest one first, and their codes. */
const places = new Int32Array(MAX_SURNAME);
const before = new Int32Array(MAX_SURNAME);
/** The first units behind it. */
const given = new Int32Array(START_UNITS);
const givenAt = (at: number): number => given[at] as number;

/**
 * Whether a person's name may stand around a comma, the surname first: whatever begins behind the comma is looked at as
 * the given name, and goes on with whatever ends at the comma. Blind to word edges, as all of this is.
 */
export function isReversed(text: string, comma: number, bits: Bits, isCased: boolean): boolean {
  let surnames = 0;
  let hash = 0;
  let units = 0;
  let word = 0;
  for (let at = comma + 1; at < text.length && units < WHOLE_UNITS; at++) {
    const unit = unitOf(text.charCodeAt(at));
    const code = codeOf(unit);
    if (code === DROPPED) continue;
    // Left to the caller, which reaches it next.
    if ((unit & UNEVEN) !== 0) return false;
    if (code === SPACE) {
      word = 0;
      continue;
    }
    // The linker takes no word for a given name without a capital; most commas have none behind them.
    if (units === 0 && isCased && (classOf(text.charCodeAt(at)) & UPPER) === 0) return false;
    if (units === 0) surnames = readBack(text, comma);
    hash = add(hash, code);
    if (units < START_UNITS) given[units] = code;
    units++;
    trail[units] = hash;
    word = (unit & JOINS) === 0 ? 0 : word + 1;
    if (units === START_UNITS && !hasBit(bits.starts, startOf(givenAt(0), givenAt(1), code))) return false;
    if (units === WHOLE_UNITS) return isWhole(hash, units, bits);
    if (units === MIDDLE_UNITS && !isMiddle(hash, bits)) return false;
    if (goesOnBefore(text, units, surnames, bits)) return true;
    // An initial, whose dot may be missing here.
    if (word !== 1) continue;
    if (units < START_UNITS) given[units] = DOT;
    trail[units + 1] = add(hash, DOT);
    if (goesOnBefore(text, units + 1, surnames, bits)) return true;
  }
  return false;
}

/** Whether a name goes on after so many units with one of the surnames before the comma. */
function goesOnBefore(text: string, units: number, surnames: number, bits: Bits): boolean {
  for (let at = 0; at < surnames; at++) {
    const next = before[at] as number;
    const start =
      units === 1
        ? startOf(givenAt(0), next, at === 0 ? 0 : (before[at - 1] as number))
        : startOf(givenAt(0), givenAt(1), next);
    if (units < START_UNITS && !hasBit(bits.starts, start)) continue;
    if (goesOn(text, places[at] as number, units, bits)) return true;
  }
  return false;
}

/** Reads the units before a comma. @returns how many there are */
function readBack(text: string, comma: number): number {
  let units = 0;
  for (let at = comma - 1; at >= 0 && units < MAX_SURNAME; at--) {
    const unit = unitOf(text.charCodeAt(at));
    const code = codeOf(unit);
    if (code === SPACE || code === DROPPED) continue;
    if ((unit & UNEVEN) !== 0) break;
    places[units] = at;
    before[units] = code;
    units++;
  }
  return units;
}
