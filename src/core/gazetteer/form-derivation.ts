import type { Entity, Form } from '../entity-set/model';
import { foldedKey } from './folding';

/** Words that belong to the surname after them ("Maria de la Cruz"). */
const PARTICLES = new Set([
  'al',
  'bin',
  'da',
  'das',
  'de',
  'del',
  'della',
  'der',
  'di',
  'dos',
  'du',
  'el',
  'ibn',
  'la',
  'las',
  'le',
  'los',
  'san',
  'santa',
  'st',
  'ten',
  'ter',
  'van',
  'von',
  'zu',
]);
const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/;
const LEADING_ARTICLE = /^the /i;
const ACRONYM_MIN_WORDS = 2;

/**
 * The forms an entity has although its set does not list them: a person's full name `always` and surname
 * `context`; an organization's name `always` and its acronym in capitals `context`. A spelling the set lists
 * itself, with whatever strength, is left to the set.
 */
export function deriveForms(entity: Pick<Entity, 'kind' | 'name' | 'forms'>): Form[] {
  const listed = new Set(entity.forms.map((form) => foldedKey(form.text)));
  const derived: Form[] = [{ text: entity.name, strength: 'always' }];
  if (entity.kind === 'person') {
    const surname = surnameOf(entity.name);
    // A set that lists any shorter form of a person has thought about the surname.
    const hasShort = entity.forms.some((form) => form.strength !== 'always' && form.strength !== 'never');
    if (surname && !hasShort) derived.push({ text: surname, strength: 'context', exact: ['case'] });
  } else {
    const acronym = acronymOf(entity.name);
    if (acronym) derived.push({ text: acronym, strength: 'context', exact: ['case'] });
  }
  return listed.size === 0 ? derived : derived.filter((form) => !listed.has(foldedKey(form.text)));
}

/** The last name with its particles, or `undefined` for a single word. "Joseph R. Biden Jr." gives "Biden". */
export function surnameOf(name: string): string | undefined {
  const words = name.split(/\s+/).filter((word) => !SUFFIX.test(word.toLowerCase()));
  if (words.length < 2) return undefined;
  let first = words.length - 1;
  while (first > 1 && PARTICLES.has((words[first - 1] ?? '').toLowerCase())) first--;
  return words.slice(first).join(' ');
}

/** Capitals of the name's capitalised words ("Drug Enforcement Administration" gives "DEA"), three letters at least. */
function acronymOf(name: string): string | undefined {
  const words = name.replace(LEADING_ARTICLE, '').split(/[\s-]+/);
  const letters = words.map((word) => word.match(/^\p{Lu}/u)?.[0] ?? '').join('');
  return words.length > ACRONYM_MIN_WORDS && letters.length > ACRONYM_MIN_WORDS ? letters : undefined;
}
