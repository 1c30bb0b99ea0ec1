import { parseEntitySet } from '../../src/core/entity-set/parse';
import { compileLexicon } from '../../src/core/gazetteer/compile-lexicon';
import type { Lexicon } from '../../src/core/gazetteer/lexicon';
import { annotateDocument } from '../../src/core/linking/annotate-document';
import type { PageFacts } from '../../src/core/linking/model';

type Draft = {
  id: string;
  kind?: 'person' | 'organization';
  name: string;
  summary?: string;
  forms?: readonly object[];
  roles?: readonly object[];
  translations?: object;
};

/** A lexicon of invented entities; what a test does not say about them is filled in. */
export function lexiconOf(...entities: readonly Draft[]): Lexicon {
  return compileLexicon([parseEntitySet(setOf(entities))], 'test');
}

export const setOf = (entities: readonly Draft[]) => ({
  format: 'entity-set/1',
  id: 'invented',
  title: 'Invented people',
  description: 'For tests.',
  language: 'en',
  revision: 1,
  updated: '2026-01-01',
  license: 'CC0-1.0',
  authors: ['Nobody'],
  homepage: 'https://example.org/',
  sources: {},
  entities: entities.map((entity) => ({ kind: 'person', summary: `About ${entity.name}.`, ...entity })),
});

/** The mentions of a text as `text → entity`, in order. */
export function mentionsIn(lexicon: Lexicon, text: string, page: PageFacts = {}): string[] {
  return annotateDocument(lexicon, text, page).map(
    ({ start, end, entity }) => `${text.slice(start, end)} → ${entity}`,
  );
}
