import type { EntityKind } from '../core/entity-set/model';

/** What fits into the sign of an organization. */
const MOST_INITIALS = 3;

/**
 * The letters that stand for an entity without a picture: first and last word of a person's name
 * ("Marcelo Ebrard" → "ME"), the initials of an organization's ("Drug Enforcement Administration" → "DEA").
 */
export function monogramOf(name: string, kind: EntityKind = 'person'): string {
  const words = name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const letters = kind === 'person' ? personLetters(words) : organizationLetters(words);
  return letters.map(leadingLetter).join('').toLocaleUpperCase('en');
}

function personLetters([first = '', ...rest]: readonly string[]): readonly string[] {
  // Particles are not what a name is known by: "Ursula von der Leyen" is UL, "Charles de Gaulle" CG.
  const last = rest.findLast((word) => !/^\p{Ll}/u.test(word)) ?? '';
  return [first, last];
}

function organizationLetters(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !/^(?:\p{Ll}|The$)/u.test(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_INITIALS);
}

function leadingLetter(word: string): string {
  return /^\p{L}\p{M}*/u.exec(word)?.[0] ?? '';
}
