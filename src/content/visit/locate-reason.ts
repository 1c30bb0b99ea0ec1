import type { Reason, ReasonPlace } from '../../core/linking/model';
import { type Mark, rectsOf } from '../marks/mark';
import { type Container, isShadowRoot } from '../text/shadow-roots';

/** The reason of a mark with where the stronger form stands, as a reader of the page would say it; without, where that is not certain. */
export function locateReason(mark: Mark, containerOf: (block: number) => Container | undefined): Reason {
  const { reason } = mark.mention;
  if (reason.code !== 'stronger-form' || reason.where !== 'text' || reason.block === undefined) return reason;
  const container = containerOf(reason.block);
  const place =
    container && placeOf(isShadowRoot(container) ? container.host : container, mark, reason.block);
  return place === undefined ? reason : { ...reason, place };
}

function placeOf(container: Element, mark: Mark, block: number): ReasonPlace | undefined {
  if (!isSeen(container)) return undefined;
  if (block === mark.block) return { kind: 'same' };
  const heading = container.closest('h1, h2, h3, h4, h5, h6');
  if (heading) return { kind: heading.localName === 'h1' ? 'headline' : 'heading' };
  const paragraph = container.closest('p');
  const ordinal = paragraph && ordinalOf(paragraph);
  return ordinal ? { kind: 'paragraph', ordinal } : directionOf(container, mark);
}

const isSeen = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

/** Longer text outside paragraphs may be one to the reader, whatever the page calls it. */
const LONG_TEXT = 60;
/** Bylines and datelines stand in paragraphs too, and end otherwise. */
const SENTENCE_END = /[.!?…:]["'”’»)\]]*$/;
/** Text that nobody counts as a paragraph. */
const BESIDES =
  'h1, h2, h3, h4, h5, h6, figure, aside, nav, button, script, style, noscript, template, [aria-hidden="true"]';

/**
 * Which paragraph of its article this one is to whoever counts them: 1 is the first. `undefined` where somebody could
 * count otherwise: there is no article, paragraphs stand in several places of it, one is a byline, or other text is as long as one.
 */
function ordinalOf(paragraph: Element): number | undefined {
  const article = paragraph.closest('article, main, [role="article"], [role="main"]');
  if (!article) return undefined;
  const counted = new Set<Element>();
  for (const each of article.querySelectorAll('p')) {
    if (each.closest(BESIDES) || !isSeen(each)) continue;
    if (each.parentElement !== paragraph.parentElement || !SENTENCE_END.test(textOf(each))) return undefined;
    counted.add(each);
    if (each === paragraph) break;
  }
  if (!counted.has(paragraph)) return undefined;
  const walker = article.ownerDocument.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && !paragraph.contains(node); node = walker.nextNode()) {
    if ((node.nodeValue ?? '').trim().length < LONG_TEXT) continue;
    const parent = node.parentElement;
    const own = parent?.closest('p');
    if (!(own && counted.has(own)) && !parent?.closest(BESIDES)) return undefined;
  }
  return counted.size;
}

const textOf = ({ textContent }: Element): string => (textContent ?? '').trim();

/** Where the reader has to look from the mark, when document and screen agree. */
function directionOf(container: Element, mark: Mark): ReasonPlace | undefined {
  const node = mark.pieces[0]?.node;
  const here = rectsOf(mark)[0];
  if (!node || !here) return undefined;
  const there = container.getBoundingClientRect();
  const position = node.compareDocumentPosition(container);
  if ((position & Node.DOCUMENT_POSITION_DISCONNECTED) !== 0) return undefined;
  if ((position & Node.DOCUMENT_POSITION_PRECEDING) !== 0 && there.bottom <= here.top)
    return { kind: 'above' };
  if ((position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && there.top >= here.bottom)
    return { kind: 'below' };
  return undefined;
}
