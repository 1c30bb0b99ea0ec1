import { keysOf, type LexicalForm, type Lexicon, type Title } from '../gazetteer/lexicon';
import { isAside } from './aside';
import type { BlockText } from './block-text';
import type { BlockCandidates, Candidate } from './candidates';
import { type Cues, findCues } from './cues';
import { withDoubts } from './doubts';
import { expansionOf } from './expansions';
import { isFamily, isGermanNoun } from './family-names';
import { PLURAL_ARTICLES } from './lists/languages';
import { isElsewheres, isLongerFullName, isLongerName, townNamed } from './longer-names';
import type { Place } from './model';
import { isAfterOneOf, isBeforeOneOf, isTextAt, wordBefore } from './neighbours';
import { createNotProse, type NotProse } from './not-prose';
import { officeBefore } from './offices';
import { otherBearer } from './other-names';

/** What the neighbourhood alone says about a form: the same whatever else the document holds. */
export type Local =
  | {
      readonly fits: true;
      /** The settling words that the form itself stands in: "Mayor Roe". They name the entity as a full form does. */
      readonly titled?: string;
    }
  | { readonly fits: false /** Whose name it is here. */; readonly bearer?: string };

/** One form of a candidate with what its neighbours say. */
export type Option = { readonly lexical: LexicalForm; readonly local: Local };

export type JudgedCandidate = Candidate & {
  readonly options: readonly Option[];
  /** What the neighbours say of any of the crowd whose given name does not stand there. */
  readonly anybody: Option | undefined;
  /** A relative named in passing: "Roe's wife, Ann Roe". */
  readonly isAside: boolean;
  /** The first after a sentence about a relative of this surname: it may be the relative. */
  readonly isDoubtful: boolean;
  /** The office directly before a bare surname, of which a page names many bearers: "mayor". Folded. */
  readonly office: string | undefined;
  readonly place: Place;
};

/** A block whose candidates have been looked at one by one. */
export type JudgedBlock = Omit<BlockCandidates, 'candidates'> & {
  readonly candidates: readonly JudgedCandidate[];
  /** What the neighbours say of a further form of a candidate. */
  readonly judge: (candidate: Candidate, lexical: LexicalForm) => Local;
  /** Where the block holds settling words: looked for when somebody asks. */
  readonly cues: () => Cues;
};

/** Looks at the neighbours of every form of every candidate. `placeAt` gives the place of an offset of the block in the document. */
export function judgeBlock(
  lexicon: Lexicon,
  { reading, language, candidates }: BlockCandidates,
  placeAt: (offset: number) => Place,
): JudgedBlock {
  const around: Around = { lexicon, reading, language, notProse: createNotProse(reading.text) };
  const judged = candidates.map((candidate): JudgedCandidate => {
    const options: Option[] = [];
    let namesSomebody = candidate.inner.length > 0;
    for (const lexical of candidate.forms) {
      const local = judge(candidate, lexical, around);
      options.push({ lexical, local });
      namesSomebody ||= isName(lexical, local);
    }
    const { start, end, folded, forms, crowd, inner, isDeclined } = candidate;
    let anybody: Option | undefined;
    if (crowd) {
      anybody = { lexical: crowd.anybody, local: judge(candidate, crowd.anybody, around) };
      namesSomebody ||= isName(anybody.lexical, anybody.local);
    }
    const isAbout = namesSomebody && (crowd !== undefined || forms.some(isPerson));
    return {
      start,
      end,
      folded,
      forms,
      crowd,
      inner,
      isDeclined,
      options,
      anybody,
      isAside: isAbout && isAside(reading, folded.start),
      isDoubtful: false,
      office: isAboutBare(forms, crowd) ? officeBefore(reading, folded.start) : undefined,
      place: placeAt(start),
    };
  });
  let cues: Cues | undefined;
  return {
    reading,
    language,
    candidates: withDoubts(judged, reading),
    judge: (candidate, lexical) => judge(candidate, lexical, around),
    cues() {
      cues ??= findCues(lexicon, reading.text);
      return cues;
    },
  };
}

