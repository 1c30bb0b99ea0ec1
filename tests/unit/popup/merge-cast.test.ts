import { expect, test } from 'vitest';
import type { EntityId } from '../../../src/core/entity-set/model';
import type { FrameCast } from '../../../src/extension/messages';
import { frameForTurn, mergeCast } from '../../../src/popup/merge-cast';

const id = (name: string): EntityId => name as EntityId;

function frame(name: string, counts: Readonly<Record<string, number>>): FrameCast {
  const entries = Object.entries(counts).map(([entity, count], order) => ({
    entity: id(entity),
    kind: 'person' as const,
    count,
    order,
  }));
  return { frame: name, top: name === 'top', state: 'ready', page: {}, entries };
}

test('someone named in the page and in its frames is one line with all mentions', () => {
  const [line] = mergeCast([frame('inner', { roe: 2 }), frame('top', { roe: 3 })]);
  expect(line).toMatchObject({ entity: 'roe', count: 5 });
  expect(line?.frames).toEqual([
    { frame: 'top', count: 3 },
    { frame: 'inner', count: 2 },
  ]);
});

test('the most mentioned come first, equals in the order of the page, the top frame before the others', () => {
  const lines = mergeCast([frame('inner', { doe: 1, poe: 4 }), frame('top', { roe: 1, loe: 1 })]);
  expect(lines.map((line) => line.entity)).toEqual(['poe', 'roe', 'loe', 'doe']);
});

test('the order does not depend on which frame answers first', () => {
  const inner = [frame('a', { roe: 1 }), frame('b', { doe: 1 })];
  expect(mergeCast(inner).map((line) => line.entity)).toEqual(
    mergeCast(inner.toReversed()).map((line) => line.entity),
  );
});

test('"next mention" steps through one frame, then through the next, then begins again', () => {
  const [line] = mergeCast([frame('top', { roe: 2 }), frame('inner', { roe: 1 })]);
  const turns = [0, 1, 2, 3].map((turn) => line && frameForTurn(line, turn));
  expect(turns).toEqual(['top', 'top', 'inner', 'top']);
});
