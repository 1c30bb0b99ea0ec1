import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { EntityId } from '../../../src/core/entity-set/model';
import { numberOf } from '../../../src/core/gazetteer/gazetteer';
import { createFakeExtension } from '../../support/fake-extension';
import { setOf } from '../../support/invented-set';
import { createMemoryStore } from '../../support/memory-store';

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
let memory: ReturnType<typeof createMemoryStore>;
let problems: ReturnType<typeof createProblems>;

const open = () => openLibrary(text('shipped'), memory.store, problems);
/** The name on the card that two sets tell of: the first set's. */
const nameIn = async (library: ReturnType<typeof open>) =>
  (await library.card('roe' as EntityId, { today: '2026-11-23' }))?.name;
const revision = () =>
  (extension.browser.storage.local.items.get('filter') as { revision: string } | undefined)?.revision;

function makeGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

beforeEach(() => {
  extension = createFakeExtension();
  fake.current = extension.browser;
  memory = createMemoryStore();
  problems = createProblems();
});

describe('the library', () => {
  test('has the shipped set at the first start, and tells the pages', async () => {
    const { infos, active } = await open().shelf();
    expect(infos).toMatchObject([{ id: 'shipped', on: true, shipped: true, entities: 1 }]);
    expect(active).toHaveLength(1);
    expect(revision()).toBeDefined();
  });

  test('what a set says of itself in another language is told as foreign', async () => {
    const german = JSON.stringify({ ...JSON.parse(text('mine')), language: 'de' });
    const { foreign } = await open().add(german, 'mine.json');
    expect(foreign).toMatchObject({ title: 'de' });
    expect((await open().shelf()).infos.find(({ id }) => id === 'shipped')?.foreign).toBeUndefined();
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
    expect(await nameIn(library)).toBe('Joan Roe');
    expect(memory.editions.size).toBe(1);
  });

  test('a set that is refused changes nothing, and says why', async () => {
    const library = open();
    await expect(library.add('{"format":"entity-set/7"}', 'new.json')).rejects.toThrow(/format: .*newer/);
    await expect(library.add(text('shipped'), 'same.json')).rejects.toThrow(/comes with Backgrounder/);
    expect(memory.heads.size).toBe(0);
  });

  test('a full disk leaves the old version of a set at work', async () => {
    const library = open();
    await library.add(text('mine', 'Jane Roe'), 'mine.json');
    memory.disk.isFull = true;
    await expect(library.add(text('mine', 'Joan Roe'), 'mine.json')).rejects.toThrow(/QuotaExceeded/);
    expect(await nameIn(open())).toBe('Jane Roe');
    expect(memory.editions.size).toBe(1);
  });

  test('switching off and on, and removing, last over a restart', async () => {
    await open().add(text('mine'), 'mine.json');
    await open().setOn('mine', false);
    expect((await open().shelf()).active.map(({ head }) => head.id)).toEqual(['shipped']);
    await open().setOn('mine', true);
    expect((await open().shelf()).active.map(({ head }) => head.id)).toEqual(['mine', 'shipped']);
    await open().remove('mine');
    expect((await open().shelf()).infos.map(({ id }) => id)).toEqual(['shipped']);
    await expect(open().remove('shipped')).rejects.toThrow(/only be switched off/);
    await expect(open().setOn('nothing', true)).rejects.toThrow(/no set "nothing"/);
  });

  test('a removed set is restored as it was, unless it is gone or another has come', async () => {
    const library = open();
    await library.add(text('mine', 'Jane Roe'), 'mine.json');
    await library.remove('mine');
    expect((await open().removed()).map(({ id }) => id)).toEqual(['mine']);
    await library.restore('mine');
    expect(await library.removed()).toEqual([]);
    expect(await nameIn(library)).toBe('Jane Roe');
    expect((await library.shelf()).active.map(({ head }) => head.id)).toEqual(['mine', 'shipped']);
    await library.remove('mine');
    await library.add(text('mine', 'Joan Roe'), 'mine.json');
    expect(await library.removed()).toEqual([]);
    await expect(library.restore('mine')).rejects.toThrow(/gone for good/);
    await expect(library.restore('nothing')).rejects.toThrow(/gone for good/);
    expect(await nameIn(library)).toBe('Joan Roe');
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
        memory.disk.isBroken = true;
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
        memory.texts.set('old', { id: 'old', text: '{}', fileName: 'old.json', added: '' });
      },
      /"old" from old\.json is left out: format/,
    ],
  ])('%s leaves the shipped set at work, and a message', async (_, breakIt, words) => {
    breakIt();
    const { active } = await open().shelf();
    expect(active.map(({ head }) => head.id)).toEqual(['shipped']);
    expect(problems.list().join('\n')).toMatch(words);
  });

  test('a set that is left out is a problem until it is removed', async () => {
    memory.texts.set('old', { id: 'old', text: '{}', fileName: 'old.json', added: '' });
    const library = open();
    await library.shelf();
    expect(problems.list()).toHaveLength(1);
    await library.remove('old');
    expect(problems.list()).toEqual([]);
  });

  test('a storage that refuses half-way leaves what is asked next true to what is stored', async () => {
    const library = open();
    await library.add(text('mine'), 'mine.json');
    extension.failing.local = true;
    await expect(library.add(text('other'), 'other.json')).rejects.toThrow(/disk is full/);
    await expect(library.remove('mine')).rejects.toThrow(/disk is full/);
    extension.failing.local = false;
    expect((await library.shelf()).infos.map(({ id }) => id)).toEqual(['mine', 'shipped']);
    expect((await open().shelf()).infos.map(({ id }) => id)).toEqual(['mine', 'shipped']);
  });

  test('a database that does not answer is asked again a little later', async () => {
    await open().add(text('mine'), 'mine.json');
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      memory.disk.isBroken = true;
      const library = open();
      const ids = async () => (await library.shelf()).infos.map(({ id }) => id);
      expect(await ids()).toEqual(['shipped']);
      memory.disk.isBroken = false;
      expect(await ids()).toEqual(['shipped']);
      vi.advanceTimersByTime(5000);
      expect(await ids()).toEqual(['mine', 'shipped']);
      expect(problems.list()).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('a problem that is over is no longer told', async () => {
    memory.disk.isBroken = true;
    await open().shelf();
    memory.disk.isBroken = false;
    await open().shelf();
    expect(problems.list()).toEqual([]);
  });

  test('keeps what it compiled, and reads it back instead of compiling again', async () => {
    await open().add(text('mine'), 'mine.json');
    expect(memory.compiled.size).toBe(1);
    const { lexicon } = await open().shelf();
    expect(numberOf(lexicon.gazetteer, 'jane roe')).toBeDefined();
    await open().setOn('shipped', false);
    expect([...memory.compiled.keys()]).not.toContain(lexicon.revision);
    await open().setOn('shipped', true);
    // Compiling would fail without the entities.
    memory.editions.clear();
    expect((await open().shelf()).lexicon.revision).toBe(lexicon.revision);
  });

  test('goes on answering with the sets as they were while a change is compiled', async () => {
    const library = open();
    const before = await library.shelf();
    const adding = library.add(text('mine'), 'mine.json');
    expect(await library.shelf()).toBe(before);
    await adding;
    expect((await library.shelf()).infos).toHaveLength(2);
  });

  test('pages that are told of other names, and ask at once, are answered by them', async () => {
    const library = open();
    await library.add(text('mine'), 'mine.json');
    const { local } = extension.browser.storage;
    const store = local.set;
    const asked: { told: string; answered: Promise<string> }[] = [];
    local.set = async (values) => {
      await store(values);
      // The tabs hear of it before the background does that has written it.
      const told = (values.filter as { revision: string } | undefined)?.revision;
      if (told !== undefined)
        asked.push({ told, answered: library.shelf().then(({ lexicon }) => lexicon.revision) });
      await new Promise((resolve) => setTimeout(resolve));
    };
    await library.setOn('mine', false);
    await library.setOn('mine', true);
    await library.remove('mine');
    expect(asked).toHaveLength(3);
    for (const { told, answered } of asked) expect(await answered).toBe(told);
  });

  test('pages are not told of what a later change has overtaken', async () => {
    const library = open();
    await library.add(text('mine'), 'mine.json');
    const { local } = extension.browser.storage;
    const read = local.get;
    const woken = open();
    const held = makeGate();
    const released = makeGate();
    local.get = async (key) => {
      const items = await read(key);
      if (key === 'setsOff') {
        local.get = read;
        held.open();
        await released.opened;
      }
      return items;
    };
    const first = woken.shelf();
    await held.opened;
    await woken.setOff(['mine']);
    released.open();
    await first;
    expect(revision()).toBe((await woken.shelf()).lexicon.revision);
  });

  test('a card is made of the entity and of those it is tied to, from either side', async () => {
    const tie = { kind: 'met', text: 'host of', inverse: 'guest of' };
    const entities = [
      { id: 'doe', name: 'John Doe', relations: [{ ...tie, entity: 'roe' }] },
      { id: 'roe', name: 'Jane Roe', relations: [{ ...tie, entity: 'poe' }] },
      { id: 'poe', name: 'Ann Poe' },
      { id: 'stranger', name: 'Not Tied' },
    ];
    const library = open();
    await library.add(JSON.stringify({ ...setOf(entities), id: 'ties' }), 'ties.json');
    const card = await library.card('roe' as EntityId, { today: '2026-11-23' });
    expect(card?.relations.map(({ text, other }) => `${text} ${other.name}`)).toEqual([
      'guest of John Doe',
      'host of Ann Poe',
    ]);
    expect(memory.reads).not.toContain('stranger');
  });
});

describe('a set that an earlier version kept as a text', () => {
  const old = { id: 'mine', text: text('mine', 'Joan Roe'), fileName: 'mine.json', added: '2026-01-01' };

  test('is taken over at the next start, with its date', async () => {
    memory.texts.set('mine', old);
    expect(await nameIn(open())).toBe('Joan Roe');
    expect(memory.texts.size).toBe(0);
    expect(memory.heads.get('mine')).toMatchObject({ fileName: 'mine.json', added: '2026-01-01' });
    expect(await nameIn(open())).toBe('Joan Roe');
  });

  test('is at work and keeps its text when the disk is full', async () => {
    memory.texts.set('mine', old);
    memory.disk.isFull = true;
    expect(await nameIn(open())).toBe('Joan Roe');
    expect(memory.texts.size).toBe(1);
  });
});
