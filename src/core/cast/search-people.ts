import type { EntityKind } from '../entity-set/model';
import type { Person } from './model';

/** What readers call them who look for one kind only. */
const KIND_WORDS: Readonly<Record<EntityKind, string>> = {
  person: 'person people persona',
  organization: 'organization organisation organizacion',
};

/**
 * Those whom every word of the query fits, letter case and accents aside: it stands in one spelling of the name, or
 * begins a word of the summary or of the kind. Found by name alone come first; else the order of the list is kept.
 * An empty query finds everyone.
 */
export function searchPeople(people: readonly Person[], query: string): readonly Person[] {
  const words = plain(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return people;
  const byName: Person[] = [];
  const bySummary: Person[] = [];
  for (const person of people) {
    const names = [person.name, ...person.forms].map(plain);
    if (names.some((name) => words.every((word) => name.includes(word)))) byName.push(person);
    else {
      const about = ` ${plain(`${person.summary} ${KIND_WORDS[person.kind]}`).replace(NOT_IN_WORDS, ' ')}`;
      const fits = (name: string, word: string): boolean => name.includes(word) || about.includes(` ${word}`);
      if (names.some((name) => words.every((word) => fits(name, word)))) bySummary.push(person);
    }
  }
  return [...byName, ...bySummary];
}

const NOT_IN_WORDS = /[^\p{L}\p{N}]+/gu;

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
}
