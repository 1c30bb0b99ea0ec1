import { ANYBODY, keysOf, type LexicalForm, type Lexicon } from '../gazetteer/lexicon';
import { GIVEN_NAMES } from './lists/given-names';
import { ANYBODYS_NAMES, WOMENS_NAMES } from './lists/womens-names';

export type Gender = 'she' | 'he';

/** What is known of a bearer's sex. Of a crowd there are some of either. */
export type BearerGender = Gender | 'open' | 'either';

const known = new WeakMap<Lexicon, Map<number, Gender | 'open'>>();

/** Whether the given names among the forms of a form's entity are a woman's or a man's; `open` where they do not say. */
export function genderOf(lexicon: Lexicon, { number }: LexicalForm): BearerGender {
  if (number === ANYBODY) return 'either';
  let genders = known.get(lexicon);
  if (!genders) {
    genders = new Map();
    known.set(lexicon, genders);
  }
  const before = genders.get(number);
  if (before) return before;
  const found = new Set<Gender>();
  for (const key of keysOf(lexicon, { number })) {
    const given = key.slice(0, Math.max(0, key.indexOf(' ')));
    const gender = ANYBODYS_NAMES.has(given) ? undefined : genderOfName(given);
    if (gender) found.add(gender);
  }
  const [only, ...others] = found;
  const gender = only && others.length === 0 ? only : 'open';
  genders.set(number, gender);
  return gender;
}

function genderOfName(given: string): Gender | undefined {
  if (WOMENS_NAMES.has(given)) return 'she';
  return GIVEN_NAMES.has(given) ? 'he' : undefined;
}
