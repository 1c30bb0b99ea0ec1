import type { EntitySet } from '../core/entity-set/model';
import type { Person } from '../extension/messages';

/** Everyone in the active sets, once each, by name: the first set that knows an entity names it. */
export function everyoneIn(sets: readonly EntitySet[]): Person[] {
  const people = new Map<string, Person>();
  for (const set of sets) {
    for (const { id, kind, name, summary, forms } of set.entities) {
      const known = people.get(id);
      const spellings = forms.filter(({ strength }) => strength !== 'never').map(({ text }) => text);
      people.set(
        id,
        known
          ? { ...known, forms: [...new Set([...known.forms, ...spellings])] }
          : { id, kind, name, summary, forms: spellings },
      );
    }
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
}
