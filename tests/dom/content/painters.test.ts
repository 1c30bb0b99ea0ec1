import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHighlightPainter } from '../../../src/content/marks/highlight-painter';
import { type Mark, rectsOf } from '../../../src/content/marks/mark';
import { markAtPoint } from '../../../src/content/marks/mark-at-point';
import { createMarkPainter } from '../../../src/content/marks/mark-painter';
import { highlightCss, highlightName, MARK_NAMES } from '../../../src/content/marks/mark-style';
import type { Painter } from '../../../src/content/marks/painter';
import { blockOf, clearPage, mentionOf, pause, showHtml } from './a-page';

const optionsFor = (signal: AbortSignal, isStillWanted = async () => true) => ({
  ...{ document, isStillWanted, signal },
  silently: (write: () => void) => write(),
});

const PAINTERS = {
  highlights: (signal: AbortSignal) => createHighlightPainter(optionsFor(signal)),
  'mark elements': (signal: AbortSignal) => createMarkPainter(optionsFor(signal)),
};

const wordsOf = (mark: Mark): string =>
  mark.pieces.map(({ node, start, end }) => node.data.slice(start, end)).join('');

const NAMES: readonly (readonly [string, string, readonly string[]])[] = [
  ['in the middle of a sentence', '<p>Ask Jane Roe today</p>', ['Jane Roe']],
  ['at the start of a node', '<p>Jane Roe was asked</p>', ['Jane Roe']],
  ['at the end of a node', '<p>ask <i>now</i> Jane Roe</p>', ['Jane Roe']],
  ['that is a whole node', '<p><b>Jane Roe</b></p>', ['Jane Roe']],
  ['across inline tags', '<p>Ask Jane <b>Roe</b> today</p>', ['Jane Roe']],
  [
    'across nested inline tags',
    '<p>Ask <a href="#x"><i>Jan</i>e <b>R<u>o</u></b></a>e today</p>',
    ['Jane Roe'],
  ],
  ['across a line break', '<p>Ask Jane<br>Roe today</p>', ['Jane\nRoe']],
  ['across empty nodes and comments', '<p>Ask Jane<!-- c --><i></i> Roe today</p>', ['Jane Roe']],
  ['whose first letter floats', '<p><span style="float: left">J</span>ane Roe was asked</p>', ['Jane Roe']],
  ['twice in one node', '<p>Jane Roe and Jane Roe</p>', ['Jane Roe', 'Jane Roe']],
  ['two that touch', '<p>Jane Roe/John Doe</p>', ['Jane Roe', 'John Doe']],
  ['two that share a node', '<p>Jane <b>Roe, John</b> Doe</p>', ['Jane Roe', 'John Doe']],
  ['after a style element', '<p><style>p{}</style>Ask Jane Roe</p>', ['Jane Roe']],
  ['beyond the basic plane', '<p>Ask 𝒥ane Roe 🙂</p>', ['𝒥ane Roe']],
];

