import type { Entity, EntityId, EntitySet } from '../core/entity-set/model';
import { type DirectoryPart, directoryOf } from './directory';

/** A set without its entities: what is read at every start. */
export type SetHead = Omit<EntitySet, 'entities'>;

/** An entity and its place in the set. */
export type Entry = { readonly at: number; readonly entity: Entity };

/** A set that may be too large to have in memory: parts of it are fetched when they are needed. */
export type Volume = {
  readonly head: SetHead;
  readonly shipped: boolean;
  /** How many entities it has. */
  readonly entities: number;
  /** Hash of its text: names its contents. */
  readonly hash: string;
  /** Those of these entities that the set has. */
  entries(ids: readonly EntityId[]): Promise<readonly Entry[]>;
  /** The entities whose relations lead to this one. */
  touching(id: EntityId): Promise<readonly Entry[]>;
  /** All entities, in parts that are small enough to hold. */
  batches(): AsyncIterable<readonly Entity[]>;
  /** Names and spellings of all entities, by name. */
  directory(): AsyncIterable<DirectoryPart>;
};

/** A set that is in memory as a whole: the one that ships, or one that the storage would not take. */
export function volumeInMemory(
  set: EntitySet,
  { hash, shipped }: { readonly hash: string; readonly shipped: boolean },
): Volume {
  const { entities, ...head } = set;
  const all = entities.map((entity, at): Entry => ({ at, entity }));
  const byId = new Map(all.map((entry) => [entry.entity.id, entry]));
  return {
    ...{ head, hash, shipped, entities: entities.length },
    entries: async (ids) => ids.flatMap((id) => byId.get(id) ?? []),
    touching: async (id) => all.filter(({ entity }) => entity.relations.some((other) => other.entity === id)),
    async *batches() {
      yield entities;
    },
    async *directory() {
      for (const part of directoryOf(entities)) if (part) yield part;
    },
  };
}

/**
 * The part of a set that a card of this entity is made of: the entity, those it is related to and those related
 * to it, in the set's order. `undefined` when the set does not have it.
 */
export async function excerptFor(volume: Volume, id: EntityId): Promise<EntitySet | undefined> {
  const [own] = await volume.entries([id]);
  if (!own) return undefined;
  const touching = await volume.touching(id);
  const known = new Set([id, ...touching.map(({ entity }) => entity.id)]);
  const missing = own.entity.relations.map(({ entity }) => entity).filter((other) => !known.has(other));
  const others = await volume.entries([...new Set(missing)]);
  const entries = [own, ...touching, ...others].sort((a, b) => a.at - b.at);
  return { ...volume.head, entities: entries.map(({ entity }) => entity) };
}
