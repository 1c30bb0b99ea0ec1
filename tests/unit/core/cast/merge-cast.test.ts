import { expect, test } from 'vitest';
import { mergeCast } from '../../../../src/core/cast/merge-cast';
import { type FrameCast, OUT_OF_SIGHT } from '../../../../src/core/cast/model';
import type { EntityId } from '../../../../src/core/entity-set/model';

const id = (name: string): EntityId => name as EntityId;

/** A frame in which these are named at these places. */
function frame(name: string, places: Readonly<Record<string, readonly number[]>>): FrameCast {
  const entries = Object.entries(places).map(([entity, own], order) => ({
    ...{ entity: id(entity), kind: 'person' as const, count: own.length, order, places: own },
  }));
  return { frame: name, top: name === 'top', state: 'ready', page: {}, entries };
}

test('someone named in the page and in its frames is one line with all mentions, the page’s own first', () => {
  const [line] = mergeCast([frame('inner', { roe: [0, 1] }), frame('top', { roe: [0, 0.5, 1] })]);
  expect(line).toMatchObject({ entity: 'roe', count: 5 });
  expect(line?.stops.map(({ frame: where, index }) => `${where} ${index}`)).toEqual([
    ...['top 0', 'top 1', 'top 2'],
    ...['inner 0', 'inner 1'],
  ]);
});

test('on the strip the page comes before its frames, and nothing leaves it', () => {
  const [line] = mergeCast([frame('inner', { roe: [0, 1] }), frame('top', { roe: [0, 0.5, 1] })]);
  const at = line?.stops.map((stop) => stop.at) ?? [];
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(new Set(at).size).toBe(5);
  expect([at[0], at.at(-1)]).toEqual([0, 1]);
});

test('without frames the strip is the page’s own', () => {
  const [line] = mergeCast([frame('top', { roe: [0.25, 1] }), frame('inner', {})]);
  expect(line?.stops.map(({ at }) => at)).toEqual([0.25, 1]);
});

test('a mention out of sight counts and is no stop; the others keep their index', () => {
  const [line] = mergeCast([frame('top', { roe: [OUT_OF_SIGHT, 0.5] })]);
  expect(line?.count).toBe(2);
  expect(line?.stops).toEqual([{ frame: 'top', index: 1, at: 0.5 }]);
});

test('the most mentioned come first, equals in the order of the page, the top frame before the others', () => {
  const lines = mergeCast([
    frame('inner', { doe: [0], poe: [0, 0, 0, 0] }),
    frame('top', { roe: [0], loe: [0] }),
  ]);
  expect(lines.map((line) => line.entity)).toEqual(['poe', 'roe', 'loe', 'doe']);
});

test('the order does not depend on which frame answers first', () => {
  const inner = [frame('a', { roe: [0] }), frame('b', { doe: [0] })];
  expect(mergeCast(inner).map((line) => line.entity)).toEqual(
    mergeCast(inner.toReversed()).map((line) => line.entity),
  );
});
