import { LIGATURES } from './folding';

/**
 * Letters that fold to ASCII ones, and what vanishes, with some neighbours: Greek, Cyrillic, Hebrew, CJK … letters are not
 * among them, so that pages in those scripts are not made plain for ASCII names.
 */
// Seen from behind, because nearly all letters are ruled out by the first, cheap half.
const MAY_BE_ASCII = new RegExp(
  `[^\\x01-\\x7f](?<=[${[
    String.raw`\0\xaa\xad\xba\xc0-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061c\u064b-\u0670\u06d6-\u06ed`,
    String.raw`\u0897-\u089f\u08ca-\u08ff\u0951-\u0954\u115f\u1160\u180e\u1ab0-\u1aff\u1cd0-\u1eff`,
    String.raw`\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2071-\u209c\u20d0-\u20f0\u2100-\u214f\u2c60-\u2c7f`,
    String.raw`\u2de0-\u2dff\u302a-\u302d\u3099\u309a\ua640-\ua7ff\ufb00-\ufb1e\ufe00-\ufe2f\ufeff`,
    String.raw`\uff10-\uff9f\ufffe`,
  ].join('')}])`,
  'g',
);
/** All that vanishes under folding, with some neighbours: they vanish from the names, too. */
const VANISHING = new RegExp(
  `[${[
    String.raw`\0\xad\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061c\u064b-\u065f\u0670\u06d6-\u06ed`,
    String.raw`\u0897-\u089f\u08ca-\u08ff\u0951-\u0954\u115f\u1160\u180e\u1ab0-\u1aff\u1cd0-\u1cff`,
    String.raw`\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u2064\u20d0-\u20f0\u2de0-\u2dff\u302a-\u302d`,
    String.raw`\u3099\u309a\ua66f\ua674-\ua67d\ua69e\ua69f\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\ufffe`,
  ].join('')}]+`,
  'g',
);
/** A character that may not be plain. */
const ODD = /[\ud800-\udbff][\udc00-\udfff]|[^ -~\t\n\r]/g;
// The capital of ß is no capital of its own to regular expressions.
const JOINED = new RegExp(`[${Object.keys(LIGATURES).join('')}\u1e9e]`, 'gi');

/** So many units around such a letter hold every part of a word that is searched for. */
const AROUND = 8;

/** What has become of characters so far: pages repeat theirs, and a normalization of its own for each would be slow. */
const plainOf = new Map<string, string>();

/**
 * A text without accents, joiners and typography of letters, by the browser's own means: what `fold` makes of it but for
 * case, and for spaces, apostrophes and dashes, which stay as they are. Where it differs, it finds more in common, not less.
 */
export const plainText = (text: string): string => text.replace(ODD, plainCharacter);

function plainCharacter(character: string): string {
  const known = plainOf.get(character);
  if (known !== undefined) return known;
  const plain = character
    // Decomposed it would be a space.
    .replace('\u00b4', "'")
    .normalize('NFKD')
    .replace(VANISHING, '')
    .replace(JOINED, (letter) => LIGATURES[letter.toLowerCase()] ?? letter);
  plainOf.set(character, plain);
  return plain;
}

/** A part of a text: half-open range. */
export type Place = { readonly start: number; readonly end: number };

/** The places of a text where letters stand that may become ASCII ones, or nothing: a few units around each. */
export function unevenPlaces(text: string): readonly Place[] {
  const places: Place[] = [];
  let start = 0;
  let end = 0;
  MAY_BE_ASCII.lastIndex = 0;
  for (let found = MAY_BE_ASCII.exec(text); found; found = MAY_BE_ASCII.exec(text)) {
    if (found.index - AROUND > end) {
      if (end > 0) places.push({ start, end });
      start = found.index - AROUND;
    }
    end = Math.min(found.index + AROUND, text.length);
  }
  if (end > 0) places.push({ start, end });
  return places;
}

/** Those places as one text. */
export const uneven = (text: string): string =>
  unevenPlaces(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
