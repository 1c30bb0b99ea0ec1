import { afterEach, describe, expect, test } from 'vitest';
import { createMark } from '../../../src/content/marks/mark';
import { piecesOf } from '../../../src/content/text/text-block';
import { locateReason } from '../../../src/content/visit/locate-reason';
import type { Mention } from '../../../src/core/linking/model';
import { blockOf, clearPage, mentionOf, showHtml } from './a-page';

afterEach(clearPage);

/** Where the element with the id `full` is said to be, for the first "Roe" of the one with the id `mark`. */
function placeIn(html: string, block = 2): unknown {
  const root = showHtml(html);
  const marked = blockOf(root.querySelector('#mark') ?? root, 1);
  const plain = mentionOf(marked, 'Roe');
  const reason = { code: 'stronger-form', detail: 'Jane Roe', where: 'text', block } as const;
  const mention: Mention = { ...plain, reason };
  const mark = createMark(1, mention, 'Roe', piecesOf(marked, mention));
  const full = root.querySelector('#full') ?? undefined;
  return locateReason(mark, (id) => (id === 1 ? marked.container : full)).place;
}

const paragraph = (ordinal: number) => ({ kind: 'paragraph', ordinal });
const mark = '<p id="mark">Then Roe left.</p>';
const full = '<p id="full">Then Jane Roe came.</p>';
const plain = '<p>It rained all day.</p>';

describe('a stronger form is said to stand', () => {
  test.each([
    ['in the paragraph that it stands in', `${full}${mark}`, paragraph(1)],
    ['in a later one', `${plain}${plain}${full}${mark}`, paragraph(3)],
    ['below', `${mark}${plain}${full}`, paragraph(3)],
    [
      'behind pictures and headings',
      `<h1>News</h1><figure><p>A boat.</p></figure>${full}${mark}`,
      paragraph(1),
    ],
    ['behind hidden ones', `<p hidden>Sign up.</p>${full}${mark}`, paragraph(1)],
    ['in the headline', `<h1 id="full">Jane Roe leaves</h1>${mark}`, { kind: 'headline' }],
    ['in a heading', `<h3 id="full">Jane Roe</h3>${mark}`, { kind: 'heading' }],
  ])('%s', (_, html, expected) => {
    expect(placeIn(`<article>${html}</article>`)).toEqual(expected);
  });

  test.each([
    ['a byline', `<p>By Ann Writer</p>${full}${mark}`],
    ['paragraphs elsewhere in the article', `<div>${plain}</div>${full}${mark}`],
    [
      'long text in no paragraph',
      `<div>The council met on Tuesday to speak about the harbour, and nobody was surprised.</div>${full}${mark}`,
    ],
    ['a list', `<ul><li id="full">Jane Roe came.</li></ul>${mark}`],
  ])('only above where the count is not certain: %s', (_, html) => {
    expect(placeIn(`<article>${html}</article>`)).toEqual({ kind: 'above' });
  });

  test('above or below where there is no article', () => {
    expect(placeIn(`<div>${full}${mark}</div>`)).toEqual({ kind: 'above' });
    expect(placeIn(`<div>${mark}${full}</div>`)).toEqual({ kind: 'below' });
  });

  test('in the same passage', () => {
    expect(placeIn('<article><p id="mark">Roe, that is Jane Roe, left.</p></article>', 1)).toEqual({
      kind: 'same',
    });
  });

  test.each([
    [
      'the screen contradicts the document',
      `<div style="display:flex"><div>${full}</div><div>${mark}</div></div>`,
    ],
    ['it is hidden', `<div><div style="visibility:hidden">${full}</div>${mark}</div>`],
    ['it has gone', `<div>${mark}</div>`],
  ])('nowhere in particular where %s', (_, html) => {
    expect(placeIn(html)).toBeUndefined();
  });
});
