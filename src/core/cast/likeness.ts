import { editDistance } from './edit-distance';

/** Words of so many letters may hold one or two slips and still be meant; in shorter ones a slip makes another word. */
export const ONE_SLIP_FROM = 4;
export const TWO_SLIPS_FROM = 8;

/** Words that stand in names and say nothing of who that is. */
const NAMES_NOBODY = new Set(
  'a al an and at by da das de del der des di do dos du e el en et for in la las le les los of on or the to und van von y'.split(
    ' ',
  ),
);

/** Ranks, the best first; slips are added to the last one. */
const SAME = 0;
const PART_OF_NAME = 1;
const NAME_WITHIN = 2;
/** Names that fit with slips have this rank or a worse one. */
export const SLIPS = 3;

/**
 * How well a name fits what the reader selected: 0 for the name itself, then a name that holds the selected words
 * ("Blinken"), one that stands within them ("Secretary Antony Blinken said"), and names with a slip or two.
 * `undefined` when it does not fit. Both texts are folded already.
 */
export function likeness(selected: string, name: string): number | undefined {
  if (selected === name) return SAME;
  // "of the" stands in many names and means none of them.
  if (selected.split(' ').every((word) => NAMES_NOBODY.has(word))) return undefined;
  if (holdsWords(name, selected)) return PART_OF_NAME;
  if (name.includes(' ') && holdsWords(selected, name)) return NAME_WITHIN;
  const whole = slipsBetween(selected, name);
  if (whole !== undefined) return SLIPS + whole;
  if (selected.includes(' ') || !name.includes(' ')) return undefined;
  const words = name.split(' ').flatMap((word) => slipsBetween(selected, word) ?? []);
  // A slip in one word of a name leaves more doubt than one in the whole.
  return words.length === 0 ? undefined : SLIPS + Math.min(...words) + 0.5;
}

function slipsBetween(selected: string, name: string): number | undefined {
  const letters = Math.min(selected.length, name.length);
  if (letters < ONE_SLIP_FROM) return undefined;
  return editDistance(selected, name, letters < TWO_SLIPS_FROM ? 1 : 2);
}

/** Whether the words stand in the text next to one another, whole. */
const holdsWords = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);
