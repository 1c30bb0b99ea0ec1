import { type BlockText, foldedSlice } from './block-text';
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
import { isCapitalAt, opensSentence, wordAfter, wordEnd } from './neighbours';
import { createWordShapes } from './word-shapes';

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
  let text = '';
  let before = '';
  let wasThing = false;
  const last = Math.min(reading.length, end + REACH);
  for (let at = isPossessive ? end + 2 : end, to = at; at < last; at = Math.max(to, at + 1)) {
    to = wordEnd(reading, at);
    if (to === at) continue;
    const earlier = before;
    before = text;
    text = mayMatter(reading, at, to) ? foldedSlice(reading, at, to) : '';
    const spouse = SPOUSES_OWNERS.has(before) ? SPOUSES.get(text) : undefined;
    if (spouse) return votes(spouse, 2);
    if (AS.has(earlier) && ROLES_OF_WOMEN.has(`${before} ${text}`)) return votes('she', 1);
    const gender = pronouns.get(text);
    if (gender) return isPossessive ? NOBODY : votes(gender, text.endsWith('self') ? 2 : 1);
    const owner = isEnglish ? POSSESSIVES.get(text) : undefined;
    const next = owner && wordAfter(reading, to);
    // "told her that": from here on a pronoun may mean her.
    if (text === 'him' || (owner && (!next || AFTER_OBJECT.has(next.key)))) return NOBODY;
    if (owner && next) return votes(owner, SPOUSES.has(next.key) ? 2 : 1);
    const isCapital = isCapitalAt(reading, at);
    if (isCapital && !isNeutral(reading, at, text, before, wasThing)) return NOBODY;
    wasThing = isCapital;
  }
  return NOBODY;
}

/** The words that the search asks for. */
const mayMatter = createWordShapes([
  ...Object.values(PRONOUNS).flatMap((known) => [...known.keys()]),
  ...[
    ...POSSESSIVES.keys(),
    ...SPOUSES.keys(),
    ...SPOUSES_OWNERS,
    ...NEUTRAL_OPENERS,
    ...BEFORE_THINGS,
    'him',
  ],
  ...[...AS, ...ROLES_OF_WOMEN].flatMap((words) => words.split(' ')),
]);

/** A capitalised word that hardly names somebody: the opener of a sentence, a place or a thing. */
function isNeutral(
  reading: BlockText,
  start: number,
  text: string,
  before: string,
  wasThing: boolean,
): boolean {
  if (opensSentence(reading, start)) return NEUTRAL_OPENERS.has(text);
  return wasThing || BEFORE_THINGS.has(before);
}
