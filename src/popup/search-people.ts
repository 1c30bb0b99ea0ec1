import type { Person } from '../extension/messages';

/**
 * Those whose name or another spelling holds every word of the query, letter case and accents aside.
 * An empty query finds everyone. The order of the list is kept.
 */
export function searchPeople(people: readonly Person[], query: string): readonly Person[] {
  const words = plain(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return people;
  return people.filter((person) =>
    [person.name, ...person.forms].some((spelling) => {
      const text = plain(spelling);
      return words.every((word) => text.includes(word));
    }),
  );
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
}