describe.each(Object.entries(PAINTERS))('painting with %s', (kind, create) => {
  let lifetime: AbortController;
  let painter: Painter;
  beforeEach(() => {
    lifetime = new AbortController();
    painter = create(lifetime.signal);
  });
  afterEach(() => {
    lifetime.abort();
    clearPage();
  });

  /** Paints these words of the element's first block. */
  const paint = (element: Element, words: readonly string[]) => {
    const block = blockOf(element);
    const mentions = words.map((each, index) =>
      mentionOf(block, each, 'person', words.slice(0, index + 1).filter((word) => word === each).length),
    );
    painter.paint(block, mentions);
    return { block, mentions };
  };

  test.each(NAMES)('a name %s is marked, exactly', (_, html, words) => {
    paint(showHtml(html), words);
    expect(painter.marks().map((mark) => mark.text)).toEqual(words);
    expect(painter.marks().map(wordsOf)).toEqual(words.map((each) => each.replace('\n', '')));
    expect(painter.marks().every((mark) => rectsOf(mark).length > 0)).toBe(true);
  });

  test.each(NAMES)('a name %s: the end leaves the page as it was', (_, html, words) => {
    const element = showHtml(html);
    const before = element.outerHTML;
    const nodes = nodesIn(element);
    paint(element, words);
    if (kind === 'highlights') {
      expect(element.outerHTML).toBe(before);
      expect(nodesIn(element)).toEqual(nodes);
    }
    lifetime.abort();
    expect(element.outerHTML).toBe(before);
    const after = nodesIn(element);
    expect(after.length).toBe(nodes.length);
    expect(after.every((node, index) => node === nodes[index])).toBe(true);
    expect(painter.count()).toBe(0);
  });

  test('a name whose words a page shows in two cells is not marked', () => {
    paint(showHtml('<p>Ask Jane <span style="display: table-cell">Roe</span> today</p>'), ['Jane Roe']);
    expect(painter.count()).toBe(0);
  });

  test('a name whose words a page has float apart is not marked', () => {
    paint(showHtml('<p>Ask Jane <span style="float: right">Roe</span> today</p>'), ['Jane Roe']);
    expect(painter.count()).toBe(0);
  });

  test('painting again replaces what was there', () => {
    const element = showHtml('<p>Ask Jane Roe and John Doe today</p>');
    const { block } = paint(element, ['Jane Roe']);
    painter.lift(block.id);
    painter.paint(block, [mentionOf(block, 'John Doe')]);
    expect(painter.marks().map(wordsOf)).toEqual(['John Doe']);
    painter.erase(block.id);
    expect(painter.count()).toBe(0);
    expect(element.outerHTML).toBe('<p>Ask Jane Roe and John Doe today</p>');
  });

  test('marks come in document order, whatever order they were painted in', () => {
    const place = showHtml('<div><p>Jane Roe, then John Doe</p><p>Mary Poe</p></div>');
    const [first, second] = [...place.children].map((element, index) => blockOf(element, index + 1));
    if (!first || !second) throw new Error('two paragraphs expected');
    painter.paint(second, [mentionOf(second, 'Mary Poe')]);
    painter.paint(first, [mentionOf(first, 'John Doe'), mentionOf(first, 'Jane Roe')]);
    expect(painter.marks().map((mark) => mark.text)).toEqual(['Jane Roe', 'John Doe', 'Mary Poe']);
  });

  test('a name broken over two lines is found on its own two boxes and nowhere between', () => {
    const element = showHtml(
      '<p style="width: 240px; font: 20px monospace">Yesterday here Jane Roe came along</p>',
    );
    paint(element, ['Jane Roe']);
    const [mark] = painter.marks();
    if (!mark) throw new Error('no mark');
    const [upper, lower] = rectsOf(mark);
    if (!upper || !lower || lower.top < upper.bottom - 5) throw new Error('the name must break');
    const at = (x: number, y: number) => {
      const target = document.elementFromPoint(x, y);
      return target ? markAtPoint(painter, target, x, y)?.line : undefined;
    };
    expect(at(upper.left + 5, upper.top + 5)).toEqual(upper);
    expect(at(lower.left + 5, lower.top + 5)).toEqual(lower);
    expect(at(upper.left - 10, upper.top + 5)).toBeUndefined();
    expect(at(lower.right + 15, lower.top + 5)).toBeUndefined();
  });

  test('persons and organizations are drawn differently, and neither moves the text', () => {
    if (kind === 'highlights') putSheet();
    const element = showHtml('<p>Ask <b>Jane Roe</b> of the Roe Trust today</p>');
    const before = element.getBoundingClientRect();
    const block = blockOf(element);
    painter.paint(block, [mentionOf(block, 'Jane Roe'), mentionOf(block, 'Roe Trust', 'organization')]);
    const after = element.getBoundingClientRect();
    expect([after.width, after.height]).toEqual([before.width, before.height]);
    expect(painter.marks().map(lineStyle)).toEqual(['solid', 'dotted']);
  });

  test('the eye is drawn to a mark for a moment only', async () => {
    paint(showHtml('<p>Ask Jane Roe today</p>'), ['Jane Roe']);
    const [mark] = painter.marks();
    if (!mark) throw new Error('no mark');
    painter.flash(mark);
    expect(isFlashing()).toBe(true);
    await pause(700);
    expect(isFlashing()).toBe(false);
  });

  function lineStyle({ pieces }: Mark): string {
    const element = pieces[0]?.node.parentElement;
    if (!element) return 'none';
    if (kind !== 'highlights') return getComputedStyle(element).textDecorationStyle;
    const name = [MARK_NAMES.person, MARK_NAMES.organization].find((each) =>
      [...(CSS.highlights.get(each) ?? [])].some(
        (range) => range.startContainer === pieces[0]?.node && range.startOffset === pieces[0]?.start,
      ),
    );
    return name ? getComputedStyle(element, `::highlight(${name})`).textDecorationStyle : 'none';
  }

  const isFlashing = (): boolean =>
    kind === 'highlights'
      ? (CSS.highlights.get(MARK_NAMES.flash)?.size ?? 0) > 0
      : document.querySelector(`mark.${MARK_NAMES.flash}`) !== null;
});