const isAboutBare = (forms: readonly LexicalForm[], crowd: Candidate['crowd']): boolean =>
  crowd !== undefined || forms.some((lexical) => isPerson(lexical) && lexical.form.strength !== 'always');

const isPerson = ({ kind }: LexicalForm): boolean => kind === 'person';

const isName = ({ form }: LexicalForm, local: Local): boolean =>
  local.fits ? form.strength === 'always' || local.titled !== undefined : local.bearer !== undefined;

type Around = Pick<BlockCandidates, 'reading' | 'language'> & {
  readonly lexicon: Lexicon;
  readonly notProse: NotProse;
};

function judge(
  candidate: Candidate,
  lexical: LexicalForm,
  { lexicon, reading, language, notProse }: Around,
): Local {
  const { form } = lexical;
  const { folded } = candidate;
  if (form.strength === 'never' || notProse(candidate)) return { fits: false };
  if (candidate.isDeclined && isPlural(candidate, reading)) return { fits: false };
  const town =
    form.strength !== 'always' && lexical.kind === 'person'
      ? townNamed(candidate, lexical, reading)
      : undefined;
  if (town !== undefined) return { fits: false, bearer: town };
  if (isBeforeOneOf(reading, folded.end, lexical.notBefore)) return { fits: false };
  if (form.strength !== 'always' && isCased(form)) {
    const expansion = expansionOf(reading, folded.start, folded.end, keysOf(lexicon, lexical));
    if (expansion !== undefined) return { fits: false, bearer: expansion };
  }
  if (form.strength === 'always') {
    const isElse =
      isAfterOneOf(reading, folded.start, lexical.notAfter) ||
      (lexical.kind === 'person' && isLongerFullName(candidate, lexical, reading, lexicon, language));
    if (isElse) return { fits: false };
    const other = isOfSurnames(lexical, lexicon)
      ? otherBearer(candidate, lexical, reading, lexicon, language)
      : undefined;
    return typeof other === 'object' ? { fits: false, bearer: other.name } : { fits: true };
  }
  const title = candidate.isDeclined ? undefined : titleAt(reading, folded.start, lexical.titles);
  if (title)
    return isLongerName(candidate, lexical, reading, lexicon, language)
      ? { fits: false }
      : { fits: true, titled: lexicon.cueTexts[title.cue] ?? '' };
  if (lexical.kind === 'person') {
    const other = otherBearer(candidate, lexical, reading, lexicon, language);
    if (other !== undefined) return other === true ? { fits: false } : { fits: false, bearer: other.name };
    if (isFamily(candidate, reading, language)) return { fits: false };
    if (language === 'de' && isGermanNoun(candidate, reading)) return { fits: false };
  } else if (
    isAfterOneOf(reading, folded.start, lexical.notAfter) ||
    isElsewheres(candidate, lexical, reading, lexicon)
  ) {
    return { fits: false };
  }
  return isLongerName(candidate, lexical, reading, lexicon, language) ? { fits: false } : { fits: true };
}

/** An acronym, very likely: its case matters. */
const isCased = ({ text, exact }: LexicalForm['form']): boolean =>
  exact?.includes('case') === true &&
  text.length <= MAX_ACRONYM &&
  text.slice(1) !== text.slice(1).toLowerCase();
const MAX_ACRONYM = 6;

/** The first of the titles that stands around a form that begins at `start`. */
const titleAt = (reading: BlockText, start: number, titles: readonly Title[]): Title | undefined =>
  titles.find(({ key, offset }) => isTextAt(reading, start - offset, key));

/** Whether a person's full form lacks the given name: "Roe Quill" of "Ann Roe Quill". */
function isOfSurnames({ kind, key, number }: LexicalForm, lexicon: Lexicon): boolean {
  if (kind !== 'person') return false;
  for (const other of keysOf(lexicon, { number })) if (other.endsWith(` ${key}`)) return true;
  return false;
}

function isPlural({ folded }: Candidate, reading: BlockText): boolean {
  const article = wordBefore(reading, folded.start);
  return article !== undefined && PLURAL_ARTICLES.has(article.key);
}
