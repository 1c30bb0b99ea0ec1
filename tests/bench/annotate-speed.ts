import shippedText from '../../assets/entity-sets/us-mexico-security-talks-2021.json?raw';
import { parseEntitySetText } from '../../src/core/entity-set/parse';
import { compileLexicon } from '../../src/core/gazetteer/compile-lexicon';
import { scanText } from '../../src/core/gazetteer/gazetteer';
import { annotateDocument } from '../../src/core/linking/annotate-document';
import { NO_EVIDENCE } from '../../src/core/linking/evidence';
import { findMentions } from '../../src/core/linking/find-mentions';

import { measure, use } from './measure';
import { makeNews } from './news-text';

const DOCUMENTS = 2000;

/**
 * Short documents (400 characters, every third with names of the shipped set) a second, in one process; and what
 * linking them costs beside scanning them, `linkOverScan` times as much.
 */
export function measureAnnotate(): {
  readonly documents: number;
  readonly chars: number;
  readonly perSecond: number;
  readonly linkOverScan: number;
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
  const scanMs = measure(() => {
    for (const text of documents) use(scanText(lexicon.gazetteer, text).length);
  });
  const page = { language: 'en' };
  const linkMs = measure(() => {
    for (const text of documents)
      use(findMentions(lexicon, { blocks: [{ id: 0, text }], page, evidence: NO_EVIDENCE }).blocks.length);
  });
  return {
    linkOverScan: (linkMs - scanMs) / scanMs,
    documents: documents.length,
    chars: documents.reduce((sum, text) => sum + text.length, 0) / documents.length,
    perSecond: Math.round((documents.length / ms) * 1000),
  };
}
