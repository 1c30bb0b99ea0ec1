import type { PageFacts } from '../../core/linking/model';
import { findPublicationDate } from './publication-date';

/** What is known about a document beside its text. A frame speaks for the page it is part of, as far as it may look. */
export function readPageFacts(document: Document, now = new Date()): PageFacts {
  const top = topDocument(document);
  const facts = {
    host: document.location.hostname,
    title: document.title,
    siteName: metaContent(top, 'og:site_name'),
    published: findPublicationDate(top, top.location.href, now),
    // A page may be without a root for a moment.
    language: (document.documentElement as HTMLElement | null)?.lang,
  };
  const known = Object.entries(facts).filter(([, value]) => value !== undefined && value.trim() !== '');
  // Every key is one of PageFacts', and what is unknown has been left out.
  return Object.fromEntries(known) as PageFacts;
}

/** The text of a `<meta>` by its property (Open Graph) or name. */
export const metaContent = (document: Document, property: string): string | undefined =>
  document
    .querySelector(`meta[property="${property}"], meta[name="${property}"]`)
    ?.getAttribute('content')
    ?.trim() || undefined;

/** The page a document is part of, as far as it may be looked at. */
export function topDocument(document: Document): Document {
  try {
    return document.defaultView?.top?.document ?? document;
  } catch {
    // Another site's frame: what stands around it is not ours to see.
    return document;
  }
}
