import { afterEach, describe, expect, test } from 'vitest';
import { readableRoot } from '../../../src/content/text/elements';
import { createPageText } from '../../../src/content/text/page-text';
import { piecesOf, type TextBlock } from '../../../src/content/text/text-block';
import { watchPage } from '../../../src/content/watch/watch-page';
import { clearPage, nextFrame, showHtml } from './a-page';

afterEach(clearPage);

/** Reads an element to the end and keeps its blocks in step with it, like a visit does. */
function readAll(root: Element, signal: AbortSignal = new AbortController().signal) {
  const standing = new Map<number, TextBlock>();
  const log: string[] = [];
  const note = (what: string, block: TextBlock | undefined): void =>
    void log.push(`${what} ${block?.text.trim() ?? '?'}`);
  const text = createPageText({
    lift() {},
    show(block, isKnown) {
      standing.set(block.id, block);
      note(isKnown ? 'known' : 'new', block);
    },
    hide(id) {
      note('hidden', standing.get(id));
      standing.delete(id);
    },
    forget: (id) => void log.push(`forgotten ${id}`),
    enter() {},
  });
  text.enqueue(root);
  const readOn = (): void => {
    while (text.readNext());
  };
  readOn();
  watchPage(
    root,
    (changes) => {
      log.length = 0;
      text.apply(changes);
      readOn();
    },
    signal,
  );
  return { standing, log, texts: () => [...standing.values()].map((block) => block.text) };
}

const textsOf = (html: string): string[] => readAll(showHtml(html)).texts();

describe('a block is a run of text that reads as one', () => {
  test.each<[string, string, readonly string[]]>([
    ['across inline elements', '<p>Ask <a href="#">Jane <b>Roe</b></a> today</p>', ['Ask Jane Roe today']],
    ['across a line break', '<p>Jane<br>Roe</p>', ['Jane\nRoe']],
    ['across a picture and a comment', '<p>Jane <img alt=""><!-- x -->Roe</p>', ['Jane Roe']],
    ['not across paragraphs', '<div><p>Jane</p><p>Roe</p></div>', ['Jane', 'Roe']],
    ['not across cells', '<table><tr><td>Jane</td><td>Roe</td></tr></table>', ['Jane', 'Roe']],
    [
      'on both sides of a block inside it',
      '<div>before<p>inside</p>after</div>',
      ['before', 'after', 'inside'],
    ],
    ['in nested lists', '<ul><li>one<ul><li>two</li></ul></li></ul>', ['one', 'two']],
    [
      'in a block inside a link',
      '<div><a href="#">Ask <div>Jane</div> Roe</a></div>',
      ['Ask ', ' Roe', 'Jane'],
    ],
    ['in unknown elements', '<div><x-name>Jane</x-name> Roe</div>', [' Roe', 'Jane']],
    ['not when there is nothing but space', '<div> <p> </p>\n<p>&nbsp;</p></div>', []],
  ])('%s', (_, html, expected) => {
    expect(textsOf(html)).toEqual(expected);
  });

  test.each([
    '<input value="Jane">',
    '<textarea>Jane</textarea>',
    '<select><option>Jane</option></select>',
    '<b contenteditable>Jane</b>',
    '<div contenteditable="plaintext-only"><p>Jane <i contenteditable="false">Roe</i></p></div>',
    '<code>Jane</code>',
    '<kbd>Jane</kbd>',
    '<samp>Jane</samp>',
    '<pre>Jane</pre>',
    '<script type="text/plain">Jane</script>',
    '<style>/* Jane */</style>',
    '<noscript>Jane</noscript>',
    '<template>Jane</template>',
    '<svg><text>Jane</text></svg>',
    '<math><mi>Jane</mi></math>',
    '<b hidden>Jane</b>',
    '<video>Jane</video>',
  ])('what is not prose is not read and ends the block: %s', (html) => {
    expect(textsOf(`<div>Ask${html}today</div>`)).toEqual(['Ask', 'today']);
  });

  test('an element that only says it is not editable is read', () => {
    expect(textsOf('<p>Ask <b contenteditable="false">Jane</b></p>')).toEqual(['Ask Jane']);
  });
});

test('offsets lead back to the nodes, and line breaks to none', () => {
  const [block] = readAll(showHtml('<p>Ask J<b>ane</b><br>Roe!</p>')).standing.values();
  if (!block) throw new Error('no block');
  expect(block.text).toBe('Ask Jane\nRoe!');
  const pieces = piecesOf(block, { start: 4, end: 12 });
  expect(pieces.map(({ node, start, end }) => [node.data, start, end])).toEqual([
    ['Ask J', 4, 5],
    ['ane', 0, 3],
    ['Roe!', 0, 3],
  ]);
});

