import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openCardHost } from '../../../src/content/hover/card-host';
import { mayOpen } from '../../../src/content/hover/may-open';
import { createMark, rectsOf } from '../../../src/content/marks/mark';
import { MARK_NAMES } from '../../../src/content/marks/mark-style';
import { innermostAt, lookIntoClosedRoots, stackAt } from '../../../src/content/text/shadow-roots';
import type { Settings } from '../../../src/extension/settings';
import { testWhere } from '../../support/test-where';
import { blockOf, clearPage, mentionOf, nextFrame, pause, showHtml } from './a-page';
import { startExtension, type TestExtension } from './an-extension';

/** What the extension's browser gives a content script, for tests that are none. */
const closedRoots = new WeakMap<Element, ShadowRoot>();
beforeAll(() => lookIntoClosedRoots((element) => closedRoots.get(element) ?? null));

let extension: TestExtension | undefined;
const hosts: Element[] = [];
afterEach(() => {
  extension?.end();
  extension = undefined;
  hosts.length = 0;
  clearPage();
});

function attach(host: Element, html: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const root = host.attachShadow({ mode });
  root.innerHTML = html;
  closedRoots.set(host, root);
  hosts.push(host);
  return root;
}
const rootsOf = (): ShadowRoot[] => hosts.flatMap((host) => closedRoots.get(host) ?? []);

