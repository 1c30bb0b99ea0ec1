import type { EntityId, EntityKind } from '../entity-set/model';
import { type FrameCast, OUT_OF_SIGHT } from './model';

/** A mention the reader can go to. */
export type Stop = {
  readonly frame: string;
  /** Which of the entity's mentions in that frame it is, from 0. */
  readonly index: number;
  /** Where it is on a strip that stands for the page: 0 the top, 1 the end. Frames inside the page come last. */
  readonly at: number;
};

/** One entity of the page's cast, over all frames. */
export type CastLine = {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  /** All mentions, those out of sight included. */
  readonly count: number;
  /** Sorts by first mention, the top frame before the others. */
  readonly order: number;
  /** The mentions that can be gone to, in the order of the page. */
  readonly stops: readonly Stop[];
};

/** Which part of the strip is the page's own where it has frames with names in them. */
const OWN_PART = 0.9;
const INNER_FROM = 0.93;
/** More marks than one document has: the orders of frames follow one another. */
const FRAME_STEP = 1e9;

/**
 * The cast of all frames by entity: most mentioned first, then in the order of the page. Frames answer in any
 * order, so those inside the page are taken by the names in them: the list looks the same each time it is opened.
 */
export function mergeCast(frames: readonly FrameCast[]): readonly CastLine[] {
  const lines = new Map<EntityId, CastLine & { readonly stops: Stop[] }>();
  const named = frames.filter(({ entries }) => entries.length > 0);
  const hasInner = named.some(({ top }) => !top);
  for (const [nth, { frame, top, entries }] of named.toSorted(compareFrames).entries()) {
    const placeOnStrip = (place: number): number => {
      if (!hasInner) return place;
      return top ? place * OWN_PART : INNER_FROM + place * (1 - INNER_FROM);
    };
    for (const { entity, kind, count, order, places } of entries) {
      const line = lines.get(entity) ?? {
        ...{ entity, kind, count: 0, order: nth * FRAME_STEP + order, stops: [] },
      };
      for (const [index, place] of places.entries()) {
        if (place !== OUT_OF_SIGHT) line.stops.push({ frame, index, at: placeOnStrip(place) });
      }
      lines.set(entity, { ...line, count: line.count + count });
    }
  }
  return [...lines.values()].sort(
    (a, b) => b.count - a.count || a.order - b.order || compare(a.entity, b.entity),
  );
}

function compareFrames(a: FrameCast, b: FrameCast): number {
  const keyOf = ({ entries }: FrameCast): string => entries.map(({ entity }) => entity).join(' ');
  return Number(b.top) - Number(a.top) || compare(keyOf(a), keyOf(b)) || compare(a.frame, b.frame);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
