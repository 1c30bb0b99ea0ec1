import type { EntityId } from '../entity-set/model';
import { isWithin } from '../gazetteer/filter';
import type { LexicalForm, Lexicon } from '../gazetteer/lexicon';
import { standsBeside } from './cues';
import { ANY_SEEN, bearerKey, known, namedKey, seenKey, titlesKey } from './evidence';
import type { JudgedBlock, JudgedCandidate, Option } from './judge';
import { IN_PLACES } from './lists/name-tails';
import type { Evidence, Mention, PageFacts, Reason, Where } from './model';
import { wordBefore } from './neighbours';
import { contraryLean, isTheirs } from './which-bearer';

/** What a block offers to decide its candidates. */
export type Surroundings = {
  readonly lexicon: Lexicon;
  readonly block: JudgedBlock;
  readonly page: PageFacts;
  /** Numbers of the cues in the page's title and its site's name. */
  readonly titleCues: ReadonlyMap<number, Where>;
};

/**
 * Decides which entity a candidate names, or that the text does not say.
 *
 * Silence is a valid answer: a wrong card misleads the reader, a missing one only costs a search. Ties are
 * therefore dropped, never broken by order.
 */
export function decide(
  candidate: JudgedCandidate,
  around: Surroundings,
  evidence: Evidence,
): Mention | undefined {
  let only: Mention | undefined;
  let isOpen = false;
  for (const option of candidate.options) {
    const { entity, kind } = option.lexical;
    if (only?.entity === entity) continue;
    const reason = reasonFor(candidate, option, around, evidence);
    if (!reason) continue;
    if (only) isOpen = true;
    const { start, end } = candidate;
    only = { start, end, entity, kind, reason };
  }
  if (only && !isOpen) return only;
  return candidate.forms.length > 1 ? oneOf(candidate, around.lexicon, evidence) : undefined;
}

/**
 * The mention of a candidate that the page leaves open between some of those it names, each by a full form of its
 * own. Where anybody else could be meant there is none.
 */
function oneOf(
  { start, end, options, isDoubtful }: JudgedCandidate,
  lexicon: Lexicon,
  evidence: Evidence,
): Mention | undefined {
  if (isDoubtful) return undefined;
  const named = new Map<EntityId, LexicalForm>();
  for (const { lexical, local } of options) {
    if (!local.fits || named.has(lexical.entity)) continue;
    if (lexical.kind === 'person') {
      if (known(evidence.bearers, lexical.surname)) return undefined;
      if (contraryLean(lexical, lexicon, evidence) === 'firm') continue;
    }
    if (known(evidence.seen, lexical.entity)?.full) named.set(lexical.entity, lexical);
    // Everybody knows them by this form alone: it may be they.
    else if (lexical.form.strength !== 'context') return undefined;
  }
  const [first, ...others] = named.values();
  if (!first || others.length === 0) return undefined;
  return {
    ...{ start, end, entity: first.entity, kind: first.kind, reason: { code: 'one-of' } },
    others: others.map(({ entity }) => entity),
  };
}

/** The reason to take a form for its entity, or `undefined`: the document does not say. */
function reasonFor(
  candidate: JudgedCandidate,
  { lexical, local }: Option,
  around: Surroundings,
  evidence: Evidence,
): Reason | undefined {
  const { form, entity } = lexical;
  if (!local.fits) return undefined;
  if (form.strength === 'always') return { code: 'full-form' };
  if (local.titled !== undefined) return { code: 'near-word', detail: local.titled, where: 'text' };
  if (candidate.isDoubtful || isOthersOffice(candidate, lexical, evidence)) return undefined;
  const isPerson = lexical.kind === 'person';
  // An acronym that the page spells out as something else.
  if (!isPerson && known(evidence.bearers, lexical.surname)) return undefined;
  if (isPerson && !isTheirs(candidate, lexical, around.lexicon, evidence)) return undefined;
  const seen = known(evidence.seen, entity);
  if (form.strength === 'guarded' && !seen?.full) return { code: 'guarded-form' };
  if (seen) {
    const { text, where, block } = seen;
    return { code: 'stronger-form', detail: text, where, ...(block === undefined ? {} : { block }) };
  }
  // A word nearby does not tell apart two who are both named on the page.
  if (known(evidence.bearers, lexical.surname)) return undefined;
  const cue =
    isPerson && isInPlace(candidate, around.block) ? undefined : nearWord(lexical, candidate, around);
  if (cue) return cue;
  const { host } = around.page;
  const site = host === undefined ? undefined : form.hosts?.find((each) => isWithin(host, each));
  return site === undefined ? undefined : { code: 'host', detail: site };
}

/** Whether the office before a bare surname parts its bearer from one whom the page, or the set, gives other titles. */
function isOthersOffice({ office }: JudgedCandidate, lexical: LexicalForm, evidence: Evidence): boolean {
  if (office === undefined) return false;
  const titles = known(evidence.titles, lexical.entity) ?? [];
  return !titles.includes(office) && titles.length + lexical.titles.length > 0;
}

/** "In Roe": a word nearby does not tell a person from a town. */
function isInPlace({ folded }: JudgedCandidate, { reading }: JudgedBlock): boolean {
  const before = wordBefore(reading, folded.start);
  return before !== undefined && IN_PLACES.has(before.key);
}

function nearWord(
  { near }: LexicalForm,
  { folded }: JudgedCandidate,
  { lexicon, block, titleCues }: Surroundings,
): Reason | undefined {
  if (near.length === 0) return undefined;
  const cues = block.cues();
  const here = near.find((cue) => standsBeside(cues, cue, folded));
  if (here !== undefined) return { code: 'near-word', detail: lexicon.cueTexts[here] ?? '', where: 'text' };
  const above = near.find((cue) => titleCues.has(cue));
  const where = above === undefined ? undefined : titleCues.get(above);
  return above === undefined || where === undefined
    ? undefined
    : { code: 'near-word', detail: lexicon.cueTexts[above] ?? '', where };
}

/** Adds the keys of evidence that could change what `decide` says of a candidate. How often an entity is named matters only beside others. */
export function addDependencies(
  { forms, crowd, office }: JudgedCandidate,
  evidence: Evidence,
  keys: Set<string>,
): void {
  if (crowd) {
    keys.add(ANY_SEEN);
    keys.add(bearerKey(crowd.anybody.surname));
  }
  const [first] = forms;
  const isShared = crowd !== undefined || forms.some(({ entity }) => entity !== first?.entity);
  for (const { form, entity, surname } of forms) {
    if (form.strength === 'never' || (form.strength === 'always' && !isShared)) continue;
    keys.add(seenKey(entity));
    keys.add(bearerKey(surname));
    if (office !== undefined) keys.add(titlesKey(entity));
    if (form.strength === 'always') continue;
    const mayBeOthers =
      isShared ||
      known(evidence.bearers, surname) !== undefined ||
      known(evidence.pronouns, surname) !== undefined;
    if (mayBeOthers) keys.add(namedKey(entity));
  }
}
