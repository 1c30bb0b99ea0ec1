import type { EntityId } from '../core/entity-set/model';
import { entityIn } from '../core/entity-set/translations';
import { foldedKey } from '../core/gazetteer/folding';
import type { Everyone, Person } from '../extension/messages';
import { compareNames, type Found, searchPart, spellingsOf, wordsOf } from './directory';
import type { Volume } from './volume';

/**
 * Those in the active sets whose name or another spelling holds every word of the query, by name; an empty
 * query finds everyone. An entity of several sets is listed once.
 */
export async function findEveryone(
  volumes: readonly Volume[],
  { query, limit, language }: { readonly query: string; readonly limit: number; readonly language: string },
): Promise<Everyone> {
  const words = wordsOf(query);
  const found = new Map<EntityId, Found>();
  let count = 0;
  for (const volume of volumes) {
    const here = await search(volume, words, limit);
    count += here.count;
    for (const each of here.found) {
      // Whom two sets know is one: the first set names it.
      if (found.has(each.id)) count--;
      else found.set(each.id, each);
    }
  }
  const first = [...found.values()].sort(compareNames).slice(0, limit);
  const ids = first.map(({ id }) => id);
  const people = [...(await nameEntities(volumes, ids, language))];
  // In the reader's language a name may begin with another letter.
  people.sort((a, b) => compareNames(foldedName(a), foldedName(b)));
  return {
    query,
    people,
    found: count,
    total: volumes.reduce((sum, { entities }) => sum + entities, 0),
  };
}

async function search(volume: Volume, words: readonly string[], limit: number) {
  const found: Found[] = [];
  let count = 0;
  for await (const part of volume.directory()) {
    const answer = searchPart(part, words, limit - found.length);
    found.push(...answer.found);
    count += answer.count;
    // No words find everyone, and how many that is is known.
    if (words.length === 0 && found.length >= limit) return { found, count: volume.entities };
  }
  return { found, count };
}

/**
 * What lists say of these entities in a BCP 47 language, in this order; who is in no active set is left out. The first
 * set that knows one names it.
 */
export async function nameEntities(
  volumes: readonly Volume[],
  ids: readonly EntityId[],
  language: string,
): Promise<readonly Person[]> {
  const people = new Map<EntityId, Person>();
  for (const volume of volumes) {
    for (const { entity } of await volume.entries(ids)) {
      const told = entityIn(entity, { own: volume.head.language, wanted: language });
      const { id, kind, name, summary, foreign } = told;
      const spellings = spellingsOf(entity);
      const known = people.get(id) ?? { id, kind, name, summary, foreign, forms: [] };
      const others = spellings.filter((each) => each !== known.name);
      people.set(id, { ...known, forms: [...new Set([...known.forms, ...others])] });
    }
  }
  return ids.flatMap((id) => people.get(id) ?? []);
}

const foldedName = ({ id, name }: Person): Found => ({ id, name: foldedKey(name) });
