import shippedText from '../../assets/entity-sets/us-mexico-security-talks-2021.json?raw';
import { proseText } from '../../src/content/text/prose-text';
import type { EntityId } from '../../src/core/entity-set/model';
import { parseEntitySetText } from '../../src/core/entity-set/parse';
import { compileLexicon, createLexiconBuilder } from '../../src/core/gazetteer/compile-lexicon';
import { createFilter } from '../../src/core/gazetteer/filter';
import { scanText } from '../../src/core/gazetteer/gazetteer';
import { formsOf, type Lexicon, openLexicon } from '../../src/core/gazetteer/lexicon';
import { runAtOnce } from '../../src/core/gazetteer/steps';
import { makeNames } from '../support/generated-names';
import { measure, use } from './measure';

export type FilterResult = {
  readonly set: string;
  /** Length of the filter as pages read it, as JSON. */
  readonly chars: number;
  readonly openMs: number;
  readonly pages: number;
  /** Pages on which a name stands that the filter must let through. */
  readonly withNames: number;
  readonly passed: number;
  readonly falsePositives: number;
};

export type FilterCost = {
  readonly pages: number;
  readonly textChars: number;
  readonly walkMs: number;
  readonly textContentMs: number;
  /** The text without code. */
  readonly proseMs: number;
  /** That and testing it, over the pages without names. */
  readonly filterMs: number;
};

const documentsOf = (pages: readonly string[]): Document[] =>
  pages.map((html) => new DOMParser().parseFromString(html, 'text/html'));
const textOf = (page: Document): string => proseText(page.body);

function generated(count: number): Lexicon {
  const builder = createLexiconBuilder();
  makeNames(count).forEach((name, at) => {
    builder.add({ id: `Q${at}` as EntityId, kind: 'person', name, forms: [] });
  });
  return openLexicon(runAtOnce(builder.finish('bench')));
}
const shipped = (): Lexicon => compileLexicon([parseEntitySetText(shippedText, { shipped: true })], 'bench');

/** How often the filter is right about real pages, for the shipped set and for generated ones. */
export function measureFilters(pages: readonly string[], sizes: readonly number[]): FilterResult[] {
  const texts = documentsOf(pages).map(textOf);
  return ['shipped', ...sizes].map((size) => {
    const lexicon = typeof size === 'number' ? generated(size) : shipped();
    const filter = createFilter(lexicon.filter);
    const passed = texts.filter((text) => filter.test(text));
    const isNamed = (text: string): boolean =>
      scanText(lexicon.gazetteer, text).some(({ name }) =>
        formsOf(lexicon, name).some(
          ({ form, near }) => form.strength !== 'never' && (form.strength !== 'context' || near.length > 0),
        ),
      );
    return {
      set: String(size),
      chars: JSON.stringify(lexicon.filter).length,
      openMs: measure(() => use(createFilter(lexicon.filter).test('x') ? 1 : 0)),
      pages: texts.length,
      withNames: texts.filter(isNamed).length,
      passed: passed.length,
      falsePositives: passed.filter((text) => !isNamed(text)).length,
    };
  });
}

/** What the filter of the shipped set costs on pages without names, beside a bare walk of their text nodes. */
export function measureFilterCost(pages: readonly string[]): FilterCost {
  const filter = createFilter(shipped().filter);
  const documents = documentsOf(pages).filter((page) => !filter.test(textOf(page)));
  return {
    pages: documents.length,
    textChars: documents.reduce((sum, page) => sum + textOf(page).length, 0),
    walkMs: measure(() => {
      for (const page of documents) use(walk(page));
    }),
    textContentMs: measure(() => {
      for (const page of documents) use(page.body.textContent?.length ?? 0);
    }),
    proseMs: measure(() => {
      for (const page of documents) use(textOf(page).length);
    }),
    filterMs: measure(() => {
      for (const page of documents) use(filter.test(textOf(page)) ? 1 : 0);
    }),
  };
}

function walk(page: Document): number {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  let nodes = 0;
  while (walker.nextNode()) nodes++;
  return nodes;
}
