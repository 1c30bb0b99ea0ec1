import shippedText from '../../../assets/entity-sets/us-mexico-security-talks-2021.json?raw';
import { createHighlightPainter } from '../../../src/content/marks/highlight-painter';
import { createPageText } from '../../../src/content/text/page-text';
import { proseText } from '../../../src/content/text/prose-text';
import type { TextBlock } from '../../../src/content/text/text-block';
import { parseEntitySetText } from '../../../src/core/entity-set/parse';
import { compileLexicon } from '../../../src/core/gazetteer/compile-lexicon';
import { createFilter } from '../../../src/core/gazetteer/filter';
import { NO_EVIDENCE } from '../../../src/core/linking/evidence';
import { findMentions } from '../../../src/core/linking/find-mentions';
import { measure, use } from '../measure';

/** Shares of a bare walk's time, all in one loop that has run often: what engines differ in, not what a page pays once. */
export type InPage = Readonly<
  Record<'walkMs' | 'text' | 'prose' | 'filter' | 'read' | 'paint' | 'marks', number>
>;

/** Our work in pages, without messages, beside a walk over their text nodes. */
export function measureInPage(pages: readonly string[], names: readonly string[], every: number): InPage {
  const lexicon = compileLexicon([parseEntitySetText(shippedText, { shipped: true })], 'bench');
  const filter = createFilter(lexicon.filter);
  const documents = pages.map((html) => new DOMParser().parseFromString(html, 'text/html'));
  const nameless = documents.filter(({ body }) => !filter.test(proseText(body)));
  const share = (of: readonly Document[], run: (document: Document) => void): number => {
    const each = () => {
      for (const document of of) run(document);
    };
    return measure(each) / measure(() => of.forEach(walk));
  };
  const shares = {
    walkMs: measure(() => documents.forEach(walk)) / documents.length,
    text: share(nameless, ({ body }) => use(body.textContent?.length ?? 0)),
    prose: share(nameless, ({ body }) => use(proseText(body).length)),
    filter: share(nameless, ({ body }) => use(filter.test(proseText(body)) ? 1 : 0)),
  };
  documents.forEach((document) => {
    putNames(document, names, every);
  });
  const read = share(documents, (document) => use(blocksOf(document).length));
  const life = new AbortController();
  const painter = createHighlightPainter({
    ...{ document, silently: (write) => write(), isStillWanted: async () => true, signal: life.signal },
  });
  const painted = documents.flatMap((document) => {
    const blocks = blocksOf(document);
    const answer = findMentions(lexicon, { blocks, page: {}, evidence: NO_EVIDENCE });
    return answer.blocks.flatMap(({ mentions }, at) => {
      const block = blocks[at];
      return block && mentions.length > 0 ? [{ block, mentions }] : [];
    });
  });
  const paintMs = measure(() => {
    for (const { block, mentions } of painted) painter.paint(block, mentions);
    for (const { block } of painted) painter.erase(block.id);
  });
  const marks = painted.reduce((sum, { mentions }) => sum + mentions.length, 0);
  life.abort();
  return { ...shares, read, paint: paintMs / measure(() => documents.forEach(walk)), marks };
}

let nextId = 1;
function blocksOf(document: Document): TextBlock[] {
  const blocks: TextBlock[] = [];
  const text = createPageText({
    ...{ lift() {}, hide() {}, forget() {}, enter() {} },
    show: (block) => void blocks.push({ ...block, id: nextId++ }),
  });
  text.enqueue(document.body);
  while (text.readNext());
  return blocks;
}

function walk({ body }: Document): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let nodes = 0;
  while (walker.nextNode()) nodes++;
  use(nodes);
}

function putNames(document: Document, names: readonly string[], every: number): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let at = 0; walker.nextNode(); ) {
    const text = walker.currentNode as Text;
    if (text.length < 40 || text.parentElement?.closest('script, style, noscript, svg, pre, code')) continue;
    if (at++ % every === 0) text.appendData(`. ${names[at % names.length]} was there.`);
  }
}
