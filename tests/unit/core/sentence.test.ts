import { expect, test } from 'vitest';
import { sentenceAround } from '../../../src/core/wording/sentence';

/** The sentence around what stands in brackets, with brackets in the answer. */
function around(marked: string, language?: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  const quote = sentenceAround(text, { start, end }, language);
  return `${quote.text.slice(0, quote.start)}[${quote.text.slice(quote.start, quote.end)}]${quote.text.slice(quote.end)}`;
}

test.each([
  ['the middle one of three', 'It rained. Then [Roe] spoke. All left.', 'Then [Roe] spoke.'],
  ['the first', '[Roe] spoke. All left.', '[Roe] spoke.'],
  ['the last, without an end', 'It rained. Then [Roe] spoke', 'Then [Roe] spoke'],
  ['a title is no end', 'It rained. Then Mr. [Roe] spoke. All left.', 'Then Mr. [Roe] spoke.'],
  [
    'nor an initial',
    'It rained. Then J. [Roe] of the U.S. Senate spoke. So.',
    'Then J. [Roe] of the U.S. Senate spoke.',
  ],
  ['white space is one space', 'It rained.\n  Then   [Jane\n Roe]\tspoke.', 'Then [Jane Roe] spoke.'],
  ['soft hyphens are not quoted', 'Then [Jane Roe\u00ad] spo\u00adke.', 'Then [Jane Roe] spoke.'],
  ['a name that ends the sentence', 'All saw [Roe]. He left.', 'All saw [Roe].'],
])('%s', (_, text, quote) => {
  expect(around(text, 'en')).toBe(quote);
});

test('a language that is none does no harm', () => {
  expect(around('It rained. [Roe] spoke.', 'not a language!')).toBe('[Roe] spoke.');
});

test('a long sentence is cut at words, around the name', () => {
  const words = 'and so on '.repeat(60);
  const quote = around(`${words}[Roe] ${words}`);
  expect(quote.length).toBeLessThan(270);
  expect(quote).toMatch(/^…(and|so|on) .*\[Roe\].* (and|so|on)…$/u);
});