/** As the browser puts it into every page. */
function putSheet(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightCss(''));
  document.adoptedStyleSheets = [sheet];
}

describe('highlights', () => {
  let lifetime: AbortController;
  beforeEach(() => {
    lifetime = new AbortController();
  });
  afterEach(() => {
    lifetime.abort();
    document.adoptedStyleSheets = [];
    clearPage();
  });
  const registered = (): string[] =>
    [...CSS.highlights].filter(([, { size }]) => size > 0).map(([name]) => name);
  const lookAt = (element: Element | null, name: string): CSSStyleDeclaration => {
    if (!element) throw new Error('no such element');
    return getComputedStyle(element, `::highlight(${name})`);
  };

  test('have another line in links, below the link’s own, and another name in each style', () => {
    const painter = createHighlightPainter(optionsFor(lifetime.signal));
    const place = showHtml('<p>Ask <a href="#x">our <b>Jane Roe</b></a> today</p>');
    const block = blockOf(place);
    expect(registered()).toEqual([]);
    painter.paint(block, [mentionOf(block, 'Jane Roe')]);
    expect(registered()).toEqual([highlightName('person', 'line', true)]);
    putSheet();
    const offsets = [true, false].map(
      (isInLink) =>
        lookAt(place.querySelector('b'), highlightName('person', 'line', isInLink)).textUnderlineOffset,
    );
    expect(offsets[0]).not.toBe(offsets[1]);
    painter.restyle('bold');
    expect(registered()).toEqual([highlightName('person', 'bold', true)]);
    expect(lookAt(place.querySelector('b'), registered()[0] ?? '').textDecorationThickness).toBe('3px');
    painter.showOnly(new Set());
    expect(registered()).toEqual([]);
    painter.showOnly(undefined);
    expect(registered()).toEqual([highlightName('person', 'bold', true)]);
    lifetime.abort();
    expect(CSS.highlights.size).toBe(0);
  });

  test('of an older copy go when a newer one begins, and the older one knows that the page is taken', () => {
    const older = createHighlightPainter(optionsFor(lifetime.signal));
    const block = blockOf(showHtml('<p>Ask Jane Roe today</p>'));
    older.restyle('dots');
    older.paint(block, [mentionOf(block, 'Jane Roe')]);
    expect(older.isTaken()).toBe(false);
    const life = new AbortController();
    const newer = createHighlightPainter(optionsFor(life.signal));
    expect(registered()).toEqual([]);
    expect([older.isTaken(), newer.isTaken()]).toEqual([true, false]);
    newer.paint(block, [mentionOf(block, 'Jane Roe')]);
    lifetime.abort();
    expect(registered()).toEqual([MARK_NAMES.person]);
    life.abort();
    expect(CSS.highlights.size).toBe(0);
  });
});

