import { afterEach, describe, expect, test, vi } from 'vitest';
import { createMarkPainter } from '../../../src/content/marks/mark-painter';
import { readContainer } from '../../../src/content/text/read-container';
import { cutsOf } from '../../../src/content/text/slice-run';
import { piecesOf } from '../../../src/content/text/text-block';
import { clearPage, mentionOf, showHtml } from './a-page';

afterEach(() => {
  vi.restoreAllMocks();
  clearPage();
});

const textFile = (...texts: string[]): HTMLElement => {
  vi.spyOn(document, 'contentType', 'get').mockReturnValue('text/plain');
  const file = showHtml('<pre></pre>');
  file.append(...texts);
  return file;
};
const textsOf = (container: Element): string[] => readContainer(container).runs.map(({ text }) => text);
/** Some hundred characters that end in a sentence. */
const sentence = (at: number): string => `Sentence ${at} says that ${'nothing much '.repeat(7)}happened. `;
const long = Array.from({ length: 1000 }, (_, at) => sentence(at)).join('');

describe('a text file', () => {
  test('is read paragraph by paragraph', () => {
    const file = textFile('Jane\nRoe came.\n\n\n', '  \nJohn Doe', ' left.\n \nThe end');
    expect(textsOf(file).map((text) => text.trim())).toEqual([
      'Jane\nRoe came.',
      'John Doe left.',
      'The end',
    ]);
  });

  test('has its names where they stand, in nodes that paragraphs share', () => {
    const file = textFile('One.\n\nJane Roe and Jane ', 'Roe.\n\nJane Roe and Jane Roe.');
    const found = readContainer(file).runs.flatMap((run) => {
      const block = { id: 1, ...run };
      const count = run.text.split('Jane').length - 1;
      return Array.from({ length: count }, (_, nth) =>
        piecesOf(block, mentionOf(block, 'Jane Roe', 'person', nth + 1)).map(({ node, start, end }) =>
          node.data.slice(start, end),
        ),
      );
    });
    expect(found).toEqual([['Jane Roe'], ['Jane ', 'Roe'], ['Jane Roe'], ['Jane Roe']]);
  });

  test('has a node for every paragraph while elements are painted, and its own afterwards', () => {
    document.querySelector('body > pre')?.remove();
    const file = textFile('One.\n\nJane Roe came.\n\nJane Roe left.');
    document.body.prepend(file);
    const lifetime = new AbortController();
    const painter = createMarkPainter({
      ...{ document, isStillWanted: async () => true, signal: lifetime.signal },
      silently: (write) => write(),
    });
    readContainer(file, painter.mayShareNodes).runs.forEach((run, id) => {
      const block = { id, ...run };
      painter.paint(block, id > 0 ? [mentionOf(block, 'Jane Roe')] : []);
    });
    expect([...file.querySelectorAll('mark')].map(({ nextSibling }) => nextSibling?.textContent)).toEqual([
      ' came.\n\n',
      ' left.',
    ]);
    lifetime.abort();
    expect([...file.childNodes].map((node) => node.textContent)).toEqual([
      'One.\n\nJane Roe came.\n\nJane Roe left.',
    ]);
    file.remove();
  });
});

describe('a very long text', () => {
  test('is read in parts that end with a sentence, and that together are all of it', () => {
    const page = showHtml('<p></p>');
    page.textContent = long;
    const texts = textsOf(page);
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.join('')).toBe(long);
    for (const text of texts) expect(text).toMatch(/^Sentence \d+ .*happened\. $/s);
  });

  test.each([
    ['without sentences', 'word '.repeat(10_000)],
    ['without a blank', 'x'.repeat(50_000)],
  ])('is read in parts all the same: %s', (_, text) => {
    const cuts = cutsOf(text, false);
    expect(cuts.length).toBeGreaterThan(1);
    for (const [at, cut] of cuts.entries()) expect(cut - (cuts[at - 1] ?? 0)).toBeLessThanOrEqual(20_000);
  });

  test('stays whole where a painter takes its node apart', () => {
    const page = showHtml('<p></p>');
    page.append(long);
    expect(readContainer(page, false).runs).toHaveLength(1);
  });
});
