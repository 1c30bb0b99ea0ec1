import type { Form } from '../entity-set/model';
import { bearersOf, type Crowd, entitiesNamed, membersOf } from '../gazetteer/bearers';
import { type Hit, scan, scanAndFold } from '../gazetteer/gazetteer';
import type { LexicalForm, Lexicon } from '../gazetteer/lexicon';
import { type BlockText, blockText, codeAt, foldedSlice, startOf } from './block-text';
import { givenNamesOf, undecline } from './declension';
import { spellsExactly } from './exactness';
import { languageOf } from './language-of';
import { longestFirst } from './longest-first';
import type { PageFacts, Span } from './model';
import { wordAfter, wordBefore, wordStartingAt } from './neighbours';

/** A span that could name one or more entities. The span is in UTF-16; `folded` is the same in folded units. */
export type Candidate = Span & {
  readonly folded: Span;
  readonly forms: readonly LexicalForm[];
  /** The many besides whose name it may be. */
  readonly crowd: Crowd | undefined;
  /** Candidates that end where this one ends and lost to it: "Roe" in "Ann Roe". */
  readonly inner: readonly Candidate[];
  /** Found with the ending of a case: "Roes", "Roem". */
  readonly isDeclined: boolean;
};

/** One block's text, its language as far as known, and its candidates. */
export type BlockCandidates = {
  readonly reading: BlockText;
  readonly language: string | undefined;
  readonly candidates: readonly Candidate[];
};

/**
 * The candidates of one block, none overlapping another: the longest wins, then the first. A form that is
 * not for the block's language or is not spelt exactly enough is no candidate; a `never` form is one, so
 * that it keeps what stands inside it silent.
 */
export function findCandidates(lexicon: Lexicon, text: string, page: PageFacts): BlockCandidates {
  const { hits, folded } = scanAndFold(lexicon.gazetteer, text);
  const reading = blockText(text, folded);
  const language = languageOf(reading, page.language);
  const candidates: Candidate[] = [];
  for (const { name, start, end } of hits) {
    const candidate = candidateOf(lexicon, reading, { name, start, end }, language);
    if (candidate) candidates.push(candidate);
  }
  for (const hit of declinedHits(lexicon, reading, language)) {
    const candidate = candidateOf(lexicon, reading, hit, language);
    if (candidate) candidates.push(candidate);
  }
  if (candidates.length === 0) return { reading, language, candidates };
  const named = withReversedNames(longestFirst(candidates), reading, lexicon);
  if (language !== 'pl') return { reading, language, candidates: named };
  return { reading, language, candidates: withDeclinedNames(named, reading, lexicon) };
}

/** A name found in a block: its range is in folded units of the block. */
type FoundHit = Hit & {
  /** What it reads without the endings of a case. */
  readonly stem?: string;
};

function candidateOf(
  lexicon: Lexicon,
  reading: BlockText,
  hit: FoundHit,
  language: string | undefined,
): Candidate | undefined {
  const start = startOf(reading, hit.start);
  const end = endOf(reading, hit.end);
  const all = bearersOf(lexicon, hit.name);
  const isFit = ({ form }: LexicalForm): boolean =>
    isForLanguage(form.languages, language) && isSpelt(form, reading.text, start, end, hit.stem);
  // Nearly always all of them fit.
  const forms = all.forms.every(isFit) ? all.forms : all.forms.filter(isFit);
  const crowd = all.crowd && isFit(all.crowd.anybody) ? all.crowd : undefined;
  if (forms.length === 0 && !crowd) return undefined;
  const folded = { start: hit.start, end: hit.end };
  return { start, end, folded, forms, crowd, inner: NONE, isDeclined: hit.stem !== undefined };
}

/** Whether a form is spelt exactly enough there; nearly always it is, letter for letter, and no string is made. */
function isSpelt(form: Form, text: string, start: number, end: number, stem: string | undefined): boolean {
  if (form.exact === undefined) return true;
  if (stem !== undefined) return spellsExactly(stem, form);
  if (form.text.length === end - start && text.startsWith(form.text, start)) return true;
  return spellsExactly(text.slice(start, end), form);
}

const NONE: readonly never[] = [];

