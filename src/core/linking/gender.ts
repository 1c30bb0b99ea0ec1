import type { EntityId } from '../entity-set/model';
import type { Lexicon } from '../gazetteer/lexicon';
import { GIVEN_NAMES } from './lists/given-names';
import { ANYBODYS_NAMES, WOMENS_NAMES } from './lists/womens-names';

export type Gender = 'she' | 'he';

const known = new WeakMap<Lexicon, Map<string, Gender | 'open'>>();

/** Whether the given names among an entity's forms are a woman's or a man's; `open` where they do not say. */
export function genderOf(lexicon: Lexicon, entity: EntityId): Gender | 'open' {
  let genders = known.get(lexicon);
  if (!genders) {
    genders = new Map();
    known.set(lexicon, genders);
  }
  const before = genders.get(entity);
  if (before) return before;
  const found = new Set<Gender>();
  for (const key of lexicon.keysOf.get(entity) ?? []) {
    const given = key.slice(0, Math.max(0, key.indexOf(' ')));
    const gender = ANYBODYS_NAMES.has(given) ? undefined : genderOfName(given);
    if (gender) found.add(gender);
  }
  const [only, ...others] = found;
  const gender = only && others.length === 0 ? only : 'open';
  genders.set(entity, gender);
  return gender;
}

function genderOfName(given: string): Gender | undefined {
  if (WOMENS_NAMES.has(given)) return 'she';
  return GIVEN_NAMES.has(given) ? 'he' : undefined;
}
