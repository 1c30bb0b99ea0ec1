import { afterEach, expect, test } from 'vitest';
import { proseText } from '../../../src/content/text/prose-text';
import { clearPage, showHtml } from './a-page';

afterEach(clearPage);

test.each([
  ['<p>One <b>two</b> three</p>', 'One two three'],
  ['<div>a<script type="text/plain">no</script>b<p>c<i>d</i></p></div>', 'abcd'],
  ['<div><p>a<span>b<style>no{}</style>c</span></p><p>d</p>e</div>', 'abcde'],
  ['<div><script type="text/plain">no</script></div>', ''],
  ['<div>a<style>no{}</style>b<!-- no --> c<style>no{}</style><style>no{}</style>d</div>', 'ab cd'],
  ['<div><style>no{}</style><p>a<style>no{}</style></p>b<style>no{}</style></div>', 'ab'],
  ['<div><p><noscript>no</noscript></p>a<ul><li><b></b></li></ul><!-- no --></div>', 'a'],
])('%s reads %o', (html, text) => {
  expect(proseText(showHtml(html))).toBe(text);
});

test('a document of many levels is no trouble', () => {
  const outer = showHtml('<div></div>');
  let at: HTMLElement = outer;
  for (let level = 0; level < 5000; level++) at = at.appendChild(document.createElement('div'));
  at.innerHTML = '<script type="text/plain">no</script>deep';
  expect(proseText(outer)).toBe('deep');
  outer.replaceChildren();
});
