import { type Folded, fold } from '../gazetteer/folding';
import { type Hit, scan, scanText } from '../gazetteer/gazetteer';
import { formsOf, keysOf, type LexicalForm, type Lexicon } from '../gazetteer/lexicon';
import { undecline } from './declension';
import { spellsExactly } from './exactness';
import { languageOf } from './language-of';
import type { PageFacts, Span } from './model';
import { foldedSlice, isCapitalised, type Reading, wordAfter, wordStartingAt } from './neighbours';

/** A span that could name one or more entities. The span is in UTF-16; `folded` is the same in folded units. */
export type Candidate = Span & {
  readonly folded: Span;
  readonly forms: readonly LexicalForm[];
  /** Forms that end where this one ends and lost to it: "Roe" in "Ann Roe". */
  readonly inner: readonly LexicalForm[];
  /** Found with the ending of a case: "Roes", "Roem". */
  readonly isDeclined: boolean;
};

/** One block's text, its language as far as known, and its candidates. */
export type BlockCandidates = {
  readonly reading: Reading;
  readonly language: string | undefined;
  readonly candidates: readonly Candidate[];
};

/**
 * The candidates of one block, none overlapping another: the longest wins, then the first. A form that is
 * not for this page's language or is not spelt exactly enough is no candidate; a `never` form is one, so
 * that it keeps what stands inside it silent.
 */
export function findCandidates(lexicon: Lexicon, text: string, page: PageFacts): BlockCandidates {
  const reading = readingOf(text);
  const language = languageOf(reading, page.language);
  const hits = scanText(lexicon.gazetteer, text);
  const found = hits.map(({ name, start, end }) => ({ name, folded: { start, end }, isDeclined: false }));
  const candidates: Candidate[] = [];
  for (const hit of [...found, ...declinedHits(lexicon, reading, language)]) {
    const candidate = candidateOf(lexicon, reading, hit, page.language);
    if (candidate) candidates.push(candidate);
  }
  const longest = longestFirst(candidates, reading.folded.length);
  return { reading, language, candidates: withReversedNames(longest, reading, lexicon) };
}

type FoundHit = {
  readonly name: number;
  readonly folded: Span;
  readonly isDeclined: boolean;
  /** What it reads without the endings. */
  readonly stem?: string;
};

function candidateOf(
  lexicon: Lexicon,
  reading: Reading,
  { name, folded, isDeclined, stem }: FoundHit,
  language: string | undefined,
): Candidate | undefined {
  const start = reading.folded.starts[folded.start] as number;
  const end = endOf(reading, folded.end);
  const spelling = stem ?? reading.text.slice(start, end);
  const forms = formsOf(lexicon, name).filter(
    ({ form }) => isForLanguage(form.languages, language) && spellsExactly(spelling, form),
  );
  return forms.length === 0 ? undefined : { start, end, folded, forms, inner: [], isDeclined };
}

function declinedHits(lexicon: Lexicon, reading: Reading, language: string | undefined): FoundHit[] {
  const undeclined = undecline(reading, language);
  if (!undeclined) return [];
  const { folded, ends, cut } = undeclined;
  const isCut = ({ start, end }: Hit): boolean => cut.subarray(start, end).includes(1);
  return scan(lexicon.gazetteer, folded)
    .filter(isCut)
    .map(({ name, start, end }) => {
      let stem = '';
      for (let at = start; at < end; at++) {
        const unit = folded.starts[at] as number;
        stem += reading.text.slice(reading.folded.starts[unit], reading.folded.starts[unit + 1]);
      }
      const span = { start: folded.starts[start] as number, end: ends[end - 1] as number };
      return { name, folded: span, isDeclined: true, stem };
    });
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

/** Of an interval that overlaps a longer or equal one, either the first or the last unit lies in that one. */
function longestFirst(found: readonly Candidate[], units: number): Candidate[] {
  if (found.length < 2) return [...found];
  const owner = new Int32Array(units);
  const kept: { candidate: Candidate; inner: LexicalForm[] }[] = [];
  const byLength = [...found].sort((a, b) => length(b) - length(a) || a.start - b.start);
  for (const candidate of byLength) {
    const { start, end } = candidate.folded;
    const lastOwner = owner[end - 1] as number;
    if (owner[start] === 0 && lastOwner === 0) {
      kept.push({ candidate, inner: [] });
      owner.fill(kept.length, start, end);
    } else if (lastOwner !== 0 && lastOwner === owner[start]) {
      const outer = kept[lastOwner - 1];
      if (outer?.candidate.folded.end === end && outer.candidate.folded.start < start)
        outer.inner.push(...candidate.forms);
    }
  }
  return kept
    .map(({ candidate, inner }) => (inner.length > 0 ? { ...candidate, inner } : candidate))
    .sort((a, b) => a.start - b.start);
}

const length = ({ folded }: Candidate): number => folded.end - folded.start;
const COMMA = 44;
const SPACE = 32;

/** "Roe, Jane" in lists and references is her full name: the surname takes the given name behind the comma along. */
function withReversedNames(
  candidates: readonly Candidate[],
  reading: Reading,
  lexicon: Lexicon,
): Candidate[] {
  return candidates.map((candidate, at) => {
    const end = candidate.folded.end;
    const { codes } = reading.folded;
    if (codes[end] !== COMMA || codes[end + 1] !== SPACE) return candidate;
    const given = wordStartingAt(reading, end + 2);
    if (!given || !isCapitalised(given.word)) return candidate;
    const second = wordAfter(reading, given.end);
    const next = candidates[at + 1]?.folded.start ?? reading.folded.length;
    for (const word of [second, given]) {
      if (!word || word.end > next) continue;
      const names = foldedSlice(reading.folded, given.start, word.end);
      const forms = candidate.forms.filter(({ kind, number, form, key }) => {
        const own = keysOf(lexicon, { number });
        return (
          kind === 'person' &&
          form.strength !== 'never' &&
          (own.has(`${names} ${key}`) || own.has(`${names}. ${key}`))
        );
      });
      if (forms.length === 0) continue;
      return {
        ...candidate,
        end: endOf(reading, word.end),
        folded: { start: candidate.folded.start, end: word.end },
        forms: forms.map((form) => ({
          ...form,
          form: { text: form.form.text, strength: 'always' as const },
        })),
      };
    }
    return candidate;
  });
}
