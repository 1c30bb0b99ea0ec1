import type { LexicalForm, Lexicon } from '../gazetteer/lexicon';
import type { BlockText } from './block-text';
import type { Candidate } from './candidates';
import {
  bearerOf,
  type Gathered,
  noteBearer,
  noteNamed,
  notePronouns,
  noteSeen,
  noteTitle,
  once,
  startGathering,
} from './evidence';
import type { JudgedBlock, JudgedCandidate, Option } from './judge';
import type { Evidence, Seen } from './model';
import { isCapitalised } from './neighbours';
import { titleBefore } from './offices';
import { takenUpBy } from './taken-up';

/** Where the block stands whose evidence is gathered: the title and the site's name have no place in the text. */
export type BlockPlace = { readonly block: number } | 'title' | 'site';

/** What a block shows about its document, or `undefined`: nothing. */
export function gather(
  lexicon: Lexicon,
  { reading, language, candidates }: JudgedBlock,
  where: BlockPlace,
): Evidence | undefined {
  let gathered: Gathered | undefined;
  // Most blocks that hold a candidate show nothing: records are made for those that do.
  const into = (): Gathered => {
    gathered ??= startGathering();
    return gathered;
  };
  for (const candidate of candidates) {
    noteNames(candidate, reading, where, into);
    if (candidate.inner.length > 0) noteInner(candidate, lexicon, reading.text, into);
    for (const { lexical, local } of optionsOf(candidate)) {
      if (isBare(lexical) && local.fits && local.titled === undefined) {
        const votes = takenUpBy(reading, candidate.folded.end, language);
        if (votes.she + votes.he > 0) notePronouns(into(), lexical.surname, votes);
        break;
      }
    }
  }
  return gathered;
}

const optionsOf = ({ options, anybody }: JudgedCandidate): readonly Option[] =>
  anybody ? [...options, anybody] : options;

/** A person's short form. */
const isBare = ({ kind, form }: LexicalForm): boolean =>
  kind === 'person' && (form.strength === 'context' || form.strength === 'guarded');

function noteNames(
  candidate: JudgedCandidate,
  reading: BlockText,
  where: BlockPlace,
  into: () => Gathered,
): void {
  const { start, end, folded, place, isAside } = candidate;
  let only: string | undefined;
  let isFull = false;
  let isShared = false;
  let surnames: Set<string> | undefined;
  for (const { lexical, local } of optionsOf(candidate)) {
    const { surname, entity, form } = lexical;
    if (!local.fits) {
      if (local.bearer === undefined || isAside || surnames?.has(surname)) continue;
      surnames ??= new Set();
      surnames.add(surname);
      noteBearer(into(), surname, bearerOf(local.bearer, place));
      continue;
    }
    const full = form.strength === 'always' || local.titled !== undefined;
    if (!full && (form.strength !== 'guarded' || candidate.isDoubtful || candidate.office)) continue;
    if (only !== undefined && only !== entity) isShared = true;
    only = entity;
    isFull ||= full;
  }
  // A spelling that two entities share proves neither.
  if (only === undefined || isShared) return;
  noteSeen(into(), only, seenAs(reading.text.slice(start, end), where, isFull));
  if (!isFull || isAside) return;
  noteNamed(into(), only, once(place));
  const title = titleBefore(reading, folded.start);
  if (title !== undefined) noteTitle(into(), only, title);
}

const seenAs = (text: string, where: BlockPlace, full: boolean): Seen =>
  typeof where === 'string' ? { text, where, full } : { text, where: 'text', full, block: where.block };

/** A longer name that is nobody's of whom its last words could be a form gives the surname to somebody else. */
function noteInner(
  { inner, forms, start, end, place, isAside }: JudgedCandidate,
  lexicon: Lexicon,
  text: string,
  into: () => Gathered,
): void {
  if (isAside || !isCapitalised(text.slice(start, start + 1))) return;
  if (!forms.some(({ kind }) => kind === 'person')) return;
  const owners = forms.filter(({ form }) => form.strength !== 'never').map(({ number }) => number);
  if (inner.some((candidate) => isOneOfThem(candidate, lexicon, new Set(owners)))) return;
  for (const { forms: short, crowd } of inner) {
    const lexical = short.find(isBare) ?? crowd?.anybody;
    if (!lexical) continue;
    noteBearer(into(), lexical.surname, bearerOf(text.slice(start, end), place));
    return;
  }
}

const isOneOfThem = ({ forms, crowd }: Candidate, lexicon: Lexicon, numbers: ReadonlySet<number>): boolean =>
  forms.some(({ number }) => numbers.has(number)) ||
  (crowd?.members.some((form) => numbers.has(lexicon.forms.entities[form] as number)) ?? false);
