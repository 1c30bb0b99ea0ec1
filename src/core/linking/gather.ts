import type { LexicalForm } from '../gazetteer/lexicon';
import {
  bearerOf,
  type Gathered,
  noteBearer,
  noteNamed,
  notePronouns,
  noteSeen,
  once,
  showsNothing,
  startGathering,
} from './evidence';
import type { JudgedBlock, JudgedCandidate } from './judge';
import type { Evidence, Seen } from './model';
import { isCapitalised } from './neighbours';
import { takenUpBy } from './taken-up';

/** The surname under which bearers meet: hyphens and spaces part the same names. */
export const surnameOf = ({ key }: LexicalForm): string => key.replaceAll('-', ' ');

/** What a block shows about its document, or `undefined`: nothing. `where` it stands: the title has no block. */
export function gather(
  { reading, language, candidates }: JudgedBlock,
  where: { readonly block: number } | 'title' | 'site',
): Evidence | undefined {
  const gathered = startGathering();
  for (const candidate of candidates) {
    const text = reading.text.slice(candidate.start, candidate.end);
    const seen =
      typeof where === 'string' ? { text, where } : { text, where: 'text' as const, block: where.block };
    noteNames(candidate, seen, gathered);
    noteInner(candidate, text, gathered);
    for (const { lexical, local } of candidate.options) {
      if (isBare(lexical) && local.fits && local.titled === undefined) {
        const votes = takenUpBy(reading, candidate.folded.end, language);
        if (votes.she + votes.he > 0) notePronouns(gathered, surnameOf(lexical), votes);
        break;
      }
    }
  }
  return showsNothing(gathered) ? undefined : gathered;
}

/** A person's short form. */
const isBare = ({ kind, form }: LexicalForm): boolean =>
  kind === 'person' && (form.strength === 'context' || form.strength === 'guarded');

function noteNames(candidate: JudgedCandidate, seen: Omit<Seen, 'full'>, gathered: Gathered): void {
  const { options, place, isAside } = candidate;
  const standing = new Map<string, boolean>();
  const surnames = new Set<string>();
  for (const { lexical, local } of options) {
    const surname = surnameOf(lexical);
    if (!local.fits) {
      if (local.bearer === undefined || isAside || surnames.has(surname)) continue;
      surnames.add(surname);
      noteBearer(gathered, surname, bearerOf(local.bearer, place));
      continue;
    }
    const full = lexical.form.strength === 'always' || local.titled !== undefined;
    if (full || lexical.form.strength === 'guarded')
      standing.set(lexical.entity, full || standing.get(lexical.entity) === true);
  }
  // A spelling that two entities share proves neither.
  const [only, ...others] = standing;
  if (!only || others.length > 0) return;
  const [entity, full] = only;
  noteSeen(gathered, entity, { ...seen, full });
  if (full && !isAside) noteNamed(gathered, entity, once(place));
}

/** A longer name that is nobody's of whom its last words could be a form gives the surname to somebody else. */
function noteInner(
  { inner, forms, place, isAside }: JudgedCandidate,
  text: string,
  gathered: Gathered,
): void {
  if (isAside || !isCapitalised(text)) return;
  for (const lexical of inner) {
    if (!isBare(lexical)) continue;
    const isOwn = forms.some(({ entity, form }) => entity === lexical.entity && form.strength !== 'never');
    const sharesIt = inner.some(({ entity }) =>
      forms.some((form) => form.entity === entity && form.form.strength !== 'never'),
    );
    if (isOwn || sharesIt || !forms.some(({ kind }) => kind === 'person')) continue;
    noteBearer(gathered, surnameOf(lexical), bearerOf(text, place));
    return;
  }
}
