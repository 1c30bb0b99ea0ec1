import { numberOf } from '../gazetteer/gazetteer';
import { keysOf, type LexicalForm, type Lexicon } from '../gazetteer/lexicon';
import { type BlockText, codeAt, foldedSlice, startOf } from './block-text';
import type { Candidate } from './candidates';
import { isHeadline } from './headline';
import { GIVEN_NAMES } from './lists/given-names';
import { JOINT_NOUNS, JOINT_NOUNS_BEFORE } from './lists/joint-nouns';
import { isFrequentWord } from './lists/languages';
import {
  ARTICLES,
  BEFORE_TAILS,
  COMPANY_ENDS,
  HEADLINE_WORDS,
  NAME_HEADS,
  NAME_TAILS,
  OF_PLACES,
  PLACE_NOUNS,
  PLACES_OF,
  SMALL_HEADS,
  SUFFIXES,
  TOWN_NOUNS,
} from './lists/name-tails';
import { CAPITALS, COUNTRIES, REGIONS } from './lists/places';
import { TITLES } from './lists/titles';
import { hyphenatedNames, type Word, wordAfter, wordBefore, wordStartingAt } from './neighbours';
import { createWordShapes } from './word-shapes';

/** What links an institution to a place behind it, and which places then: "Department of Justice of the Philippines". Folded, longest first. */
const LINKS: readonly (readonly [string, readonly ReadonlySet<string>[]])[] = [
  ...[
    ' of the ',
    ' of ',
    ' de la ',
    ' de los ',
    ' de ',
    ' del ',
    ' do ',
    ' da ',
    ' du ',
    ' di ',
    ' von ',
    ' van ',
  ].map((link) => [link, [REGIONS, COUNTRIES]] as const),
  [', ', [REGIONS]],
  [' (', [REGIONS]],
];
const MAX_PLACE_WORDS = 3;

/** Whether the words around make the span part of a longer name: "Garland County", "Garland-Smith", "Roe, Texas". */
export function isLongerName(
  candidate: Candidate,
  { form, kind }: LexicalForm,
  reading: BlockText,
  lexicon: Lexicon,
  language: string | undefined,
): boolean {
  if (isHyphenated(candidate, reading, lexicon, language) || isAfterHead(candidate, reading, language))
    return true;
  const after = wordAfter(reading, candidate.folded.end);
  if (after?.isCapitalised) {
    const word = after.key;
    const headline = isHeadline(reading, after.start);
    if (NAME_TAILS.has(word) && !(headline && HEADLINE_WORDS.has(word))) return true;
    if (isBeforeTail(after, reading, headline)) return true;
    if (isCompany(after, reading)) return true;
    const hasNouns = headline || language === 'de';
    const hasTwoSurnames = form.strength === 'context' || language === 'es' || language === 'pt';
    if (
      kind === 'person' &&
      hasTwoSurnames &&
      !hasNouns &&
      isSurname(after.word, word) &&
      !endsShortLine(candidate, reading)
    )
      return true;
  }
  return after !== undefined && PLACE_NOUNS.has(after.key);
}

/**
 * Whether the words around make a person's full name part of a longer one: "Jane Roe Elementary School", "Calle Jane
 * Roe", "Jane Roe Jr." of somebody who is none, or, in Spanish and Portuguese, one with a second surname.
 */
export function isLongerFullName(
  candidate: Candidate,
  lexical: LexicalForm,
  reading: BlockText,
  lexicon: Lexicon,
  language: string | undefined,
): boolean {
  if (isAfterHead(candidate, reading, language)) return true;
  const after = wordAfter(reading, candidate.folded.end);
  if (!after?.isCapitalised) return false;
  const word = after.key;
  if (isBeforeTail(after, reading, false)) return true;
  if (SUFFIXES.has(word)) {
    const suffix = word.replace(/\.$/, '');
    return !Array.from(keysOf(lexicon, lexical)).some((key) => / (\S+?)\.?$/.exec(key)?.[1] === suffix);
  }
  if (NAME_TAILS.has(word) && !(HEADLINE_WORDS.has(word) && isHeadline(reading, after.start))) return true;
  const hasTwoSurnames = language === 'es' || language === 'pt';
  return hasTwoSurnames && !isHeadline(reading, after.start) && isSurname(after.word, word);
}

