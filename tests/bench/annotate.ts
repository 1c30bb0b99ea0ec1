import shippedText from '../../assets/entity-sets/us-mexico-security-talks-2021.json?raw';
import { parseEntitySetText } from '../../src/core/entity-set/parse';
import { compileLexicon } from '../../src/core/gazetteer/compile-lexicon';
import { annotateDocument } from '../../src/core/linking/annotate-document';

export { measureLinearity } from './linking-linear';

import { measure, use } from './measure';
import { makeNews } from './news-text';

const DOCUMENTS = 2000;

/** Short documents (400 characters, every third with names of the shipped set) a second, in one process. */
export function measureAnnotate(): {
  readonly documents: number;
  readonly chars: number;
  readonly perSecond: number;
} {
  const set = parseEntitySetText(shippedText, { shipped: true });
  const lexicon = compileLexicon([set], 'bench');
  const people = set.entities.map(({ name }) => name);
  const strangers = ['Wendeline Ashcombe', 'Torvald Minch', 'Odile Fennimarch'];
  const named = makeNews(people, DOCUMENTS);
  const others = makeNews(strangers, DOCUMENTS);
  const documents = others.map((text, at) => (at % 3 === 0 ? (named[at] ?? text) : text));
  const ms = measure(() => {
    for (const text of documents) use(annotateDocument(lexicon, text, { language: 'en' }).length);
  });
  return {
    documents: documents.length,
    chars: documents.reduce((sum, text) => sum + text.length, 0) / documents.length,
    perSecond: Math.round((documents.length / ms) * 1000),
  };
}