describe.each<Settings['painter']>(['highlight', 'mark'])('with the painter "%s"', (painter) => {
  const start = (): TestExtension => {
    extension = startExtension({ settings: { painter } });
    return extension;
  };
  const markedWords = (): string[] =>
    painter === 'highlight'
      ? [...(CSS.highlights.get(MARK_NAMES.person) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
          (startContainer as Text).data.slice(startOffset, endOffset),
        )
      : [document, ...rootsOf()].flatMap((tree) =>
          [...tree.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
        );
  const expectMarks = (...words: string[]) =>
    expect.poll(() => markedWords().sort(), { timeout: 3000 }).toEqual(words.sort());
  /** Marks in closed trees: the registry of highlights would hand the trees to every script of the page. */
  const inClosed = (...words: string[]): string[] => (painter === 'mark' ? words : []);
  const expectNamed = (count: number) =>
    expect.poll(() => extension?.cast()?.entries.length, { timeout: 3000 }).toBe(count);
  const order = () => extension?.cast()?.entries.map(({ entity }) => entity);

  test('cards of ours are not marked, whichever copy of the extension opened them', async () => {
    const place = showHtml('<div><p>Jane Roe spoke.</p></div>');
    start();
    await expectMarks('Jane Roe');
    const life = new AbortController();
    const { host, frame } = openCardHost(place, 'light', 'Background', life.signal);
    closedRoots.set(host, frame.getRootNode() as ShadowRoot);
    frame.textContent = 'John Doe was her colleague.';
    // A tree that is found after the card shows that the card was looked at.
    const other = document.createElement('x-late');
    place.append(other);
    attach(other, '<p>Ask John Doe.</p>', 'closed');
    await expectNamed(2);
    await expectMarks('Jane Roe', ...inClosed('John Doe'));
    life.abort();
  });

  test.each<[string, ShadowRootMode]>([
    ['an open', 'open'],
    ['a closed', 'closed'],
  ])(
    'names in %s tree are read, marked where the page can reach them, and the document keeps its nodes',
    async (_, mode) => {
      const place = showHtml('<div><x-card></x-card></div>');
      const html = '<style>p { margin: 0 }</style><p>Ask Jane Roe.</p>John Doe left.';
      const root = attach(place.firstElementChild as Element, html, mode);
      start();
      await expectNamed(2);
      await expectMarks(...(mode === 'closed' ? inClosed('Jane Roe', 'John Doe') : ['Jane Roe', 'John Doe']));
      expect(root.adoptedStyleSheets).toHaveLength(painter === 'mark' ? 1 : 0);
      extension?.end();
      await expectMarks();
      expect(root.innerHTML).toBe(html);
      expect(root.adoptedStyleSheets).toHaveLength(0);
    },
  );

  const underMarkPainter = testWhere(
    painter === 'mark',
    'the sheet of highlights is the browser’s: see the tests of the built extension',
  );
  underMarkPainter('marks in shadow trees are drawn as everywhere', async () => {
    const place = showHtml('<div><p>Ask Jane Roe.</p><x-card></x-card></div>');
    attach(place.lastElementChild as Element, '<p>Ask Jane Roe.</p>');
    start();
    await expectMarks('Jane Roe', 'Jane Roe');
    const styles = [place, ...rootsOf()].map((tree) => {
      return getComputedStyle(tree.querySelector('mark') as Element).textDecorationStyle;
    });
    expect(styles).toEqual(['solid', 'solid']);
  });

  test('trees within trees are read, and closed ones within open ones', async () => {
    const place = showHtml('<div></div>');
    const outer = attach(place, '<p>John Doe</p><section></section>');
    const middle = attach(outer.lastElementChild as Element, '<div></div>', 'closed');
    attach(middle.firstElementChild as Element, '<p>Jane Roe</p>');
    start();
    await expectNamed(2);
    await expectMarks('John Doe', ...inClosed('Jane Roe'));
  });

  test('slotted text is read where it stands, in the order in which it is seen', async () => {
    const place = showHtml(
      '<x-page><b slot="head">Jane Roe</b><p>Then Roe and Doe. <x-note>John Doe</x-note></p></x-page>',
    );
    attach(place, '<p>By Mary Poe</p><slot name="head"></slot><slot></slot><footer>Poe</footer>');
    attach(place.querySelector('x-note') as Element, '<i><slot></slot></i>');
    extension = startExtension({ settings: { painter } });
    extension.changeSets(['Jane Roe', 'John Doe', 'Mary Poe'], '2');
    await expectMarks('Mary Poe', 'Jane Roe', 'Roe', 'Doe', 'John Doe', 'Poe');
    expect(order()).toEqual(['mary-poe', 'jane-roe', 'john-doe']);
  });

  test('words of two slots are no name, and words of one are, around comments and tags', async () => {
    const place = showHtml(
      '<div><x-row><b slot="a">Jane</b><b slot="b">Roe</b></x-row><x-text>John <!-- --><i>Doe</i></x-text></div>',
    );
    attach(place.firstElementChild as Element, '<slot name="b"></slot><slot name="a"></slot>');
    attach(place.lastElementChild as Element, '<slot></slot>');
    start();
    const cast = () => extension?.cast()?.entries.map(({ entity, count }) => [entity, count]);
    await expect.poll(cast, { timeout: 2000 }).toEqual([['john-doe', 1]]);
    // Long enough for a second look at the trees.
    await pause(500);
    expect(cast()).toEqual([['john-doe', 1]]);
  });

  test('what a tree does not show is not marked until it does', async () => {
    const place = showHtml('<div><x-tab><p slot="body">Jane Roe</p></x-tab><p>John Doe</p></div>');
    const root = attach(place.firstElementChild as Element, '<slot>Nobody. <b>John Doe</b> is away.</slot>');
    start();
    await expectMarks('John Doe', 'John Doe');
    root.querySelector('slot')?.setAttribute('name', 'body');
    await expectMarks('Jane Roe', 'John Doe');
    root.querySelector('slot')?.removeAttribute('name');
    await expectMarks('John Doe', 'John Doe');
  });

  test('a name beside an inline host does not run into it', async () => {
    const place = showHtml('<p>Ask Jane <span>x</span> Roe. <span></span>John Doe.</p>');
    attach(place.querySelector('span') as Element, 'or Poe');
    start();
    await expectMarks('John Doe');
  });

  test('text that a tree gets later is marked, and what it loses is not', async () => {
    const place = showHtml('<div><x-card></x-card></div>');
    const root = attach(place.firstElementChild as Element, '<p>Nobody came.</p>');
    start();
    await expect.poll(() => extension?.cast()?.state).toBe('ready');
    root.innerHTML = '<p>Then Jane Roe came.</p>';
    await expectMarks('Jane Roe');
    root.append('And John Doe.');
    await expectMarks('Jane Roe', 'John Doe');
    root.firstElementChild?.remove();
    await expectMarks('John Doe');
  });

  test.each<[string, string, ShadowRootMode]>([
    ['an element that waited for its definition', '<x-late-card>Nobody.</x-late-card>', 'open'],
    ['an empty element', '<div></div>', 'closed'],
    ['an element with text of its own', '<section><p>Nobody.</p></section>', 'open'],
    ['an element in a sentence', '<span>Nobody.</span>', 'open'],
  ])('a tree that %s is given late is found', async (_, html, mode) => {
    const place = showHtml(`<div><p>John Doe</p>${html}</div>`);
    start();
    await expectMarks('John Doe');
    await pause(50);
    attach(place.lastElementChild as Element, '<p>Jane Roe</p>', mode);
    await expectNamed(2);
    await expectMarks('John Doe', ...(mode === 'closed' ? inClosed('Jane Roe') : ['Jane Roe']));
  });

  test('a host that comes with its tree is read at once', async () => {
    const place = showHtml('<div><p>John Doe</p></div>');
    start();
    await expectMarks('John Doe');
    const host = document.createElement('x-card');
    attach(host, '<p>Jane Roe</p>');
    place.append(host);
    await expectMarks('John Doe', 'Jane Roe');
    host.remove();
    await expectMarks('John Doe');
    place.prepend(host);
    await expectMarks('Jane Roe', 'John Doe');
    expect(order()).toEqual(['jane-roe', 'john-doe']);
    place.firstElementChild?.toggleAttribute('hidden', true);
    await expectMarks('John Doe');
    place.firstElementChild?.toggleAttribute('hidden', false);
    await expectMarks('Jane Roe', 'John Doe');
  });

  test('five hundred trees that come and go leave nothing behind', async () => {
    const place = showHtml('<div><p>John Doe</p></div>');
    start();
    await expectMarks('John Doe');
    const roots: ShadowRoot[] = [];
    for (let round = 0; round < 5; round++) {
      const added = Array.from({ length: 100 }, (_, at) => {
        const host = document.createElement(at % 2 ? 'x-card' : 'div');
        roots.push(attach(host, `<p>Card ${round}-${at} of Jane Roe</p>`));
        return host;
      });
      place.append(...added);
      await expect.poll(() => markedWords().length, { timeout: 4000 }).toBe(101);
      for (const host of added) host.remove();
      await expectMarks('John Doe');
    }
    expect(roots.filter((root) => root.adoptedStyleSheets.length > 0)).toEqual([]);
    expect(roots.filter((root) => root.querySelector('mark') !== null)).toEqual([]);
    // What is gone is not watched any more: writing there wakes nobody.
    const frames = countFrames();
    for (const root of roots.slice(0, 400)) root.append('more');
    await nextFrame();
    // The one is ours, of `nextFrame`.
    expect(frames()).toBe(1);
  });
});

describe('a card in a shadow tree', () => {
  const setUp = () => {
    const place = showHtml('<div><p>Outside</p><section></section></div>');
    const root = attach(place.lastElementChild as Element, '<p>Ask Jane Roe.</p>');
    const paragraph = root.firstElementChild as Element;
    const block = blockOf(paragraph);
    const node = block.nodes[0] as Text;
    const mark = createMark(1, mentionOf(block, 'Jane Roe'), 'Jane Roe', [{ node, start: 4, end: 12 }]);
    return { place, paragraph, node, mark };
  };

  test.each([
    ['the words before it', 0, 3, true],
    ['its first letters', 0, 6, false],
    ['words within it', 6, 8, false],
  ])('does not open over a name that is selected: %s', (_, from, to, isAllowed) => {
    const { paragraph, node, mark } = setUp();
    getSelection()?.setBaseAndExtent(node, from, node, to);
    expect(mayOpen(paragraph, mark)).toBe(isAllowed);
    getSelection()?.removeAllRanges();
  });

  test('does not open in an editor around the tree', () => {
    const { place, paragraph, mark } = setUp();
    expect(mayOpen(paragraph, mark)).toBe(true);
    place.setAttribute('contenteditable', 'true');
    expect(mayOpen(paragraph, mark)).toBe(false);
  });

  test('finds its name under the pointer, also where the tree lies under a link', () => {
    const { paragraph, mark } = setUp();
    const [rect] = rectsOf(mark);
    if (!rect) throw new Error('the name is not shown');
    const [x, y] = [rect.left + 3, rect.top + 3];
    const seen = document.elementFromPoint(x, y) as Element;
    expect(innermostAt(seen, x, y)).toBe(paragraph);
    const link = showHtml('<a href="#x" style="position: fixed; inset: 0"></a>');
    expect(document.elementFromPoint(x, y)).toBe(link);
    expect(stackAt(link, x, y).slice(0, 2)).toEqual([link, paragraph]);
  });
});

/** How often an animation frame was asked for since. */
function countFrames(): () => number {
  const original = globalThis.requestAnimationFrame;
  let count = 0;
  globalThis.requestAnimationFrame = (callback) => {
    count++;
    return original(callback);
  };
  return () => {
    globalThis.requestAnimationFrame = original;
    return count;
  };
}
