import { readContainer } from '../../../src/content/text/read-container';
import type { TextBlock } from '../../../src/content/text/text-block';
import type { EntityId, EntityKind } from '../../../src/core/entity-set/model';
import type { Mention } from '../../../src/core/linking/model';

/** Puts html into the test's page and gives its first element. It is taken out by `clearPage`. */
export function showHtml(html: string): HTMLElement {
  const place = document.createElement('section');
  place.className = 'test-page';
  place.append(document.createRange().createContextualFragment(html));
  document.body.append(place);
  const first = place.firstElementChild;
  if (!(first instanceof HTMLElement)) throw new Error('the html has no element');
  return first;
}

export function clearPage(): void {
  for (const place of document.querySelectorAll('.test-page')) place.remove();
}

/** The first block of an element, as the page's reading would give it. */
export function blockOf(element: Element, id = 1): TextBlock {
  const run = readContainer(element).runs[0];
  if (!run) throw new Error('the element has no text of its own');
  return { id, ...run };
}

/** A mention of the n-th place where these words stand in a block. */
export function mentionOf(block: TextBlock, words: string, kind: EntityKind = 'person', nth = 1): Mention {
  let start = -1;
  for (let found = 0; found < nth; found++) start = block.text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" is not in "${block.text}"`);
  const entity = words.toLowerCase().replaceAll(/\s+/g, '-') as EntityId;
  return { start, end: start + words.length, entity, kind, reason: { code: 'full-form' } };
}

export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