function declinedHits(
  lexicon: Lexicon,
  reading: BlockText,
  language: string | undefined,
): readonly FoundHit[] {
  const undeclined = undecline(reading, language);
  if (!undeclined) return NONE;
  const { folded, ends, cut } = undeclined;
  const isCut = ({ start, end }: Hit): boolean => cut.subarray(start, end).includes(1);
  return scan(lexicon.gazetteer, folded)
    .filter(isCut)
    .map(({ name, start, end }) => {
      let stem = '';
      for (let at = start; at < end; at++) {
        const unit = folded.starts[at] as number;
        stem += reading.text.slice(startOf(reading, unit), startOf(reading, unit + 1));
      }
      return { name, start: folded.starts[start] as number, end: ends[end - 1] as number, stem };
    });
}

/** Below it no code unit is an accent. */
const FIRST_MARK = 0x300;

/** The end in the text of a folded range: what vanished behind its last unit (a soft hyphen, an accent) belongs to it if it is an accent. */
function endOf(reading: BlockText, end: number): number {
  const { text, folded } = reading;
  let at = startOf(reading, end - 1) + 1;
  if (!folded) return at;
  while (at < text.length && text.charCodeAt(at) >= FIRST_MARK && /\p{Mn}/u.test(text[at] as string)) at++;
  return Math.min(at, startOf(reading, end));
}

const isForLanguage = (languages: readonly string[] | undefined, language: string | undefined): boolean =>
  !languages || !language || languages.includes(language);

const COMMA = 44;
const SPACE = 32;
const STOP = 46;

/** "Roe, Jane" in lists and references is her full name: the surname takes the given name behind the comma along. */
function withReversedNames(
  candidates: readonly Candidate[],
  reading: BlockText,
  lexicon: Lexicon,
): readonly Candidate[] {
  const isBeforeComma = ({ folded: { end } }: Candidate): boolean =>
    codeAt(reading, end) === COMMA && codeAt(reading, end + 1) === SPACE;
  if (!candidates.some(isBeforeComma)) return candidates;
  return candidates.map((candidate, at) => {
    const end = candidate.folded.end;
    if (!isBeforeComma(candidate)) return candidate;
    const given = wordStartingAt(reading, end + 2);
    if (!given?.isCapitalised) return candidate;
    const second = wordAfter(reading, given.end);
    const next = candidates[at + 1]?.folded.start ?? reading.length;
    for (const word of [second, given]) {
      if (!word || word.end > next) continue;
      const names = foldedSlice(reading, given.start, word.end);
      const forms = formsNamed(candidate, names, lexicon);
      if (forms.length === 0) continue;
      const isInitial = word !== given && word.end - word.start === 1 && codeAt(reading, word.end) === STOP;
      const last = isInitial ? word.end + 1 : word.end;
      return {
        ...candidate,
        end: endOf(reading, last),
        folded: { start: candidate.folded.start, end: last },
        crowd: undefined,
        forms: forms.map(asFullForm),
      };
    }
    return candidate;
  });
}

/**
 * "Z Marcelem Roem", "Janiny Roe": the surname takes the given name before it along, whatever its case. It still needs
 * the evidence that it needs alone: a page's filter knows no cases of given names.
 */
function withDeclinedNames(
  candidates: readonly Candidate[],
  reading: BlockText,
  lexicon: Lexicon,
): Candidate[] {
  return candidates.map((candidate, at) => {
    const given = wordBefore(reading, candidate.folded.start);
    if (!given?.isCapitalised || given.start < (candidates[at - 1]?.folded.end ?? 0)) return candidate;
    for (const name of givenNamesOf(given.key, 'pl')) {
      const forms = formsNamed(candidate, name, lexicon);
      if (forms.length > 0)
        return {
          ...candidate,
          start: startOf(reading, given.start),
          folded: { start: given.start, end: candidate.folded.end },
          crowd: undefined,
          forms,
        };
    }
    return candidate;
  });
}

const asFullForm = (form: LexicalForm): LexicalForm => ({
  ...form,
  form: { text: form.form.text, strength: 'always' },
});

/** The forms of a surname that are borne by those of these given names. */
function formsNamed({ forms, crowd }: Candidate, names: string, lexicon: Lexicon): LexicalForm[] {
  const found: LexicalForm[] = [];
  for (const name of [names, `${names}.`]) {
    const key = forms[0]?.key ?? crowd?.anybody.key ?? '';
    const numbers = entitiesNamed(lexicon, `${name} ${key}`);
    if (numbers.size === 0) continue;
    const isTheirs = ({ kind, number, form }: LexicalForm): boolean =>
      kind === 'person' && form.strength !== 'never' && numbers.has(number);
    found.push(...forms.filter(isTheirs));
    if (crowd) found.push(...membersOf(lexicon, crowd, { numbers, ids: new Set() }));
  }
  return found;
}
