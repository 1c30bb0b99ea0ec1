import shippedText from '../../assets/entity-sets/us-mexico-security-talks-2021.json?raw';
import { proseText } from '../../src/content/text/prose-text';
import type { EntityId } from '../../src/core/entity-set/model';
import { parseEntitySetText } from '../../src/core/entity-set/parse';
import { compileLexicon, createLexiconBuilder } from '../../src/core/gazetteer/compile-lexicon';
import { createFilter } from '../../src/core/gazetteer/filter';
import { scanText } from '../../src/core/gazetteer/gazetteer';
import { formsOf, type Lexicon, openLexicon } from '../../src/core/gazetteer/lexicon';
import { runAtOnce } from '../../src/core/gazetteer/steps';
import { NO_EVIDENCE } from '../../src/core/linking/evidence';
import { findMentions } from '../../src/core/linking/find-mentions';
import { makeNames } from '../support/generated-names';
import { costOf, type FilterCost } from './filter-cost';
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

/** What the filter of the shipped set costs on pages without names: see `costOf`. */
export function measureFilterCost(pages: readonly string[]): Promise<FilterCost> {
  const data = shipped().filter;
  const filter = createFilter(data);
  const without = pages.filter((html) => documentsOf([html]).every((page) => !filter.test(textOf(page))));
  return costOf(data, without);
}

export type LinkingCost = {
  readonly set: string;
  readonly textChars: number;
  readonly mentions: number;
  readonly linkOverScan: number;
};

/** What linking costs on top of the scan on the paragraphs of real pages. */
export function measureLinking(pages: readonly string[], sizes: readonly number[]): LinkingCost[] {
  const documents = documentsOf(pages).map((page) => ({
    page: { language: page.documentElement.lang },
    blocks: Array.from(page.querySelectorAll('p'), ({ textContent }, id) => ({
      id,
      text: textContent ?? '',
    })),
  }));
  return ['shipped', ...sizes].map((size) => {
    const lexicon = typeof size === 'number' ? generated(size) : shipped();
    let mentions = 0;
    const linkMs = measure(() => {
      mentions = 0;
      for (const { page, blocks } of documents) {
        const answer = findMentions(lexicon, { blocks, page, evidence: NO_EVIDENCE });
        for (const block of answer.blocks) mentions += block.mentions.length;
      }
    });
    const scanMs = measure(() => {
      for (const { blocks } of documents)
        for (const { text } of blocks) use(scanText(lexicon.gazetteer, text).length);
    });
    const textChars = documents
      .flatMap(({ blocks }) => blocks)
      .reduce((sum, { text }) => sum + text.length, 0);
    return { set: String(size), textChars, mentions, linkOverScan: (linkMs - scanMs) / scanMs };
  });
}
