import { beforeEach, expect, test, vi } from 'vitest';
import type { CastReport } from '../../../src/background/badge';
import { createFakeExtension } from '../../support/fake-extension';

const fake = vi.hoisted(() => ({ current: undefined as unknown }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, key) => Reflect.get(fake.current as object, key) }),
}));
const { createBadge } = await import('../../../src/background/badge');

let extension: ReturnType<typeof createFakeExtension>;
beforeEach(() => {
  extension = createFakeExtension();
  fake.current = extension.browser;
});

const top = (entities: string[], more: Partial<CastReport> = {}): CastReport => ({
  ...{ tab: 7, isTop: true, frame: 'top', at: 0, started: 100, entities },
  ...more,
});
const frame = (entities: string[], more: Partial<CastReport> = {}) =>
  top(entities, { isTop: false, frame: 'inner', at: 4, started: 150, ...more });

test('counts an entity once, however many frames name it', async () => {
  const badge = createBadge();
  await Promise.all([badge.report(top(['roe', 'doe'])), badge.report(frame(['doe', 'quill']))]);
  expect(extension.badge[7]).toBe('3');
});

test('a frame that goes takes its names along, and nobody left is no number', async () => {
  const badge = createBadge();
  await badge.report(top(['roe']));
  await badge.report(frame(['doe']));
  await badge.report(frame([]));
  expect(extension.badge[7]).toBe('1');
  await badge.report(top([]));
  expect(extension.badge[7]).toBe('');
});

test('a frame may report before the page around it', async () => {
  const badge = createBadge();
  await badge.report(frame(['doe']));
  await badge.report(top(['roe']));
  expect(extension.badge[7]).toBe('2');
});

test.each([
  ['another page', { started: 900 }],
  ['a reload of the same page', { started: 900, frame: 'top again' }],
])('%s starts anew', async (_, next) => {
  const badge = createBadge();
  await badge.report(top(['roe', 'doe']));
  await badge.report(frame(['quill']));
  await badge.report(top(['roe'], next));
  expect(extension.badge[7]).toBe('1');
});

test('what it knows survives the background', async () => {
  await createBadge().report(top(['roe']));
  await createBadge().report(frame(['doe']));
  expect(extension.badge[7]).toBe('2');
});

test('a closed tab is forgotten, whatever its frames say last', async () => {
  const badge = createBadge();
  await Promise.all([badge.report(top(['roe'])), badge.report(frame(['doe']))]);
  await Promise.all([badge.report(top([])), badge.forget(7), badge.report(frame([]))]);
  expect([...extension.browser.storage.session.items.keys()]).toEqual([]);
});

test('nobody to go to is said for a moment, and then how many there are', async () => {
  vi.useFakeTimers();
  const badge = createBadge();
  await badge.report(top(['roe']));
  const said = badge.sayNobody(7);
  await vi.waitFor(() => expect(extension.badge[7]).toBe('0'));
  await vi.runAllTimersAsync();
  await said;
  expect(extension.badge[7]).toBe('1');
  vi.useRealTimers();
});
