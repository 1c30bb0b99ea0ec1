import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../src/copy/extract-article';
import { markArticle } from '../../../src/copy/mark-article';
import { safeTree } from '../../../src/copy/safe-tree';
import { fileNameOf, savedFile } from '../../../src/copy/saved-file';
import type { EntityId } from '../../../src/core/entity-set/model';

const FILLER =
  'The talks went on for most of the day, and the sides agreed on little but the date of the next round. ';
const ARTICLE = `<!doctype html><html lang="en"><head><title>Talks end - Harbour Post</title></head><body>
  <nav><a href="/">Home</a></nav>
  <article><h1>Talks end</h1>
    <p>Jane <b>Roe</b> opened the meeting. ${FILLER}${FILLER}</p>
    <p>John Doe answered Jane Roe, and Jane Roe smiled. ${FILLER}${FILLER}</p>
    <p>See <a href="/next">the next report</a>. ${FILLER}<img src="https://tracker.example/x.png" onerror="alert(1)"></p>
    <script>window.ran = true</script>
  </article></body></html>`;

const PAGE = 'https://harbour.example/talks/1';
const made = () => {
  const found = extractArticle(ARTICLE, PAGE, document);
  if (found === undefined) throw new Error('no article');
  const root = document.createElement('article');
  root.append(found.body);
  return { ...found, root };
};

const quote = (text: string, ...names: readonly (readonly [number, string, string])[]) => ({
  text,
  mentions: names.map(([start, words, entity]) => ({
    ...{ start, end: start + words.length, entity: entity as EntityId, kind: 'person' as const },
  })),
});

describe('an article', () => {
  test('is found in its page, its links made whole, nothing in it that loads or runs', () => {
    const { title, language, root } = made();
    expect(title).toContain('Talks end');
    expect(language).toBe('en');
    expect(root.textContent).toContain('opened the meeting');
    expect(root.textContent).not.toContain('Home');
    expect(root.querySelector('a')?.href).toBe('https://harbour.example/next');
    expect(root.querySelectorAll('script, img, [onerror]')).toHaveLength(0);
    expect('ran' in window).toBe(false);
  });

  test('that is none is not made up', () => {
    expect(extractArticle('<p>Hi.</p>', PAGE, document)?.body.textContent?.trim() ?? 'Hi.').toBe('Hi.');
    expect(extractArticle('', PAGE, document)).toBeUndefined();
  });

  test('has the marks of the page; the first of each entity in a paragraph carries the number of its note', () => {
    const { root } = made();
    const [first = '', second = ''] = [...root.querySelectorAll('p')].map((p) => p.textContent ?? '');
    const order = markArticle(root, [
      quote(first.trim(), [0, 'Jane Roe', 'jane']),
      quote(second.trim(), [0, 'John Doe', 'john'], [18, 'Jane Roe', 'jane'], [32, 'Jane Roe', 'jane']),
    ]);
    expect(order).toEqual(['jane', 'john']);
    expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      ...['Jane ', 'Roe', 'John Doe', 'Jane Roe', 'Jane Roe'],
    ]);
    expect([...root.querySelectorAll('sup.ref a')].map((link) => link.getAttribute('href'))).toEqual([
      ...['#note-1', '#note-2', '#note-1'],
    ]);
  });
});

describe('a foreign tree', () => {
  test.each([
    ['<p onclick="x()">a</p>', '<p>a</p>'],
    ['<a href="javascript:x()">a</a>', 'a'],
    ['<a href="data:text/html,x">a</a>', 'a'],
    ['<p style="position:fixed">a<style>b{}</style></p>', '<p>a</p>'],
    ['<svg><script>x()</script><text>t</text></svg><p>b</p>', '<p>b</p>'],
    ['<iframe src="https://x.example"></iframe><form><input></form>', ''],
    ['<img src="https://x.example/a.png"><img src="data:image/svg+xml;base64,AAAA">', ''],
    [
      '<img src="data:image/png;base64,AAAA" srcset="https://x.example 2x">',
      '<img src="data:image/png;base64,AAAA" alt="">',
    ],
    ['<div>a</div><div><p>b</p></div>', '<p>a</p><p>b</p>'],
    ['<mark class="bgr-0">a</mark><custom-tag>b</custom-tag>', 'ab'],
  ])('%s', (html, expected) => {
    const source = new DOMParser().parseFromString(html, 'text/html').body;
    const holder = document.createElement('div');
    holder.append(safeTree(source, document));
    expect(holder.innerHTML).toBe(expected);
  });
});

describe('the file', () => {
  test('is whole, says what it may load (nothing), and has text as text', () => {
    const content = document.createElement('main');
    content.textContent = '</style><script>alert(1)</script>';
    const html = savedFile({ title: 'A <b>title</b> & more', language: 'es', css: 'main{}', content });
    expect(html.startsWith('<!doctype html>\n<html lang="es">')).toBe(true);
    const read = new DOMParser().parseFromString(html, 'text/html');
    expect(read.title).toBe('A <b>title</b> & more');
    expect(read.querySelectorAll('script, b')).toHaveLength(0);
    expect(read.querySelector('main')?.textContent).toBe('</style><script>alert(1)</script>');
    expect(read.querySelector('[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  });

  test.each([
    ['Talks end: what now?', 'Talks-end-what-now.html'],
    ['Conversaciones de México', 'Conversaciones-de-México.html'],
    ['///', 'article.html'],
  ])('of %s is called %s', (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });
});
