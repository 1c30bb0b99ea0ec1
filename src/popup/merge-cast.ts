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

/** The cast of all frames by entity: most mentioned first, then in the order of the page. */
export function mergeCast(frames: readonly FrameCast[]): readonly CastLine[] {
  const lines = new Map<EntityId, CastLine>();
  for (const frame of [...frames].sort((a, b) => Number(b.top) - Number(a.top))) {
    for (const entry of [...frame.entries].sort((a, b) => a.order - b.order)) {
      const line = lines.get(entry.entity);
      lines.set(entry.entity, {
        entity: entry.entity,
        kind: entry.kind,
        count: (line?.count ?? 0) + entry.count,
        frames: [...(line?.frames ?? []), { frame: frame.frame, count: entry.count }],
      });
    }
  }
  // The sort is stable and the map keeps the order of the page.
  return [...lines.values()].sort((a, b) => b.count - a.count);
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
