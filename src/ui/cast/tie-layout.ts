import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Ties } from '../../core/cast/ties';
import type { EntityId } from '../../core/entity-set/model';

/** A point in CSS pixels from the picture's upper left corner. */
export type Point = { readonly x: number; readonly y: number };

export type TieLayout = { readonly height: number; readonly places: ReadonlyMap<EntityId, Point> };

/** A node with two lines of its name beneath takes this much room, in CSS pixels. */
const NODE_WIDTH = 84;
const NODE_HEIGHT = 64;
/** A few nodes stand further apart, so that what their lines say fits between them. */
const ROOMY_HEIGHT = 104;
const LEAST_HEIGHT = 240;
/** Beneath the lowest names: what ties them to the chosen one. */
const LABEL_HEIGHT = 14;
/** From the top of a node's room to the middle of its mark. */
const TO_MARK = 20;
const STEPS = 300;
const MOST_ROUNDS = 6;

/**
 * Places the nodes so that those tied stand together and no name lies on another. The same ties at the same width
 * give the same picture. Forces say who belongs beside whom; then everyone takes a seat of their own, in rows that are
 * shifted against each other, so that lines seldom run through a third.
 */
export function layOutTies(ties: Ties, width: number): TieLayout {
  const { seats, height } = seatsFor(ties.nodes.length, width);
  const seated = takeSeats(pull(ties, width, height), seats);
  bringTogether(ties, seated, seats);
  const places = [...seated].flatMap(([id, at]) => {
    const seat = seats[at];
    return seat ? [{ id, ...seat }] : [];
  });
  // Seats at an edge may have stayed empty.
  const shift = width / 2 - middleOf(places.map(({ x }) => x));
  return { height, places: new Map(places.map(({ id, x, y }) => [id, { x: x + shift, y }])) };
}

const middleOf = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;

/** At least as many seats as nodes, row by row. */
function seatsFor(
  nodes: number,
  width: number,
): { readonly seats: readonly Point[]; readonly height: number } {
  // Half a seat more, for the shift of every other row.
  const most = Math.max(1, Math.floor(width / NODE_WIDTH - 0.5));
  const columns = Math.min(most, Math.max(2, Math.ceil(Math.sqrt(nodes * 1.2))));
  const rows = Math.ceil(nodes / columns);
  const step = {
    x: width / (columns + 0.5),
    y: Math.min(ROOMY_HEIGHT, Math.max(NODE_HEIGHT, LEAST_HEIGHT / rows)),
  };
  const seats = Array.from({ length: rows * columns }, (_, index) => {
    const row = Math.floor(index / columns);
    return { x: step.x * ((index % columns) + (row % 2 === 0 ? 0.5 : 1)), y: step.y * row + TO_MARK };
  });
  return { seats, height: Math.ceil(step.y * rows) + LABEL_HEIGHT };
}

/** Where the forces would have the nodes. */
function pull({ nodes, ties }: Ties, width: number, height: number): ReadonlyMap<EntityId, Point> {
  const centre = { x: width / 2, y: height / 2 };
  const points: (SimulationNodeDatum & { id: EntityId })[] = nodes.map(({ id }, index) => {
    const angle = (2 * Math.PI * index) / nodes.length;
    return { id, x: centre.x * (1 + Math.cos(angle) * 0.7), y: centre.y * (1 + Math.sin(angle) * 0.7) };
  });
  const links = ties.map(({ from, to }) => ({ source: from.id, target: to.id }));
  forceSimulation(points)
    .force(
      'ties',
      forceLink<(typeof points)[number], (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(NODE_WIDTH),
    )
    .force('apart', forceManyBody().strength(-200))
    .force('room', forceCollide(NODE_HEIGHT / 2))
    .force('x', forceX(centre.x).strength(0.06))
    .force('y', forceY(centre.y).strength(0.05))
    .stop()
    .tick(STEPS);
  return new Map(points.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
}

/** Everyone takes a seat near, the nearest pairs of all first. */
function takeSeats(places: ReadonlyMap<EntityId, Point>, seats: readonly Point[]): Map<EntityId, number> {
  const pairs = [...places].flatMap(([id, place]) =>
    seats.map((seat, at) => ({ id, at, far: distance(place, seat) })),
  );
  const seated = new Map<EntityId, number>();
  const taken = new Set<number>();
  for (const { id, at } of pairs.sort((a, b) => a.far - b.far)) {
    if (seated.has(id) || taken.has(at)) continue;
    seated.set(id, at);
    taken.add(at);
  }
  return seated;
}

/** Changes seats, of two nodes or of one with an empty seat, as long as lines grow shorter by it. */
function bringTogether({ nodes, ties }: Ties, seated: Map<EntityId, number>, seats: readonly Point[]): void {
  const others = new Map<EntityId, EntityId[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of ties) {
    others.get(from.id)?.push(to.id);
    others.get(to.id)?.push(from.id);
  }
  const sitters: (EntityId | undefined)[] = seats.map(() => undefined);
  for (const [id, at] of seated) sitters[at] = id;
  const lengthOf = (id: EntityId | undefined): number =>
    (id === undefined ? [] : (others.get(id) ?? [])).reduce(
      (sum, other) => sum + distance(seatOf(id), seatOf(other)),
      0,
    );
  const seatOf = (id: EntityId | undefined): Point | undefined =>
    id === undefined ? undefined : seats[seated.get(id) ?? -1];
  const swap = (one: number, other: number): void => {
    [sitters[one], sitters[other]] = [sitters[other], sitters[one]];
    for (const at of [one, other]) {
      const id = sitters[at];
      if (id !== undefined) seated.set(id, at);
    }
  };
  for (let round = 0, isBetter = true; isBetter && round < MOST_ROUNDS; round++) {
    isBetter = false;
    for (let one = 0; one < seats.length; one++) {
      for (let other = one + 1; other < seats.length; other++) {
        const [a, b] = [sitters[one], sitters[other]];
        if (a === undefined && b === undefined) continue;
        const before = lengthOf(a) + lengthOf(b);
        swap(one, other);
        if (lengthOf(a) + lengthOf(b) < before - 1) isBetter = true;
        else swap(one, other);
      }
    }
  }
}

/** Squared: one long line is worse than two short ones. */
const distance = (one: Point | undefined, other: Point | undefined): number =>
  one && other ? (one.x - other.x) ** 2 + (one.y - other.y) ** 2 : 0;
