import { type Anchors, chooseAnchors, NO_ANCHOR } from './filter-anchors';
import { holds, looseSource, type Name, toName } from './filter-name';
import { type Place, plainText, unevenPlaces } from './plain-text';
import { surroundings } from './surroundings';

/**
 * The filter of few names: regular expressions, because a browser's own search runs over a page twenty times faster than
 * any script of ours that has not run often yet. One looks for parts of words of the names; the names are looked for only
 * around what it finds.
 */
export type NamePatterns = {
  /** Plain and folded names, as far as they are looked at, by a part that each has. */
  readonly anchors: Anchors;
  /** All names are ASCII: other scripts need not be made plain for them. */
  readonly isAscii: boolean;
};

/** Stands in no page; a text that has it is asked about. */
const SEPARATOR = '\u0001';

/** @param names folded, as far as they are looked at */
export function makePatterns(names: ReadonlySet<string>): NamePatterns {
  const plain = [...names].map((name) => plainText(name).toLowerCase());
  return { anchors: chooseAnchors(plain), isAscii: !plain.some((name) => /[^\0-\x7f]/.test(name)) };
}

/** Tests texts for names, and for `short` ones spelt exactly so. */
export function testPatterns(
  { anchors, isAscii }: NamePatterns,
  short: readonly string[],
): (text: string) => boolean {
  const parts = Object.keys(anchors).filter((part) => part !== NO_ANCHOR);
  const search = parts.length === 0 ? undefined : new RegExp(parts.join('|'), 'gi');
  const odd = anchors[NO_ANCHOR] && new RegExp(anchors[NO_ANCHOR].map(looseSource).join('|'), 'i');
  const namesOf = new Map<string, readonly Name[]>();
  const namesWith = (part: string): readonly Name[] | undefined => {
    const known = namesOf.get(part) ?? anchors[part]?.map(toName);
    if (known) namesOf.set(part, known);
    return known;
  };
  /** Whether a name may stand around a part of it. */
  const isName = (around: string | undefined, part: string): boolean => {
    const names = namesWith(part);
    // Another case of the same letters, which no list of ours has: let it be asked about.
    return around === undefined || names === undefined || names.some((name) => holds(around, name));
  };
  /** Whether `isMeant` says so of a part that stands in the text, folded, and its place. Parts may overlap. */
  const somePart = (text: string, isMeant: (part: string, at: number) => boolean): boolean => {
    if (!search) return false;
    search.lastIndex = 0;
    for (let found = search.exec(text); found; found = search.exec(text)) {
      // Set anew: what was asked may have searched, too.
      const next = found.index + 1;
      if (isMeant(found[0].toLowerCase(), found.index)) return true;
      search.lastIndex = next;
    }
    return false;
  };
  const countParts = (text: string): number => {
    let count = 0;
    somePart(text, () => ++count < 0);
    return count;
  };
  const has = (text: string): boolean =>
    somePart(text, (part, at) => isName(surroundings(text, at, at), part)) ||
    odd?.test(text) ||
    hasShort(text, short);
  /** Whether a name stands around a part that only comes to light when one of these places is made plain. */
  const hasHidden = (text: string, places: readonly Place[]): boolean => {
    // One piece of text is sooner made plain than many.
    const there = places.map(({ start, end }) => text.slice(start, end)).join(SEPARATOR);
    const plain = plainText(there);
    if (hasShort(plain, short) || text.includes(SEPARATOR)) return true;
    if (countParts(plain) <= countParts(there)) return false;
    let place = 0;
    let placeEnd = plain.indexOf(SEPARATOR);
    return somePart(plain, (part, at) => {
      for (; placeEnd !== -1 && placeEnd < at; place++) placeEnd = plain.indexOf(SEPARATOR, placeEnd + 1);
      const { start, end } = places[place] as Place;
      return isName(surroundings(text, start, end), part);
    });
  };
  return (text) => {
    if (has(text)) return true;
    if (isAscii) {
      // What is found in words as they stand has been tried.
      const places = unevenPlaces(text);
      if (places.length === 0) return false;
      if (!odd) return hasHidden(text, places);
    }
    const plain = plainText(text);
    return plain !== text && has(plain);
  };
}

export const hasShort = (text: string, short: readonly string[]): boolean =>
  short.some((name) => text.includes(name));