describe('a page that works against the highlights', () => {
  test('gets them painted again within about a second', async () => {
    const lifetime = new AbortController();
    const painter = createHighlightPainter(optionsFor(lifetime.signal));
    const block = blockOf(showHtml('<p>Ask Jane Roe today</p>'));
    painter.paint(block, [mentionOf(block, 'Jane Roe')]);
    CSS.highlights.get(MARK_NAMES.person)?.clear();
    CSS.highlights.clear();
    await expect.poll(() => CSS.highlights.get(MARK_NAMES.person)?.size, { timeout: 2500 }).toBe(1);
    expect(painter.isTaken()).toBe(false);
    lifetime.abort();
    expect(CSS.highlights.size).toBe(0);
    clearPage();
  });
});

describe('a page that drops the sheet of mark elements', () => {
  test('gets it back within about a second, and names are found without it', async () => {
    const lifetime = new AbortController();
    const painter = PAINTERS['mark elements'](lifetime.signal);
    const block = blockOf(showHtml('<p>Ask Jane Roe today</p>'));
    painter.paint(block, [mentionOf(block, 'Jane Roe')]);
    document.adoptedStyleSheets = [];
    const element = document.querySelector('mark');
    const box = element?.getBoundingClientRect() ?? new DOMRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    // Without the sheet the pointer no longer passes through it.
    expect(document.elementFromPoint(x, y)).toBe(element);
    expect(element && markAtPoint(painter, element, x, y)?.mark.text).toBe('Jane Roe');
    await expect.poll(() => document.adoptedStyleSheets.length, { timeout: 2500 }).toBe(1);
    lifetime.abort();
    await pause(1200);
    expect(document.adoptedStyleSheets.length).toBe(0);
    clearPage();
  });
});

describe('a page that writes where mark elements stand', () => {
  const setUp = () => {
    const lifetime = new AbortController();
    const painter = createMarkPainter(optionsFor(lifetime.signal));
    const element = showHtml('<p>Ask Jane Roe today</p>');
    const text = element.firstChild as Text;
    const block = blockOf(element);
    painter.paint(block, [mentionOf(block, 'Jane Roe')]);
    return { lifetime, element, text };
  };

  test('into its own text node: its new text stands alone', () => {
    const { lifetime, element, text } = setUp();
    text.data = 'Nobody was asked';
    lifetime.abort();
    expect(element.outerHTML).toBe('<p>Nobody was asked</p>');
  });

  test('into our pieces: nothing it wrote is lost', () => {
    const { lifetime, element } = setUp();
    element.append('!');
    element.normalize();
    lifetime.abort();
    element.normalize();
    expect(element.outerHTML).toBe('<p>Ask Jane Roe today!</p>');
  });

  test.each([
    ['that a name begins', ['Jane Roe today']],
    ['that stand side by side', ['Ask ', 'both: Jane Roe today']],
    ['that are a name each', ['Jane Roe', '']],
  ])('by joining text nodes %s: no word is lost', (_, texts) => {
    const lifetime = new AbortController();
    const painter = createMarkPainter(optionsFor(lifetime.signal));
    const element = showHtml('<p></p>');
    element.append(...texts);
    const block = blockOf(element);
    painter.paint(block, [mentionOf(block, 'Jane Roe')]);
    element.normalize();
    lifetime.abort();
    element.normalize();
    expect(element.innerHTML).toBe(texts.join(''));
  });

  test('by taking its own text node out: the rest goes, too', () => {
    const lifetime = new AbortController();
    const painter = createMarkPainter(optionsFor(lifetime.signal));
    const element = showHtml('<p>Jane Roe today</p>');
    const block = blockOf(element);
    painter.paint(block, [mentionOf(block, 'Jane Roe')]);
    element.firstChild?.remove();
    lifetime.abort();
    expect(element.outerHTML).toBe('<p></p>');
  });

  test('by emptying the place: its node comes back whole when it is used again', () => {
    const { lifetime, element, text } = setUp();
    element.replaceChildren();
    lifetime.abort();
    expect(element.outerHTML).toBe('<p></p>');
    expect(text.data).toBe('Ask Jane Roe today');
  });
});

const nodesIn = (root: Node): Node[] => [root, ...[...root.childNodes].flatMap(nodesIn)];
