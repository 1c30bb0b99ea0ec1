import { type CastEntry, OUT_OF_SIGHT, type QuotedBlock } from '../../core/cast/model';
import type { EntityId } from '../../core/entity-set/model';
import { namesOne } from '../../core/linking/choices';
import type { Mark } from '../marks/mark';

/** How many of these marks each entity has; one that may be several counts for nobody. */
export function countByEntity(marks: Iterable<Mark>): ReadonlyMap<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const { mention } of marks) {
    if (namesOne(mention)) counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
  }
  return counts;
}

/**
 * The cast of these marks, given in document order: every entity with its count and the places of its mentions.
 * @param places of the marks, one each
 */
export function castOfMarks(marks: readonly Mark[], places: readonly number[]): readonly CastEntry[] {
  const entries = new Map<EntityId, CastEntry & { readonly places: number[] }>();
  for (const [order, { mention }] of marks.entries()) {
    if (!namesOne(mention)) continue;
    const { entity, kind } = mention;
    const entry = entries.get(entity) ?? { entity, kind, count: 0, order, places: [] };
    entry.places.push(places[order] ?? OUT_OF_SIGHT);
    entries.set(entity, { ...entry, count: entry.count + 1 });
  }
  return [...entries.values()];
}

/** The keys of the first of each entity's marks, given in document order. */
export function firstOfEach(marks: readonly Mark[]): ReadonlySet<string> {
  const first = new Map<EntityId, string>();
  for (const { key, mention } of marks) if (!first.has(mention.entity)) first.set(mention.entity, key);
  return new Set(first.values());
}

/** The blocks in which these marks stand, in the order of the marks, each with what is mentioned in it. */
export function quotesOfMarks(
  marks: readonly Mark[],
  textOf: (block: number) => string | undefined,
): readonly QuotedBlock[] {
  const blocks = new Map<number, { text: string; mentions: QuotedBlock['mentions'][number][] }>();
  for (const { block, mention } of marks) {
    const { start, end, entity, kind } = mention;
    const text = blocks.get(block)?.text ?? textOf(block);
    if (text === undefined) continue;
    const mentions = blocks.get(block)?.mentions ?? [];
    mentions.push({ start, end, entity, kind });
    blocks.set(block, { text, mentions });
  }
  return [...blocks.values()];
}
