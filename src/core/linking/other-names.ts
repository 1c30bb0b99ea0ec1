import { foldedKey } from '../gazetteer/folding';
import { isFormOf, type LexicalForm, type Lexicon } from '../gazetteer/lexicon';
import type { Candidate } from './candidates';
import { GIVEN_NAMES } from './lists/given-names';
import { NAME_TAILS } from './lists/name-tails';
import { TITLES } from './lists/titles';
import {
  hasHyphenatedName,
  isAfterOneOf,
  isCapitalised,
  opensSentence,
  type Reading,
  wordAfter,
  wordBefore,
} from './neighbours';

const INITIAL = /^\p{Lu}\.?$/u;

/**
 * The name of somebody else who bears this surname here ("Judy Garland"), or `undefined`. Only for people,
 * and only for forms that are not a full name themselves.
 */
export function otherBearer(
  candidate: Candidate,
  { form, kind, entity, key, notAfter }: LexicalForm,
  reading: Reading,
  lexicon: Lexicon,
): string | undefined {
  if (kind !== 'person' || form.strength === 'always') return undefined;
  const { start } = candidate.folded;
  const before = wordBefore(reading, start);
  if (!before || !isCapitalised(before.word)) return undefined;
  const given = foldedKey(before.word);
  if (isFormOf(lexicon, entity, `${given} ${key}`)) return undefined;
  const name = `${before.word} ${reading.text.slice(candidate.start, candidate.end)}`;
  if (isAfterOneOf(reading, start, notAfter)) return name;
  if (TITLES.has(given.replace(/\.$/, ''))) return undefined;
  if (GIVEN_NAMES.has(given)) return name;
  if (INITIAL.test(before.word) && !opensSentence(reading, before.start)) return name;
  return undefined;
}

/** Whether the words around make the span part of a longer name: "Garland County", "Garland-Smith". */
export function isLongerName(candidate: Candidate, reading: Reading): boolean {
  const hyphenated = hasHyphenatedName(reading, candidate.folded);
  if (hyphenated.after || hyphenated.before) return true;
  const after = wordAfter(reading, candidate.folded.end);
  return after !== undefined && isCapitalised(after.word) && NAME_TAILS.has(foldedKey(after.word));
}
