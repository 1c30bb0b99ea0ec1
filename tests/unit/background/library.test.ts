import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SetStore, StoredSet } from '../../../src/background/set-store';
import { createFakeExtension } from '../../support/fake-extension';
import { setOf } from '../../support/invented-set';

const fake = vi.hoisted(() => ({ current: undefined as unknown }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, key) => Reflect.get(fake.current as object, key) }),
}));
const { openLibrary } = await import('../../../src/background/library');
const { createProblems } = await import('../../../src/background/problems');

const source = { s: { title: 'T', publisher: 'P', url: 'https://example.org/' } };
const text = (id: string, name = 'Jane Roe') =>
  JSON.stringify({ ...setOf([{ id: 'roe', name }]), id, title: id, sources: source });

let extension: ReturnType<typeof createFakeExtension>;
let stored: Map<string, StoredSet>;
let problems: ReturnType<typeof createProblems>;
const disk = { isBroken: false, isFull: false };

const store: SetStore = {
  readAll: async () => {
    if (disk.isBroken) throw new Error('the database is damaged');
    return [...stored.values()];
  },
  put: async (set) => {
    if (disk.isFull) throw new Error('QuotaExceededError');
    stored.set(set.id, set);
  },
  remove: async (id) => {
    stored.delete(id);
  },
};
const open = () => openLibrary(text('shipped'), store, problems);
const revision = () =>
  (extension.browser.storage.local.items.get('filter') as { revision: string } | undefined)?.revision;

beforeEach(() => {
  extension = createFakeExtension();
  fake.current = extension.browser;
  stored = new Map();
  problems = createProblems();
  disk.isBroken = false;
  disk.isFull = false;
});

describe('the library', () => {
  test('has the shipped set at the first start, and tells the pages', async () => {
    const { infos, active } = await open().shelf();
    expect(infos).toMatchObject([{ id: 'shipped', on: true, shipped: true, entities: 1 }]);
    expect(active).toHaveLength(1);
    expect(revision()).toBeDefined();
  });

  test('a set that is added comes first, is kept, and tells the pages', async () => {
    const before = await open().shelf().then(revision);
    expect(await open().add(text('mine'), 'mine.json')).toMatchObject({
      id: 'mine',
      on: true,
      shipped: false,
    });
    expect(revision()).not.toBe(before);
    expect((await open().shelf()).infos.map(({ id }) => id)).toEqual(['mine', 'shipped']);
  });

  test('a new version of a set takes the place of the old one', async () => {
    const library = open();
    await library.add(text('mine', 'Jane Roe'), 'mine.json');
    await library.add(text('mine', 'Joan Roe'), 'mine.json');
    expect((await library.shelf()).active.map((set) => set.entities[0]?.name)).toEqual([
      'Joan Roe',
      'Jane Roe',
    ]);
  });

  test('a set that is refused changes nothing, and says why', async () => {
    const library = open();
    await expect(library.add('{"format":"entity-set/7"}', 'new.json')).rejects.toThrow(/format: .*newer/);
    await expect(library.add(text('shipped'), 'same.json')).rejects.toThrow(/comes with Backgrounder/);
    expect(stored.size).toBe(0);
  });

  test('a full disk leaves the old version of a set at work', async () => {
    const library = open();
    await library.add(text('mine', 'Jane Roe'), 'mine.json');
    disk.isFull = true;
    await expect(library.add(text('mine', 'Joan Roe'), 'mine.json')).rejects.toThrow(/QuotaExceeded/);
    expect((await open().shelf()).active[0]?.entities[0]?.name).toBe('Jane Roe');
  });

  test('switching off and on, and removing, last over a restart', async () => {
    await open().add(text('mine'), 'mine.json');
    await open().setOn('mine', false);
    expect((await open().shelf()).active.map(({ id }) => id)).toEqual(['shipped']);
    await open().setOn('mine', true);
    expect((await open().shelf()).active.map(({ id }) => id)).toEqual(['mine', 'shipped']);
    await open().remove('mine');
    expect((await open().shelf()).infos.map(({ id }) => id)).toEqual(['shipped']);
    await expect(open().remove('shipped')).rejects.toThrow(/only be switched off/);
    await expect(open().setOn('nothing', true)).rejects.toThrow(/no set "nothing"/);
  });

  test('changes that are made at once all count', async () => {
    const library = open();
    await Promise.all([
      library.add(text('one'), 'one.json'),
      library.add(text('two'), 'two.json'),
      library.setOn('shipped', false),
    ]);
    const { infos, lexicon } = await library.shelf();
    expect(infos.map(({ id, on }) => `${id} ${on}`).sort()).toEqual([
      'one true',
      'shipped false',
      'two true',
    ]);
    expect(revision()).toBe(lexicon.revision);
  });

  test.each([
    [
      'a damaged database',
      () => {
        disk.isBroken = true;
      },
      /added could not be read: the database is damaged/,
    ],
    [
      'a storage that refuses',
      () => {
        extension.failing.local = true;
      },
      /disk is full/,
    ],
    [
      'a stored set that is no longer understood',
      () => {
        stored.set('old', { id: 'old', text: '{}', fileName: 'old.json', added: '' });
      },
      /"old" from old\.json is left out: format/,
    ],
  ])('%s leaves the shipped set at work, and a message', async (_, breakIt, words) => {
    breakIt();
    const { active } = await open().shelf();
    expect(active.map(({ id }) => id)).toEqual(['shipped']);
    expect(problems.list().join('\n')).toMatch(words);
  });

  test('a problem that is over is no longer told', async () => {
    disk.isBroken = true;
    await open().shelf();
    disk.isBroken = false;
    await open().shelf();
    expect(problems.list()).toEqual([]);
  });
});
