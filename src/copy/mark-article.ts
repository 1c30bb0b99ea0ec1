import MarkJs from 'mark.js';
import type { QuotedBlock } from '../core/cast/model';
import type { EntityId } from '../core/entity-set/model';
import { type PlacedMention, placeQuotes } from './place-quotes';

/** Text in one of these reads as one. */
const BLOCK = 'p,h1,h2,h3,h4,h5,h6,li,dt,dd,blockquote,pre,figcaption,caption,th,td,figure,div';

/**
 * Marks an article's mentions as the page's blocks have them. The first mention of each entity in each paragraph
 * carries the number of its note, a link to `#note-<number>`.
 *
 * @param root with the article's text and nothing else
 * @returns who is mentioned, in the order of the notes
 */
export function markArticle(root: HTMLElement, blocks: readonly QuotedBlock[]): readonly EntityId[] {
  const mentions = placeQuotes(segmentsOf(root), blocks).toSorted((a, b) => a.start - b.start);
  const elements = new Map<PlacedMention, HTMLElement>();
  const ranges = mentions.map((mention) => ({ ...mention, length: mention.end - mention.start, mention }));
  new MarkJs(root).markRanges(ranges, {
    each(element, range) {
      const { mention } = range as (typeof ranges)[number];
      element.classList.add(mention.kind);
      // A name across elements has several: the number follows the last.
      elements.set(mention, element as HTMLElement);
    },
  });
  const order: EntityId[] = [];
  const noted = new Set<string>();
  for (const [mention, element] of elements) {
    const { entity, segment } = mention;
    if (!order.includes(entity)) order.push(entity);
    const key = `${segment} ${entity}`;
    if (noted.has(key)) continue;
    noted.add(key);
    // A link in a link would end the page's own one.
    (element.closest('a') ?? element).after(noteLink(order.indexOf(entity) + 1, root.ownerDocument));
  }
  return order;
}

function noteLink(number: number, document: Document): HTMLElement {
  const sup = document.createElement('sup');
  sup.className = 'ref';
  const link = document.createElement('a');
  link.href = `#note-${number}`;
  link.textContent = String(number);
  sup.append(link);
  return sup;
}

/** The text of each block, in order; together all of the text, as mark.js counts it. */
function segmentsOf(root: HTMLElement): readonly string[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const segments: string[] = [];
  let last: Element | null | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement?.closest(BLOCK);
    const text = node.nodeValue ?? '';
    if (segments.length > 0 && block === last) segments[segments.length - 1] += text;
    else segments.push(text);
    last = block;
  }
  return segments;
}
