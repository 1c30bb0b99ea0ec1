import { expect, test } from 'vitest';
import { tiesOf } from '../../../../src/core/cast/ties';
import type { CardData } from '../../../../src/core/entity-set/card';
import type { EntityId } from '../../../../src/core/entity-set/model';
import { layOutTies } from '../../../../src/ui/cast/tie-layout';

const id = (name: string) => name as EntityId;

function card(name: string, relations: readonly (readonly [string, string])[]): CardData {
  return {
    ...{ id: id(name), kind: 'person', name, summary: '', facts: [], links: [], sets: [] },
    ...{ today: '2026-11-24', roles: [], now: { state: 'none', roles: [] } },
    relations: relations.map(([text, other]) => ({
      ...{ text, other: { id: id(other), name: other, kind: 'person' } },
    })),
  };
}

const CARDS = [
  card('roe', [
    ['met', 'doe'],
    ['employs', 'doe'],
    ['met', 'absent'],
  ]),
  card('doe', [
    ['met', 'roe'],
    ['works for', 'roe'],
  ]),
  card('poe', []),
];

test('a pair is one tie, told from the side of whoever comes first; whoever is not on the page is none of it', () => {
  const { nodes, ties } = tiesOf(CARDS);
  expect(nodes.map((node) => node.id)).toEqual(['roe', 'doe']);
  expect(ties).toHaveLength(1);
  expect(ties[0]).toMatchObject({ from: { id: 'roe' }, to: { id: 'doe' } });
  expect(ties[0]?.relations.map(({ text }) => text)).toEqual(['met', 'employs']);
});

test('the same ties give the same picture, inside its frame, no two names on one another', () => {
  const names = Array.from({ length: 12 }, (_, index) => `n${index}`);
  const ties = tiesOf(
    names.map((name, index) => card(name, index === 0 ? [] : [['met', 'n0']])).toReversed(),
  );
  const width = 360;
  const { height, places } = layOutTies(ties, width);
  expect(layOutTies(ties, width)).toEqual({ height, places });
  const points = [...places.values()];
  expect(points).toHaveLength(12);
  for (const { x, y } of points) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(height);
  }
  for (const [index, one] of points.entries()) {
    for (const other of points.slice(index + 1)) {
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(30);
    }
  }
});
