import { keysOf, type LexicalForm, type Lexicon } from '../gazetteer/lexicon';
import { type BlockText, codeAt, startOf } from './block-text';
import type { Candidate } from './candidates';
import { givenNamesOf } from './declension';
import { type BearerGender, genderOf } from './gender';
import { isHeadline } from './headline';
import {
  GIVEN_NAMES,
  HEADLINE_GIVEN_NAMES,
  PLACE_PREPOSITIONS,
  PLACES_AS_GIVEN_NAMES,
  SEATS,
} from './lists/given-names';
import { COMPARING, OF_MEN, OF_WOMEN, WOMENS_ARTICLES } from './lists/honorifics';
import { ANY_KIN, KINSHIP } from './lists/kinship';
import { CAPITALS, COUNTRIES, REGIONS } from './lists/places';
import { SPOUSES } from './lists/pronouns';
import { TITLES } from './lists/titles';
import {
  isAfterOneOf,
  isHyphenAt,
  opensSentence,
  type Word,
  wordBefore,
  wordEndingAt,
  wordStartingAt,
} from './neighbours';

const INITIAL = /^\p{Lu}\.?$/u;
/** Given names, initials and particles before a surname: more are no name. */
const MAX_WORDS = 5;
const PARTICLE = /^(?:de|la|del|da|dos|do|di|von|van|der|den|du|bin|al)$/;

/** Somebody else who bears the surname here, by name, or `true` where the words only say that it is not the entity. */
export type OtherBearer = { readonly name: string } | true | undefined;

/**
 * Whether the words before a person's short form give it to somebody else: "Judy Garland", "Donald M. Roe",
 * "Mrs Roe" of a man, "the younger Roe".
 */
export function otherBearer(
  candidate: Candidate,
  lexical: LexicalForm,
  reading: BlockText,
  lexicon: Lexicon,
  language: string | undefined,
): OtherBearer {
  const { start } = candidate.folded;
  const own = keysOf(lexicon, lexical);
  const named = (from: number): { name: string } => ({
    name: reading.text.slice(startOf(reading, from), candidate.end),
  });
  const reversed = reversedName(candidate, reading, initialsOf(own));
  if (reversed) return { name: reversed };
  const before = wordBefore(reading, start);
  const isListed = isAfterOneOf(reading, start, lexical.notAfter);
  if (!before) return isListed ? true : undefined;
  const word = bare(before);
  if (own.has(`${word} ${lexical.key}`)) return undefined;
  if (isListed) {
    const isName = before.isCapitalised && (GIVEN_NAMES.has(word) || !opensSentence(reading, before.start));
    return isName ? named(before.start) : true;
  }
  if (COMPARING.has(word)) return true;
  // In Polish "syn Roego" is the son of Roe.
  if (isKin(before.key) && !candidate.isDeclined) return true;
  const gender = genderOf(lexicon, lexical);
  const honorific = contraryHonorific(before, reading, gender) ?? womensArticle(before, gender, language);
  if (honorific) return named(honorific.start);
  const given = givenNameBefore(reading, start, lexical.key, language);
  if (given) {
    const first = bare(given);
    for (const key of own)
      if (key.startsWith(`${first} `) && key.endsWith(` ${lexical.key}`)) return undefined;
    return isPlace(given, reading) ? true : named(given.start);
  }
  if (!before.isCapitalised || opensSentence(reading, before.start)) return undefined;
  // In French "M." is a form of address.
  if (language === 'fr' && word === 'm') return undefined;
  if (INITIAL.test(before.word)) {
    const letter = word[0] ?? '';
    for (const key of own) if (key.startsWith(letter) && key.endsWith(` ${lexical.key}`)) return true;
    return named(before.start);
  }
  // German capitalises every noun.
  if (lexical.form.strength !== 'context' || language === 'de') return undefined;
  if (!isUnknownName(before, reading)) return undefined;
  for (const key of own) if (key === word || key.endsWith(` ${word}`)) return undefined;
  return named(before.start);
}

