import { HASH_SEED, mix, step } from './atoms';

/** Numbers of entities in order of their coming. */
export type EntityNumbers = {
  /** An id's number, and whether it came for the first time. */
  of(id: string): { readonly number: number; readonly isNew: boolean };
};

/** One map of a million ids would stop for a tenth of a second each time it grows. */
const SHARDS_LOG2 = 10;

export function createNumbers(): EntityNumbers {
  const shards = Array.from({ length: 1 << SHARDS_LOG2 }, () => new Map<string, number>());
  let count = 0;
  return {
    of(id) {
      let hash = HASH_SEED;
      for (let at = 0; at < id.length; at++) hash = step(hash, id.charCodeAt(at));
      const shard = shards[mix(hash) >>> (32 - SHARDS_LOG2)] as Map<string, number>;
      const known = shard.get(id);
      if (known !== undefined) return { number: known, isNew: false };
      shard.set(id, count);
      return { number: count++, isNew: true };
    },
  };
}
