import type { EntityId, EntityKind } from '../core/entity-set/model';
import type { FrameCast } from '../extension/messages';

/** One entity of the page's cast, over all frames. */
export type CastLine = {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly count: number;
  /** Where it is mentioned, the top frame first. */
  readonly frames: readonly { readonly frame: string; readonly count: number }[];
};

/**
 * The cast of all frames by entity: most mentioned first, then in the order of the page. Frames answer in any
 * order, so those who are only named inside them follow by id: the list looks the same each time it is opened.
 */
export function mergeCast(frames: readonly FrameCast[]): readonly CastLine[] {
  const lines = new Map<EntityId, CastLine>();
  const places = new Map<EntityId, number>();
  for (const frame of [...frames].sort((a, b) => Number(b.top) - Number(a.top))) {
    for (const entry of frame.entries) {
      if (frame.top) places.set(entry.entity, entry.order);
      const line = lines.get(entry.entity);
      lines.set(entry.entity, {
        entity: entry.entity,
        kind: entry.kind,
        count: (line?.count ?? 0) + entry.count,
        frames: [...(line?.frames ?? []), { frame: frame.frame, count: entry.count }],
      });
    }
  }
  const placeOf = (line: CastLine): number => places.get(line.entity) ?? Number.MAX_SAFE_INTEGER;
  return [...lines.values()].sort(
    (a, b) => b.count - a.count || placeOf(a) - placeOf(b) || a.entity.localeCompare(b.entity),
  );
}

/**
 * The frame whose turn it is when the reader asks for the next mention again and again:
 * each frame steps through its own mentions, then the next one takes over.
 */
export function frameForTurn(line: CastLine, turn: number): string | undefined {
  let left = turn % line.count;
  for (const { frame, count } of line.frames) {
    if (left < count) return frame;
    left -= count;
  }
  return undefined;
}