describe('documents that are no pages are left alone', () => {
  test('SVG, XML, and editors', () => {
    const parse = (text: string, type: DOMParserSupportedType) => new DOMParser().parseFromString(text, type);
    expect(readableRoot(parse('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'))).toBeUndefined();
    expect(readableRoot(parse('<feed>Jane</feed>', 'text/xml'))).toBeUndefined();
    expect(readableRoot(parse('<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 'text/xml'))).toBe(
      undefined,
    );
    expect(readableRoot(parse('<p>Jane', 'text/html'))).toBeDefined();
  });
});

describe('a page that changes', () => {
  test('new paragraphs are read, and nothing else is touched', async () => {
    const place = showHtml('<div><p>one</p></div>');
    const { texts, log } = readAll(place);
    place.insertAdjacentHTML('beforeend', '<section><p>two <b>three</b></p></section>');
    await nextFrame();
    expect(texts()).toEqual(['one', 'two three']);
    expect(log).toEqual(['new two three']);
  });

  test('a paragraph that is rewritten is a new block', async () => {
    const place = showHtml('<div><p>one</p><p>two</p></div>');
    const { texts, log } = readAll(place);
    (place.firstElementChild?.firstChild as Text).data = 'three';
    await nextFrame();
    expect(texts()).toEqual(['two', 'three']);
    expect(log).toEqual(['hidden one', 'new three']);
  });

  test('text rendered again in new nodes keeps its block', async () => {
    const place = showHtml('<div><p>one</p><p>two</p></div>');
    const { log, standing } = readAll(place);
    place.innerHTML = '<p>two</p><p>one</p>';
    await nextFrame();
    expect(log).toEqual(['hidden one', 'hidden two', 'known two', 'known one']);
    expect([...standing.values()].every((block) => block.container.isConnected)).toBe(true);
  });

  test('text that comes back later keeps its block', async () => {
    const place = showHtml('<div><p>one</p></div>');
    const { log } = readAll(place);
    const paragraph = place.firstElementChild;
    paragraph?.remove();
    await nextFrame();
    expect(log).toEqual(['hidden one']);
    if (paragraph) place.append(paragraph);
    await nextFrame();
    expect(log).toEqual(['known one']);
  });

  test('setting the same text again keeps the very same block', async () => {
    const place = showHtml('<p>one</p>');
    const { standing } = readAll(place);
    const [before] = standing.values();
    (place.firstChild as Text).data = 'one';
    await nextFrame();
    expect([...standing.values()]).toEqual([before]);
  });

  test('an element that moves is read once where it is now', async () => {
    const place = showHtml('<div><section><p>one</p></section><section></section></div>');
    const { texts } = readAll(place);
    const paragraph = place.querySelector('p');
    if (paragraph) place.lastElementChild?.append(paragraph);
    await nextFrame();
    expect(texts()).toEqual(['one']);
  });

  test('what is hidden or becomes an editor is let go, and read again when it is back', async () => {
    const place = showHtml('<div><section><p>one</p></section> two</div>');
    const { texts } = readAll(place);
    place.firstElementChild?.setAttribute('hidden', '');
    await nextFrame();
    expect(texts()).toEqual([' two']);
    place.firstElementChild?.removeAttribute('hidden');
    await nextFrame();
    expect(texts()).toEqual([' two', 'one']);
    place.setAttribute('contenteditable', 'true');
    await nextFrame();
    expect(texts()).toEqual([]);
  });

  test('a hundred changes are taken in at once', async () => {
    const place = showHtml('<div></div>');
    let calls = 0;
    const lifetime = new AbortController();
    watchPage(place, () => calls++, lifetime.signal);
    for (let count = 0; count < 100; count++) place.append(document.createElement('p'));
    await nextFrame();
    expect(calls).toBe(1);
    lifetime.abort();
    place.append('more');
    await nextFrame();
    expect(calls).toBe(1);
  });

  test('our own writes are silent, and what the page did before them is not lost', async () => {
    const place = showHtml('<div></div>');
    const seen: Node[] = [];
    const lifetime = new AbortController();
    const { silently } = watchPage(place, ({ added }) => seen.push(...added), lifetime.signal);
    const theirs = document.createElement('p');
    place.append(theirs);
    silently(() => place.append(document.createElement('i')));
    await nextFrame();
    expect(seen).toEqual([theirs]);
    lifetime.abort();
  });
});
