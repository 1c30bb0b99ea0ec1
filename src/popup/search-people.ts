import { foldedKey } from '../core/gazetteer/folding';
import type { Person } from '../extension/messages';

/**
 * Those whose name or another spelling holds every word of the query, letter case and accents aside.
 * An empty query finds everyone. The order of the list is kept.
 */
export function searchPeople(people: readonly Person[], query: string): readonly Person[] {
  const words = foldedKey(query).split(' ').filter(Boolean);
  if (words.length === 0) return people;
  return people.filter((person) =>
    [person.name, ...person.forms].some((spelling) => {
      const text = foldedKey(spelling);
      return words.every((word) => text.includes(word));
    }),
  );
}
