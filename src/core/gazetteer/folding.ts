/**
 * Folding: what makes two spellings the same name. Case, accents, typographic apostrophes, dashes and
 * spaces fold together; soft hyphens, joiners and combining marks vanish; a run of white space is one space.
 * ñ folds to n: a set that minds says `exact: ["accents"]`.
 */

/** Text under folding, with the way back. `codes[i]` came from `starts[i]` in the text; `starts[length]` is its end. */
export type Folded = {
  readonly codes: Uint16Array;
  readonly starts: Int32Array;
  readonly length: number;
};

/** Class bits of a UTF-16 code unit, see `classOf`. */
export const WORD = 1;
/** Scripts written without spaces: a name may stand directly beside them. */
export const UNSPACED = 2;
export const UPPER = 4;

export const SPACE = 32;
/** Folded code of what vanishes. */
export const DROPPED = 0;
/** Folded code of what becomes several units: looked up apart. */
export const SEVERAL = 0xfffe;
const UNKNOWN = 0xffff;

/** One entry a code unit, filled on first sight: making all of them at the start would cost 65,536 normalizations. */
const folds = new Uint16Array(0x10000).fill(UNKNOWN);
const classes = new Uint8Array(0x10000).fill(0xff);
const several = new Map<number, readonly number[]>();

const DROP = /[\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/u;
/**
 * Accents and points of scripts in which a name is the same without them. In others (Devanagari, Thai …) such marks are
 * vowels.
 */
const ACCENT =
  /(?=\p{Mn})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/u;
/** Letters and digits lose what distinguishes typography only. Hangul syllables stay whole. */
const DECOMPOSED = /(?!\p{Script=Hangul})[\p{L}\p{Nd}]/u;
const ACCENTS = new RegExp(ACCENT.source, 'gu');
const APOSTROPHE = /[\u2018\u2019\u201A\u201B\u02BC\u00B4\u0060\uFF07]/;
const DASH = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}_]/u;
const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Letters that decompose into no base letter of their own. */
export const LIGATURES: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
};

function foldUnit(code: number): number {
  const char = String.fromCharCode(code);
  if (code >= 0xd800 && code <= 0xdfff) return code;
  if (DROP.test(char) || ACCENT.test(char)) return DROPPED;
  if (/\s/.test(char)) return SPACE;
  if (APOSTROPHE.test(char)) return 39;
  if (DASH.test(char)) return 45;
  if (!DECOMPOSED.test(char)) return code;
  const base = char
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '');
  const folded = [...base].map((each) => LIGATURES[each] ?? each.replace(APOSTROPHE, "'")).join('');
  if (folded.length === 1) return folded.charCodeAt(0);
  if (folded.length === 0) return DROPPED;
  several.set(
    code,
    folded.split('').map((each) => each.charCodeAt(0)),
  );
  return SEVERAL;
}

function classify(code: number): number {
  // Half of a character outside the BMP: emoji are edges, and no form of ours is written in such letters.
  if (code >= 0xd800 && code <= 0xdfff) return 0;
  const char = String.fromCharCode(code);
  let bits = 0;
  if (LETTER_OR_DIGIT.test(char)) bits |= WORD;
  if (UNSPACED_SCRIPT.test(char)) bits |= UNSPACED;
  if (/\p{Lu}|\p{Lt}/u.test(char)) bits |= UPPER;
  return bits;
}

/** The folded code unit, `0` when it vanishes, or `0xfffe` when it becomes several. */
export function foldCode(code: number): number {
  let folded = folds[code] as number;
  if (folded === UNKNOWN) {
    folded = foldUnit(code);
    folds[code] = folded;
  }
  return folded;
}

/** `WORD`, `UNSPACED` and `UPPER` bits of a UTF-16 code unit. */
export function classOf(code: number): number {
  let bits = classes[code] as number;
  if (bits === 0xff) {
    bits = classify(code);
    classes[code] = bits;
  }
  return bits;
}

/** `0, 1, 2 …`: the way back of every text in which each unit folds to one. Shared, so nobody may write to it. */
let identity = Int32Array.from({ length: 4096 }, (_, at) => at);

/** Folds a text. Linear in its length; any string will do, lone surrogates included. */
export function fold(text: string): Folded {
  const codes = new Uint16Array(text.length);
  let previous = 1;
  for (let at = 0; at < text.length; at++) {
    const folded = folds[text.charCodeAt(at)] as number;
    // DROPPED, SEVERAL, UNKNOWN or a second space, in two comparisons that the processor foresees.
    if (((folded - 1) & 0xffff) >= 0xfffd || (folded | previous) === SPACE) return foldOn(text, codes, at);
    codes[at] = folded;
    previous = folded;
  }
  return { codes, starts: identityOf(text.length + 1), length: text.length };
}

function identityOf(length: number): Int32Array {
  if (length > identity.length) identity = Int32Array.from({ length: length * 2 }, (_, at) => at);
  return identity;
}

/** Folds the rest of a text whose first units, up to `from`, have folded one to one. */
function foldOn(text: string, folded: Uint16Array, from: number): Folded {
  let codes = grown(folded, new Uint16Array(text.length + 16));
  let starts = new Int32Array(text.length + 17);
  starts.set(identityOf(from).subarray(0, from));
  let length = from;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let folded = folds[code] as number;
    if (folded === UNKNOWN) folded = foldCode(code);
    if (folded === DROPPED) continue;
    if (folded === SPACE && length > 0 && codes[length - 1] === SPACE) continue;
    if (folded !== SEVERAL) {
      codes[length] = folded;
      starts[length] = at;
      length++;
      continue;
    }
    const parts = several.get(code) ?? [];
    // Only expansions can outgrow the first guess: one unit becomes at most 18 (U+FDFA).
    if (length + (text.length - at) + parts.length + 16 > codes.length) {
      codes = grown(codes, new Uint16Array(codes.length * 2 + 64));
      starts = grown(starts, new Int32Array(codes.length + 1));
    }
    for (const part of parts) {
      codes[length] = part;
      starts[length] = at;
      length++;
    }
  }
  starts[length] = text.length;
  return { codes, starts, length };
}

function grown<A extends Uint16Array | Int32Array>(from: A, into: A): A {
  into.set(from);
  return into;
}

/** Characters of a string made in one go: more arguments than this can overflow the stack. */
const CHARS_AT_ONCE = 8192;

/** Folded units as a string. Folding it again changes nothing. */
export function stringOf({ codes, length }: Pick<Folded, 'codes' | 'length'>): string {
  let text = '';
  for (let at = 0; at < length; at += CHARS_AT_ONCE) {
    const part = codes.subarray(at, Math.min(length, at + CHARS_AT_ONCE));
    // Any list of numbers will do here; spreading a typed array would go through its iterator, ten times slower.
    text += String.fromCharCode.apply(undefined, part as unknown as number[]);
  }
  return text;
}

/** The folded text as a string: the key under which spellings meet. */
export function foldedKey(text: string): string {
  return stringOf(fold(text.trim())).trim();
}