/** "Roe Paint & Glass Co.": capitalised words and then what a company is. */
function isCompany(word: Word, reading: BlockText): boolean {
  let last = word;
  for (let count = 0; count < MAX_COMPANY_WORDS; count++) {
    const next = wordAfter(reading, last.end);
    if (!next?.isCapitalised) return false;
    if (COMPANY_ENDS.has(next.key)) return true;
    last = next;
  }
  return false;
}
const MAX_COMPANY_WORDS = 2;

/** "Roe Elementary School". */
function isBeforeTail(word: Word, reading: BlockText, inHeadline: boolean): boolean {
  const next = BEFORE_TAILS.has(word.key) ? wordAfter(reading, word.end) : undefined;
  if (!next?.isCapitalised || !NAME_TAILS.has(next.key)) return false;
  return !inHeadline || !HEADLINE_WORDS.has(next.key);
}

const mayBeHead = createWordShapes([
  ...NAME_HEADS,
  ...OF_PLACES,
  ...Object.values(SMALL_HEADS).flatMap((heads) => [...heads]),
]);

/** "USS Roe", "Lake Roe", "City of Roe", "ulica Roe". */
function isAfterHead({ folded }: Candidate, reading: BlockText, language: string | undefined): boolean {
  const before = wordBefore(reading, folded.start);
  if (!before || !mayBeHead(reading, before.start, before.end)) return false;
  const word = before.key;
  if (language !== undefined && SMALL_HEADS[language]?.has(word)) return true;
  if (NAME_HEADS.has(word)) return before.isCapitalised;
  const head = OF_PLACES.has(word) ? wordBefore(reading, before.start) : undefined;
  return head !== undefined && PLACES_OF.has(head.key);
}

/** A capitalised word behind a short form in running text is a second surname ("Salazar Gómez"), unless it is a title, a place or an acronym. */
function isSurname(spelling: string, word: string): boolean {
  if (/^\p{Lu}+$/u.test(spelling) || isFrequentWord(word)) return false;
  return ![TITLES, COUNTRIES, REGIONS, CAPITALS].some((list) => list.has(word));
}

/** A line that ends well before the margin is a headline or an entry of its own: what follows belongs to another one. */
function endsShortLine({ folded: { end } }: Candidate, reading: BlockText): boolean {
  const { text } = reading;
  const at = startOf(reading, end);
  return text.charCodeAt(at) === NEW_LINE && at - (text.lastIndexOf('\n', at - 1) + 1) < SHORT_LINE;
}
const NEW_LINE = 10;
/** In UTF-16 units; prose in files is broken at 70 to 120. */
const SHORT_LINE = 60;

/**
 * "Roe, Texas", "Roe, Cuba.", "Roe, ville du Texas": a town stands before its state, its country or what it is.
 * @returns the town's name
 */
export function townNamed(
  { start, folded: { end } }: Candidate,
  { form }: LexicalForm,
  reading: BlockText,
): string | undefined {
  if (foldedSlice(reading, end, end + 2) !== ', ') return undefined;
  const first = wordStartingAt(reading, end + 2);
  if (!first) return undefined;
  const region = placeAt(reading, end + 2, [REGIONS]);
  const country = form.strength === 'context' ? placeAt(reading, end + 2, [COUNTRIES]) : undefined;
  const behind = end + 2 + (country?.length ?? 0);
  const isCountry = country !== undefined && CLAUSE_ENDS.has(codeAt(reading, behind));
  const noun = ARTICLES.has(first.key) ? wordAfter(reading, first.end) : first;
  const isTown = region !== undefined || isCountry || (noun !== undefined && TOWN_NOUNS.has(noun.key));
  return isTown ? reading.text.slice(start, startOf(reading, first.end)) : undefined;
}
/** What stands behind a country's name where it belongs to the town before it; -1 is the end of the block. */
const CLAUSE_ENDS: ReadonlySet<number> = new Set([44, 46, 59, 41, -1]);

/**
 * A hyphen makes a double surname, except in German compounds ("Roe-Besuch") and where two people have something
 * together ("Roe-Quill talks").
 */
