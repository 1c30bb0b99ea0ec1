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

/** The room a node takes with its name beneath. */
const NODE_WIDTH = 104;
const NODE_HEIGHT = 84;
const MARGIN = { x: 48, top: 30, bottom: 50 };
const STEPS = 300;

/** Places the nodes so that those tied stand together and no two on one another. The same ties at the same width give the same picture. */
export function layOutTies({ nodes, ties }: Ties, width: number): TieLayout {
  const height = heightFor(nodes.length, width);
  const inner = { x: width / 2 - MARGIN.x, y: (height - MARGIN.top - MARGIN.bottom) / 2 };
  const centre = { x: width / 2, y: MARGIN.top + inner.y };
  const points: (SimulationNodeDatum & { id: EntityId })[] = nodes.map(({ id }, index) => {
    const angle = (2 * Math.PI * index) / nodes.length;
    return {
      id,
      x: centre.x + Math.cos(angle) * inner.x * 0.8,
      y: centre.y + Math.sin(angle) * inner.y * 0.8,
    };
  });
  const links = ties.map(({ from, to }) => ({ source: from.id, target: to.id }));
  const keepInside = (): void => {
    for (const point of points) {
      point.x = clamp(point.x ?? 0, centre.x - inner.x, centre.x + inner.x);
      point.y = clamp(point.y ?? 0, centre.y - inner.y, centre.y + inner.y);
    }
  };
  forceSimulation(points)
    .force(
      'ties',
      forceLink<(typeof points)[number], (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(NODE_WIDTH),
    )
    .force('apart', forceManyBody().strength(-260))
    .force('room', forceCollide(Math.hypot(NODE_WIDTH, NODE_HEIGHT) / 2.6).iterations(3))
    // Narrow and tall: what has no tie to speak of is drawn to the middle line, not to the middle.
    .force('x', forceX(centre.x).strength(0.06))
    .force('y', forceY(centre.y).strength(0.04))
    .force('inside', keepInside)
    .stop()
    .tick(STEPS);
  keepInside();
  return { height, places: new Map(points.map(({ id, x = 0, y = 0 }) => [id, { x, y }])) };
}

function heightFor(nodes: number, width: number): number {
  const inRow = Math.max(1, Math.floor((width - MARGIN.x) / NODE_WIDTH));
  const rows = Math.ceil(nodes / inRow) + 1;
  return Math.max(220, rows * NODE_HEIGHT + MARGIN.top);
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