/** What follows the given name of a reversed one: the end of the block, of an entry or of the name. */
const ENTRY_END = /^(?:$|[;.()\n]| \p{Lu}\.| \()/u;

/** "Roe, Martin;" in lists and references. The entity's own given names have been taken along before. */
function reversedName(
  { start, end, folded }: Candidate,
  reading: BlockText,
  ownInitials: ReadonlySet<string>,
): string | undefined {
  if (codeAt(reading, folded.end) !== 44 || codeAt(reading, folded.end + 1) !== 32) return undefined;
  const given = wordStartingAt(reading, folded.end + 2);
  if (!given?.isCapitalised) return undefined;
  const behind = startOf(reading, given.end);
  if (given.end - given.start === 1) {
    const from = startOf(reading, given.start);
    const initials = INITIALS.exec(reading.text.slice(from, from + INITIALS_REACH))?.[0];
    if (initials === undefined || ownInitials.has(given.key) || !opensAuthor(reading, folded.start))
      return undefined;
    return `${initials} ${reading.text.slice(start, end)}`;
  }
  if (!GIVEN_NAMES.has(given.key) || !opensEntry(reading, folded.start)) return undefined;
  if (!ENTRY_END.test(reading.text.slice(behind, behind + 3))) return undefined;
  return `${given.word} ${reading.text.slice(start, end)}`;
}

/** "Roe, M. & Quill, V. W. (1987)"; not "Roe, U.S. officials said". */
const INITIALS =
  /^(?!U\.[SKN]\.|D\.C\.)\p{Lu}\.(?:[ -]?\p{Lu}\.)*(?=$|[,;)]|\s[(&,;\p{Lu}]|\s(?:and|y|e|i|et|und|en)\s)/u;
const INITIALS_REACH = 16;
const AUTHOR_OPENERS: ReadonlySet<number> = new Set([...';:.&(\n'].map((char) => char.charCodeAt(0)));
const AND: ReadonlySet<string> = new Set('and y e i et und en'.split(' '));

/** Whether one of the authors of a reference may begin there: after a stop, an initial, "&" or "and". */
function opensAuthor(reading: BlockText, start: number): boolean {
  if (start === 0) return true;
  const space = codeAt(reading, start - 1) === 32 ? 1 : 0;
  const code = codeAt(reading, start - space - 1);
  if (code === -1 || AUTHOR_OPENERS.has(code)) return true;
  if (code === 44) return codeAt(reading, start - space - 2) === 46;
  const before = wordBefore(reading, start);
  return before !== undefined && AND.has(before.key);
}

/** Stops between entries, and -1: none, a space opens the block. */
const ENTRY_ENDS: ReadonlySet<number> = new Set([59, 58, 46, -1]);
const opensEntry = (reading: BlockText, start: number): boolean =>
  start === 0 || (codeAt(reading, start - 1) === 32 && ENTRY_ENDS.has(codeAt(reading, start - 2)));

const initials = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** The first letters of an entity's longer forms. */
function initialsOf(own: ReadonlySet<string>): ReadonlySet<string> {
  const known = initials.get(own);
  if (known) return known;
  const made = new Set(Array.from(own, (key) => (key.includes(' ') ? (key[0] ?? '') : '')));
  initials.set(own, made);
  return made;
}

const bare = ({ key }: Word): string => (key.endsWith('.') ? key.slice(0, -1) : key);

/** The first of the words before a surname that make it somebody's name: a given name and what follows it. */
function givenNameBefore(
  reading: BlockText,
  start: number,
  surname: string,
  language: string | undefined,
): Word | undefined {
  let found: Word | undefined;
  let at = start;
  for (let count = 0; count < MAX_WORDS; count++) {
    const last = wordBefore(reading, at);
    if (!last) break;
    const before = withHyphens(reading, last);
    const word = bare(before);
    // "He met Manuel. Roe left": a full stop that is no initial's ends a sentence.
    if (before.word.endsWith('.') && !INITIAL.test(before.word)) break;
    // "Ann Roe e Tom Roe", "Ann Roes Sohn Tom Roe": what stands before the first surname is not the second one's.
    if (word.startsWith(surname) || isKin(word)) break;
    const further = wordBefore(reading, before.start);
    if (further && (REGIONS.has(`${bare(further)} ${word}`) || SEATS.has(`${bare(further)} ${word}`))) break;
    const isGiven =
      before.isCapitalised &&
      (GIVEN_NAMES.has(word) ||
        GIVEN_NAMES.has(word.split('-')[0] ?? '') ||
        givenNamesOf(word, language).some((name) => GIVEN_NAMES.has(name))) &&
      !(HEADLINE_GIVEN_NAMES.has(word) && isHeadline(reading, before.start));
    if (isGiven) found = before;
    else if (TITLES.has(word) || !(before.isCapitalised || PARTICLE.test(word))) break;
    at = before.start;
  }
  return found;
}

/** "In Sydney Roe said": a place, most likely, and nobody who bears the surname. */
function isPlace(given: Word, reading: BlockText): boolean {
  const before = PLACES_AS_GIVEN_NAMES.has(bare(given)) ? wordBefore(reading, given.start) : undefined;
  return before !== undefined && PLACE_PREPOSITIONS.has(before.key);
}

/** "Jean-Luc" is one name. */
function withHyphens(reading: BlockText, word: Word): Word {
  const first = isHyphenAt(reading, word.start - 1) ? wordEndingAt(reading, word.start - 1) : undefined;
  return first
    ? {
        start: first.start,
        end: word.end,
        word: `${first.word}-${word.word}`,
        key: `${first.key}-${word.key}`,
        isCapitalised: first.isCapitalised,
      }
    : word;
}

/** The honorific before a surname, of one word or two, that says the bearer is of the other sex than the entity. */
function contraryHonorific(before: Word, reading: BlockText, gender: BearerGender): Word | undefined {
  if (gender === 'open') return undefined;
  const contrary = (title: string): boolean =>
    (gender !== 'she' && OF_WOMEN.has(title)) || (gender !== 'he' && OF_MEN.has(title));
  const last = before.key;
  // "Primeira-dama Roe".
  if (isHyphenAt(reading, before.start - 1)) {
    const first = wordEndingAt(reading, before.start - 1);
    return first && contrary(`${first.key}-${last}`) ? first : undefined;
  }
  const further = wordBefore(reading, before.start);
  if (further && contrary(`${further.key} ${last}`)) return further;
  return contrary(last) ? before : undefined;
}

/** Whether a word makes the surname behind it a relative's: "uncle Roe". */
const isKin = (word: string): boolean => KINSHIP.has(word) && !SPOUSES.has(word) && !ANY_KIN.has(word);

/** "La Roe" of a man. */
function womensArticle(before: Word, gender: BearerGender, language = ''): Word | undefined {
  return gender === 'he' && WOMENS_ARTICLES[language]?.has(before.key) ? before : undefined;
}

/** A capitalised word in running text that is no title, no place and no day: very likely a given name not in our list. */
function isUnknownName(before: Word, reading: BlockText): boolean {
  const word = bare(before);
  if (
    before.word.endsWith('.') ||
    isHeadline(reading, before.start) ||
    /^\p{Lu}+$/u.test(before.word) ||
    /\d/.test(before.word)
  )
    return false;
  return ![TITLES, OF_WOMEN, OF_MEN, COUNTRIES, REGIONS, CAPITALS, CALENDAR].some((list) => list.has(word));
}

/** Months and days of the week in the eight languages that write them with a capital, or may. */
const CALENDAR: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday januar februar marz mai juni juli oktober dezember montag dienstag mittwoch donnerstag
  freitag samstag sonntag`.split(/\s+/),
);
