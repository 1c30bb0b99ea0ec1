import { type Folded, fold } from '../gazetteer/folding';
import { scanText } from '../gazetteer/gazetteer';
import { formsOf, type LexicalForm, type Lexicon } from '../gazetteer/lexicon';
import { spellsExactly } from './exactness';
import type { PageFacts, Span } from './model';
import type { Reading } from './neighbours';

/** A span that could name one or more entities. The span is in UTF-16; `folded` is the same in folded units. */
export type Candidate = Span & { readonly folded: Span; readonly forms: readonly LexicalForm[] };

/**
 * The candidates of one block, none overlapping another: the longest wins, then the first. A form that is
 * not for this page's language or is not spelt exactly enough is no candidate; a `never` form is one, so
 * that it keeps what stands inside it silent.
 */
export function findCandidates(
  lexicon: Lexicon,
  text: string,
  page: PageFacts,
): { reading: Reading; candidates: Candidate[] } {
  const hits = scanText(lexicon.gazetteer, text);
  const reading = readingOf(text);
  if (hits.length === 0) return { reading, candidates: [] };
  const { starts } = reading.folded;
  const kept: Candidate[] = [];
  // Forms are made only of what is not inside something longer: a surname may have a thousand bearers.
  for (const hit of hits.sort((a, b) => length(b) - length(a) || a.start - b.start)) {
    const start = starts[hit.start] as number;
    const end = endOf(reading, hit.end);
    if (kept.some((other) => other.start < end && start < other.end)) continue;
    const span = text.slice(start, end);
    const forms = formsOf(lexicon, hit.name).filter(
      ({ form }) => isForLanguage(form.languages, page.language) && spellsExactly(span, form),
    );
    if (forms.length > 0) kept.push({ start, end, folded: { start: hit.start, end: hit.end }, forms });
  }
  return { reading, candidates: kept.sort((a, b) => a.start - b.start) };
}

/** Folds when first asked: most blocks have no candidates, and nobody looks at their surroundings. */
function readingOf(text: string): Reading {
  let folded: Folded | undefined;
  return {
    text,
    get folded() {
      folded ??= fold(text);
      return folded;
    },
  };
}

/** The end in the text of a folded range: what vanished behind its last unit (a soft hyphen, an accent) belongs to it if it is an accent. */
function endOf({ text, folded }: Reading, end: number): number {
  const last = folded.starts[end - 1] as number;
  let at = last + 1;
  while (at < text.length && /\p{Mn}/u.test(text[at] as string)) at++;
  return Math.min(at, folded.starts[end] as number);
}

function isForLanguage(languages: readonly string[] | undefined, page: string | undefined): boolean {
  if (!languages || !page) return true;
  return languages.includes(page.toLowerCase().split('-')[0] as string);
}

const length = ({ start, end }: Span): number => end - start;
