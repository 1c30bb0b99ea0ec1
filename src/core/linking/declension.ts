import { classOf, type Folded, fold, UPPER } from '../gazetteer/folding';
import type { BlockText } from './block-text';
import { GIVEN_NAMES } from './lists/given-names';
import { ENDINGS } from './lists/languages';
import { isWordUnit } from './neighbours';

/** Shorter stems are too many words. */
const MIN_STEM = 3;
/** Longer words are no given names of ours. */
const MAX_GIVEN = 16;

/**
 * A block's folded text without the endings by which its language declines names: "Roes Rede" reads "Roe Rede",
 * "z Janem Quillem" reads "z Jan Quill". A second reading costs no memory, where listing every form of a million
 * names would cost six times theirs.
 */
export type Undeclined = {
  readonly folded: Folded;
  /** The end in the block's own folded text of what ends at this unit of the shortened one. */
  readonly ends: Int32Array;
  /** 1 at the last unit of a word that lost its ending. */
  readonly cut: Uint8Array;
};

/** `undefined` for languages that do not decline names, and for blocks without such a word. `folded.starts` are folded units of the block. */
export function undecline(block: BlockText, language: string | undefined): Undeclined | undefined {
  const endings = language === undefined ? undefined : ENDINGS[language];
  if (!endings) return undefined;
  const { text, folded = fold(text) } = block;
  const codes = new Uint16Array(folded.length);
  const starts = new Int32Array(folded.length + 1);
  const ends = new Int32Array(folded.length);
  const cut = new Uint8Array(folded.length);
  let length = 0;
  let cuts = 0;
  for (let at = 0; at < folded.length; ) {
    let end = at + 1;
    const inWord = isWordUnit(folded.codes[at] as number);
    while (inWord && end < folded.length && isWordUnit(folded.codes[end] as number)) end++;
    const first = text.charCodeAt(folded.starts[at] as number);
    const ending = inWord && (classOf(first) & UPPER) !== 0 ? endingOf(folded, at, end, endings) : 0;
    for (let unit = at; unit < end - ending; unit++) {
      codes[length] = folded.codes[unit] as number;
      starts[length] = unit;
      ends[length] = unit + 1;
      length++;
    }
    if (ending > 0) {
      cuts++;
      cut[length - 1] = 1;
      ends[length - 1] = end;
    }
    at = end;
  }
  starts[length] = folded.length;
  return cuts === 0 ? undefined : { folded: { codes, starts, length }, ends, cut };
}

/** Length of the first of the endings that the word has. */
function endingOf({ codes }: Folded, start: number, end: number, endings: readonly string[]): number {
  // "Tomás" and "Maria" end so by themselves.
  if (GIVEN_NAMES.has(String.fromCharCode(...codes.subarray(start, Math.min(end, start + MAX_GIVEN)))))
    return 0;
  for (const ending of endings) {
    const from = end - ending.length;
    if (from - start < MIN_STEM) continue;
    let at = 0;
    while (at < ending.length && codes[from + at] === ending.charCodeAt(at)) at++;
    if (at === ending.length) return ending.length;
  }
  return 0;
}

/** Endings that Polish gives to given names, men's and women's. Folded, longest first. */
const GIVEN_ENDINGS: readonly string[] =
  "'ego 'emu owi ego emu iem 'em 'go 'mu em ie go mu ym im 'a 'm a u y e i o m".split(' ');
/** What the nominative of the same name may end in instead: "Marcela" of "Marcelo", "Vandy" of "Vanda". */
const NOMINATIVE_ENDINGS: readonly string[] = ['', 'o', 'a', 'e', 'y'];

/** The given names, folded, that a word may be in another case in this language: none but in Polish. */
export function givenNamesOf(word: string, language: string | undefined): string[] {
  if (language !== 'pl') return [];
  const names: string[] = [];
  for (const ending of GIVEN_ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < MIN_STEM) continue;
    const stem = word.slice(0, -ending.length);
    for (const nominative of NOMINATIVE_ENDINGS) if (nominative !== ending) names.push(stem + nominative);
  }
  return names;
}
