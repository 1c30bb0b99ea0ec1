import { type BlockText, codeAt, foldedSlice } from './block-text';
import { AS, ROLES_OF_WOMEN } from './lists/honorifics';
import {
  AFTER_OBJECT,
  BEFORE_THINGS,
  NEUTRAL_OPENERS,
  POSSESSIVES,
  PRONOUNS,
  SPOUSES,
  SPOUSES_OWNERS,
} from './lists/pronouns';
import type { Pronouns } from './model';
import { isWordUnit, opensSentence, type Word, wordAfter, wordStartingAt } from './neighbours';

/** As far as a pronoun is looked for, in folded units: about two sentences. */
const REACH = 220;
const NOBODY: Pronouns = { she: 0, he: 0 };
const votes = (gender: 'she' | 'he', weight: number): Pronouns =>
  gender === 'she' ? { she: weight, he: 0 } : { she: 0, he: weight };

/**
 * How the text goes on to speak of a bare surname that ends here (folded units): the first pronoun that can only
 * mean its bearer. Any name in between ends the search, because the pronoun may be that one's.
 */
export function takenUpBy(reading: BlockText, end: number, language: string | undefined): Pronouns {
  const pronouns = PRONOUNS[language ?? 'en'] ?? new Map<string, 'she' | 'he'>();
  const isEnglish = (language ?? 'en') === 'en';
  let isPossessive = false;
  if (foldedSlice(reading, end, end + 2) === "'s") {
    isPossessive = true;
    const owned = wordAfter(reading, end + 2);
    const spouse = owned && SPOUSES.get(owned.key);
    if (spouse) return votes(spouse, 2);
  }
  let before = { text: '', before: '', isThing: false };
  for (let at = isPossessive ? end + 2 : end; at < Math.min(reading.length, end + REACH); at++) {
    const word = isWordUnit(codeAt(reading, at)) ? wordStartingAt(reading, at) : undefined;
    if (!word) continue;
    const text = word.key;
    const spouse = SPOUSES_OWNERS.has(before.text) ? SPOUSES.get(text) : undefined;
    if (spouse) return votes(spouse, 2);
    if (ROLES_OF_WOMEN.has(`${before.text} ${text}`) && AS.has(before.before)) return votes('she', 1);
    const gender = pronouns.get(text);
    if (gender) return isPossessive ? NOBODY : votes(gender, text.endsWith('self') ? 2 : 1);
    const owner = isEnglish ? POSSESSIVES.get(text) : undefined;
    // "told her that": from here on a pronoun may mean her.
    if (text === 'him' || (owner && !isSubjects(reading, word))) return NOBODY;
    if (owner) {
      const next = wordAfter(reading, word.end);
      return next && SPOUSES.has(next.key) ? votes(owner, 2) : votes(owner, 1);
    }
    const isName = word.isCapitalised && !isNeutral(reading, word, text, before);
    if (isName) return NOBODY;
    before = { text, before: before.text, isThing: word.isCapitalised };
    at = word.end - 1;
  }
  return NOBODY;
}

/** "her degree", not "told her that". */
function isSubjects(reading: BlockText, word: Word): boolean {
  const next = wordAfter(reading, word.end);
  return next !== undefined && !AFTER_OBJECT.has(next.key);
}

/** A capitalised word that hardly names somebody: the opener of a sentence, a place or a thing. */
function isNeutral(
  reading: BlockText,
  word: Word,
  text: string,
  before: { readonly text: string; readonly isThing: boolean },
): boolean {
  if (opensSentence(reading, word.start)) return NEUTRAL_OPENERS.has(text);
  return before.isThing || BEFORE_THINGS.has(before.text);
}
