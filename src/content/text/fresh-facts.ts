import type { PageFacts } from '../../core/linking/model';
import { readPageFacts, topDocument } from './page-facts';
import { placeOf } from './place';
import { DATED_ELEMENTS } from './publication-date';

/** A router may write the new page's metadata this long before it changes the address. */
const AHEAD_MS = 1000;

/**
 * Reads the facts of a page that may become another one without being loaded. Metadata that stood there before
 * the address changed speaks for the old page: its date is left out, because a wrong one would show wrong roles.
 */
export function createFactsReader(document: Document): () => PageFacts {
  let metadata: string | undefined;
  /** The place that the metadata was written for. */
  let described = '';
  let writtenAt = Number.NEGATIVE_INFINITY;
  let place = '';

  return () => {
    const top = topDocument(document);
    const next = metadataOf(top);
    const now = performance.now();
    const before = place;
    place = placeOf(top.location);
    const isFresh = next !== metadata;
    if (isFresh || (place !== before && now - writtenAt < AHEAD_MS)) described = place;
    // What stands there from the start has not been written for a place to come.
    if (isFresh && metadata !== undefined) writtenAt = now;
    metadata = next;
    const { published, ...facts } = readPageFacts(document);
    return published === undefined || described !== place ? facts : { ...facts, published };
  };
}

const SOURCES = `script[type="application/ld+json"], link[rel="canonical"], ${DATED_ELEMENTS}`;

/** All that a publication date is found by, as text. */
const metadataOf = (document: Document): string =>
  [...document.querySelectorAll(SOURCES)]
    .map((each) =>
      each.localName === 'script'
        ? each.textContent
        : (each.getAttribute('content') ?? each.getAttribute('href') ?? each.getAttribute('datetime')),
    )
    .join('\n');
