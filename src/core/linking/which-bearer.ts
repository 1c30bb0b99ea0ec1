import type { LexicalForm, Lexicon } from '../gazetteer/lexicon';
import { isInOneBlock, known, leaning } from './evidence';
import { genderOf } from './gender';
import type { JudgedCandidate } from './judge';
import type { Evidence, Naming } from './model';

/**
 * Whether a bare surname can be this entity's where the document may speak of others of that name.
 *
 * The document is read as readers read it: the pronouns that take the name up have to fit; a name used before
 * anybody else of it was named means the one everybody knows, unless the document goes on about the other; later it
 * means the one the document speaks of, named first and at least as often; or the one named last, when all others
 * were named before. Between two of the sets, who are equally known, only clearly more often will do. Relatives named
 * in passing do not count. Anything else does not say.
 */
export function isTheirs(
  candidate: JudgedCandidate,
  lexical: LexicalForm,
  lexicon: Lexicon,
  evidence: Evidence,
): boolean {
  const named = known(evidence.named, lexical.entity);
  const contrary = contraryLean(lexical, lexicon, evidence);
  if (contrary === 'firm' || (contrary === 'perhaps' && !named)) return false;
  const rivals = rivalsOf(candidate, lexical, lexicon, evidence);
  const strangers = known(evidence.bearers, lexical.surname);
  const others = asOne(strangers ? [...rivals, strangers] : rivals);
  if (!others) return true;
  const isFirst = lexical.form.strength === 'guarded' && candidate.place < others.first;
  if (!named) return isFirst && others.count === 1;
  if (isFirst) return true;
  const isAtOnce = Math.abs(others.last - named.last) <= APART;
  if (named.first < others.first) {
    const isInterrupted =
      !(isAtOnce && lexical.form.strength === 'guarded') &&
      isInOneBlock(others.last, candidate.place) &&
      named.last < others.last &&
      others.last < candidate.place;
    return named.count >= (isInterrupted || rivals.length > 0 ? CLEARLY * others.count : others.count);
  }
  if (rivals.length > 0) return false;
  return contrary === 'none' && others.last + APART < named.last && named.last < candidate.place;
}

/** So many times as often is who the document is about, even where somebody else was named last. */
const CLEARLY = 2;

/** In UTF-16 units: "Peter Roe and Ann Roe came" names both at once, and neither last. */
const APART = 40;

/** How firmly the page speaks of a bearer of this name who is not of the entity's sex. */
export function contraryLean(
  lexical: LexicalForm,
  lexicon: Lexicon,
  evidence: Evidence,
): 'none' | 'perhaps' | 'firm' {
  const gender = genderOf(lexicon, lexical);
  if (gender === 'open' || gender === 'either') return 'none';
  const lean = leaning(known(evidence.pronouns, lexical.surname));
  const contrary = gender === 'he' ? 'she' : 'he';
  if (lean === contrary) return 'firm';
  return lean === `perhaps-${contrary}` ? 'perhaps' : 'none';
}

/** The naming of others of the sets who could be meant. */
function rivalsOf(
  { forms }: JudgedCandidate,
  { entity }: LexicalForm,
  lexicon: Lexicon,
  evidence: Evidence,
): Naming[] {
  const rivals = new Map<string, Naming>();
  for (const other of forms) {
    if (other.entity === entity || rivals.has(other.entity)) continue;
    const naming = known(evidence.named, other.entity);
    if (naming && contraryLean(other, lexicon, evidence) !== 'firm') rivals.set(other.entity, naming);
  }
  return [...rivals.values()];
}

function asOne(namings: readonly Naming[]): Naming | undefined {
  if (namings.length === 0) return undefined;
  return {
    count: namings.reduce((sum, { count }) => sum + count, 0),
    first: Math.min(...namings.map(({ first }) => first)),
    last: Math.max(...namings.map(({ last }) => last)),
  };
}
