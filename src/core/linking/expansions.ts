import { type BlockText, codeAt, foldedSlice } from './block-text';
import { isWordUnit } from './neighbours';

const SPACE = 32;
const OPEN = 40;
const CLOSE = 41;
const HYPHEN = 45;
/** Longer ones are no acronyms but names set in capitals. */
const MAX_LETTERS = 6;
/** From here on an expansion may hold words whose letters the acronym leaves out. */
const LONG = 4;
/** As far as an expansion goes, in words and in folded units. */
const MAX_WORDS = 10;
const REACH = 100;
/** Words of expansions that acronyms leave out. Folded, in the languages of the names, by hand. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'of the and for on in de del la las los el y e da do das dos des du et di della dei fur und der van het voor en w i'.split(
    ' ',
  ),
);

/**
 * The words that a text spells an acronym out by, in brackets beside it: "data envelopment analysis (DEA)", "DEA (data
 * envelopment analysis)". `undefined` where there are none, or they say a form of the entity itself.
 */
export function expansionOf(
  block: BlockText,
  start: number,
  end: number,
  own: ReadonlySet<string>,
): string | undefined {
  const isBracketed = codeAt(block, start - 1) === OPEN && codeAt(block, end) === CLOSE;
  const hasBrackets = codeAt(block, end) === SPACE && codeAt(block, end + 1) === OPEN;
  if (end - start > MAX_LETTERS || end - start < 2 || (!isBracketed && !hasBrackets)) return undefined;
  const letters = foldedSlice(block, start, end);
  const words = isBracketed ? wordsBefore(block, start - 2) : wordsInBrackets(block, end + 2);
  // Behind the acronym all words in the brackets spell it out; before it, only the last ones do.
  for (let from = isBracketed ? words.length - 1 : 0; from >= 0; from--) {
    const phrase = words.slice(from);
    if (spells(letters, phrase)) return isOwn(phrase.join(' '), own) ? undefined : phrase.join(' ');
  }
  return undefined;
}

/** Up to ten words of one sentence that end there; words tied by hyphens count one by one. */
function wordsBefore(block: BlockText, end: number): string[] {
  const words: string[] = [];
  let to = codeAt(block, end) === SPACE ? end : end + 1;
  const first = Math.max(0, end - REACH);
  for (let at = to - 1; at >= first - 1 && words.length < MAX_WORDS; at--) {
    const code = at < first ? SPACE : codeAt(block, at);
    if (isWordUnit(code)) continue;
    if (at + 1 < to) words.unshift(foldedSlice(block, at + 1, to));
    to = at;
    if (code !== SPACE && code !== HYPHEN) break;
  }
  return words;
}

function wordsInBrackets(block: BlockText, start: number): string[] {
  const words: string[] = [];
  let from = start;
  for (let at = start; at <= start + REACH && words.length < MAX_WORDS; at++) {
    const code = codeAt(block, at);
    if (isWordUnit(code)) continue;
    if (at > from) words.push(foldedSlice(block, from, at));
    from = at + 1;
    if (code !== SPACE && code !== HYPHEN) break;
  }
  return words;
}

/** Whether the initials of the words are these letters; long acronyms may leave some out, but neither the first nor the last. */
function spells(letters: string, words: readonly string[]): boolean {
  const initials = words.filter((word) => !LEFT_OUT.has(word)).map((word) => word[0] ?? '');
  if (initials[0] !== letters[0] || initials.at(-1) !== letters.at(-1)) return false;
  if (LEFT_OUT.has(words[0] ?? '')) return false;
  if (letters.length < LONG) return initials.join('') === letters;
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at++;
  return at === letters.length;
}

/** Whether a phrase says one of the forms, or part of one, or more than one. */
function isOwn(phrase: string, own: ReadonlySet<string>): boolean {
  for (const key of own) {
    const name = key.replaceAll('-', ' ');
    if (name.length > MAX_LETTERS && (phrase.includes(name) || name.includes(phrase))) return true;
  }
  return false;
}
