import type { EntityId } from '../../core/entity-set/model';
import { namesOne } from '../../core/linking/choices';
import type { CastEntry } from '../../extension/messages';
import type { Mark } from '../marks/mark';

/** How many of these marks each entity has; one that may be several counts for nobody. */
export function countByEntity(marks: Iterable<Mark>): ReadonlyMap<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const { mention } of marks) {
    if (namesOne(mention)) counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
  }
  return counts;
}

/** The cast of these marks, given in document order: every entity with its count and the place of its first mention. */
export function castOfMarks(marks: readonly Mark[]): readonly CastEntry[] {
  const entries = new Map<EntityId, CastEntry>();
  for (const [order, { mention }] of marks.entries()) {
    if (!namesOne(mention)) continue;
    const { entity, kind } = mention;
    const entry = entries.get(entity) ?? { entity, kind, count: 0, order };
    entries.set(entity, { ...entry, count: entry.count + 1 });
  }
  return [...entries.values()];
}
