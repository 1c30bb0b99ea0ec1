import { describe, expect, test } from 'vitest';
import { type CopyWords, castAsCsv, castAsMarkdown, quoteCast } from '../../../../src/core/cast/cast-text';
import type { Quotes } from '../../../../src/core/cast/model';
import { sentencesOf } from '../../../../src/core/cast/sentence';
import type { EntityId } from '../../../../src/core/entity-set/model';

const roe = 'roe' as EntityId;
const WORDS: CopyWords = {
  ...{ untitled: 'Cast', name: 'Name', kind: 'Kind', about: 'Who', mention: 'Mention', sentence: 'Sentence' },
  kinds: { person: 'person', organization: 'organization' },
};

/** A frame with one block in which these words are Jane Roe. */
function frameOf(text: string, words: string): Quotes {
  const start = text.indexOf(words);
  const mention = { start, end: start + words.length, entity: roe, kind: 'person' as const };
  return { url: 'https://news.example/a', page: { language: 'en' }, blocks: [{ text, mentions: [mention] }] };
}

const castOf = (frames: readonly Quotes[], name = 'Jane Roe', about = 'mayor') => ({
  title: 'A *star* is <b>born</b>',
  url: 'https://news.example/a',
  lines: quoteCast([{ entity: roe, kind: 'person', name, about }], frames),
});

describe('a sentence', () => {
  test('is the one the name stands in, on one line', () => {
    const text = 'It rained. Then\n Jane   Roe spoke. All left.';
    const start = text.indexOf('Jane');
    expect(sentencesOf(text, 'en').around({ start, end: start + 10 })).toBe('Then Jane Roe spoke.');
  });

  test('is whole when the name itself looks like the end of one', () => {
    const text = 'We met Dr. Roe in May. It was hot.';
    expect(sentencesOf(text, 'en').around({ start: 7, end: 14 })).toBe('We met Dr. Roe in May.');
  });

  test('that is endless is cut around the name, at words', () => {
    const text = `${'word '.repeat(300)}Jane Roe ${'word '.repeat(300)}`;
    const sentence = sentencesOf(text, undefined).around({ start: 1500, end: 1508 });
    expect(sentence).toMatch(/^…word.*Jane Roe.*word…$/u);
    expect(sentence.length).toBeLessThanOrEqual(402);
  });

  test('is found whatever a page says its language is', () => {
    expect(sentencesOf('Jane Roe.', 'not a language!').around({ start: 0, end: 8 })).toBe('Jane Roe.');
  });
});

describe('CSV', () => {
  test('has a row for each mention, and quotes what would end a field', () => {
    const frames = [frameOf('Roe said "no", twice.', 'Roe'), frameOf('Ask Jane Roe.', 'Jane Roe')];
    expect(castAsCsv(castOf(frames), WORDS)).toBe(
      '\uFEFFName,Kind,Who,Mention,Sentence\r\n' +
        'Jane Roe,person,mayor,Roe,"Roe said ""no"", twice."\r\n' +
        'Jane Roe,person,mayor,Jane Roe,Ask Jane Roe.\r\n',
    );
  });

  test('keeps whoever has no sentence', () => {
    expect(castAsCsv(castOf([]), WORDS)).toContain('Jane Roe,person,mayor,,\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '%0', '＝1'])('%j is no formula', (text) => {
    const [, row = ''] = castAsCsv(castOf([], text), WORDS).split('\r\n');
    expect(row).toMatch(/^"'/u);
  });
});

describe('Markdown', () => {
  test('has the page as its heading and the sentences under each name', () => {
    expect(castAsMarkdown(castOf([frameOf('Ask Jane Roe.', 'Jane Roe')]), WORDS)).toBe(
      '# A \\*star\\* is \\<b\\>born\\</b\\>\n\n<https://news.example/a>\n\n' +
        '- **Jane Roe** (person; mayor), 1×\n  - “Ask Jane Roe.”\n',
    );
  });

  test('links nothing but web addresses', () => {
    const text = castAsMarkdown({ ...castOf([]), url: 'javascript:alert(1)' }, WORDS);
    expect(text).not.toContain('javascript');
  });
});