function isHyphenated(
  { folded }: Candidate,
  reading: BlockText,
  lexicon: Lexicon,
  language: string | undefined,
): boolean {
  const { before, after } = hyphenatedNames(reading, folded);
  if (!before && !after) return false;
  if (after && NAME_TAILS.has(after.key)) return true;
  const third = before && after && language === 'de' ? hyphenatedNames(reading, after).after : undefined;
  if (before && after && [third, after].some((noun) => noun && JOINT_NOUNS.has(noun.key))) return false;
  if (before && TITLES.has(before.key)) return after !== undefined && language !== 'de';
  const given = wordBefore(reading, before?.start ?? folded.start);
  if (given && GIVEN_NAMES.has(given.key)) return true;
  if (given && JOINT_NOUNS_BEFORE.has(given.key)) return false;
  // Two whom the sets know: "Roe-Quill: what is known".
  const isKnown = [before, after].some((word) => word && numberOf(lexicon.gazetteer, word.key) !== undefined);
  if (isKnown && isHeadline(reading, folded.start)) return false;
  if (language === 'de') return before !== undefined;
  const next = wordAfter(reading, after?.end ?? folded.end);
  return !next || next.isCapitalised || !JOINT_NOUNS.has(next.word);
}

/**
 * Whether a national institution's short name stands beside a place that is not its own: "the Florida Department
 * of State", "the Department of Justice of the Philippines", "Departamento de Justicia panameño". Its own places
 * are those that its other forms name; an institution that names none is nobody's.
 */
export function isElsewheres(
  candidate: Candidate,
  lexical: LexicalForm,
  reading: BlockText,
  lexicon: Lexicon,
): boolean {
  const own = placesIn(keysOf(lexicon, lexical));
  if (own.size === 0) return false;
  const { start, end } = candidate.folded;
  const before = placeBefore(reading, start);
  if (before !== undefined && !own.has(before)) return true;
  const adjective = wordAfter(reading, end);
  if (adjective && !adjective.isCapitalised) {
    const word = adjective.key;
    if (COUNTRIES.has(word)) return !own.has(word);
  }
  for (const [link, lists] of LINKS) {
    if (foldedSlice(reading, end, end + link.length) !== link) continue;
    const after = placeAt(reading, end + link.length, lists);
    if (after !== undefined) return !own.has(after);
  }
  return false;
}

const placesOf = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** The places that the forms of an entity name. */
function placesIn(keys: ReadonlySet<string>): ReadonlySet<string> {
  const before = placesOf.get(keys);
  if (before) return before;
  const places = new Set<string>();
  for (const key of keys) {
    const words = key.replace(/'s\b/g, '').split(' ');
    words.forEach((_, from) => {
      for (let count = 1; count <= MAX_PLACE_WORDS; count++) {
        const place = words.slice(from, from + count).join(' ');
        if ([REGIONS, COUNTRIES, CAPITALS].some((list) => list.has(place))) places.add(place);
      }
    });
  }
  placesOf.set(keys, places);
  return places;
}

/** "The Scottish Government's Justice Department". */
const GOVERNMENTS: ReadonlySet<string> = new Set(["government's", "administration's", "state's", "city's"]);

function placeBefore(reading: BlockText, start: number): string | undefined {
  let place = '';
  let at = start;
  for (let count = 0; count < MAX_PLACE_WORDS; count++) {
    const word = wordBefore(reading, at);
    if (!word || (count === 0 && !word.isCapitalised && !GOVERNMENTS.has(word.key))) return undefined;
    if (count === 0 && GOVERNMENTS.has(word.key)) {
      at = word.start;
      continue;
    }
    place = place === '' ? word.key.replace(/'s$|'$/, '') : `${word.key} ${place}`;
    if ([REGIONS, COUNTRIES, CAPITALS].some((list) => list.has(place))) return place;
    at = word.start;
  }
  return undefined;
}

function placeAt(
  reading: BlockText,
  start: number,
  lists: readonly ReadonlySet<string>[],
): string | undefined {
  let end = start;
  let longest: string | undefined;
  for (let count = 0; count < MAX_PLACE_WORDS; count++) {
    const word = wordStartingAt(reading, end);
    if (!word) break;
    const place = foldedSlice(reading, start, word.end);
    if (lists.some((list) => list.has(place) || list.has(`${place}.`))) longest = place;
    end = word.end + 1;
  }
  return longest;
}
