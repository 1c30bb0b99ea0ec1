import type { Entity, EntityId } from '../core/entity-set/model';
import { rolesOf } from '../core/entity-set/roles';
import { entityIn } from '../core/entity-set/translations';
import { foldedKey } from '../core/gazetteer/folding';
import type { Everyone, Introduction, Person } from '../extension/messages';
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
  return (await recordsOf(volumes, ids, language)).map(personOf);
}

/** Who these entities are, in the same way. */
export async function introduce(
  volumes: readonly Volume[],
  ids: readonly EntityId[],
  language: string,
): Promise<readonly Introduction[]> {
  return (await recordsOf(volumes, ids, language)).map((records) => {
    // Where a role was read is told by the card.
    const accounts = records.map(({ told }) => ({ set: { sources: {} }, entity: told }));
    return { ...personOf(records), roles: rolesOf(accounts) };
  });
}

/** An entity as one set has it, and the same in the reader's language. */
type EntityRecord = { readonly entity: Entity; readonly told: Entity };
/** What all sets have of one entity, the set that names it first. */
type Records = readonly [EntityRecord, ...EntityRecord[]];

async function recordsOf(
  volumes: readonly Volume[],
  ids: readonly EntityId[],
  language: string,
): Promise<readonly Records[]> {
  const found = new Map<EntityId, Records>();
  for (const volume of volumes) {
    for (const { entity } of await volume.entries(ids)) {
      const record = { entity, told: entityIn(entity, { own: volume.head.language, wanted: language }) };
      const before = found.get(entity.id);
      found.set(entity.id, before ? [...before, record] : [record]);
    }
  }
  return ids.flatMap((id) => {
    const records = found.get(id);
    return records ? [records] : [];
  });
}

function personOf(records: Records): Person {
  const { id, kind, name, summary, foreign } = records[0].told;
  const spellings = records.flatMap(({ entity }) => spellingsOf(entity));
  return { id, kind, name, summary, foreign, forms: [...new Set(spellings.filter((each) => each !== name))] };
}

const foldedName = ({ id, name }: Person): Found => ({ id, name: foldedKey(name) });
