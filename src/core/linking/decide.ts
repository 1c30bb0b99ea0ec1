import { isWithin } from '../gazetteer/filter';
import { scan } from '../gazetteer/gazetteer';
import type { LexicalForm, Lexicon } from '../gazetteer/lexicon';
import type { Candidate } from './candidates';
import { bearerKey, seenKey } from './evidence';
import type { Evidence, Mention, PageFacts, Reason } from './model';
import { isAfterOneOf, isBeforeOneOf, type Reading } from './neighbours';
import { isNotProse } from './not-prose';
import { isLongerName, otherBearer } from './other-names';

/** What a block offers to decide its candidates. Cues are scanned only when a candidate needs them. */
export type Surroundings = {
  readonly lexicon: Lexicon;
  readonly reading: Reading;
  readonly page: PageFacts;
  /** Numbers of the cues in the page's title. */
  readonly titleCues: ReadonlySet<number>;
};

/** Why nothing speaks for a form where it stands, or that nothing speaks against it. */
export type Local = { readonly fits: true } | { readonly fits: false; readonly bearer?: string };

/** What the neighbourhood alone says about a form: the same whatever else the document holds. */
export function judgeNeighbours(candidate: Candidate, lexical: LexicalForm, around: Surroundings): Local {
  const { form } = lexical;
  const { reading, lexicon } = around;
  const { folded } = candidate;
  if (form.strength === 'never' || isNotProse(reading.text, candidate)) return { fits: false };
  if (isBeforeOneOf(reading, folded.end, lexical.notBefore)) return { fits: false };
  const bearer = otherBearer(candidate, lexical, reading, lexicon);
  if (bearer !== undefined) return { fits: false, bearer };
  if (isAfterOneOf(reading, folded.start, lexical.notAfter)) return { fits: false };
  if (form.strength !== 'always' && isLongerName(candidate, reading)) return { fits: false };
  return { fits: true };
}

/** The reason to take a form that fits for its entity, or `undefined`: the document does not say. */
export function reasonFor(
  lexical: LexicalForm,
  around: Surroundings,
  evidence: Evidence,
): Reason | undefined {
  const { form, entity } = lexical;
  if (form.strength === 'always') return { code: 'full-form' };
  const seen = Object.hasOwn(evidence.seen, entity) ? evidence.seen[entity] : undefined;
  const hasOtherBearer = Object.hasOwn(evidence.bearers, lexical.key);
  if (form.strength === 'guarded' && !hasOtherBearer) return { code: 'guarded-form' };
  if (seen && (seen.full || !hasOtherBearer)) {
    return { code: 'stronger-form', detail: seen.text, where: seen.where };
  }
  if (form.strength === 'guarded' || hasOtherBearer) return undefined;
  const cue = nearWord(lexical, around);
  if (cue) return cue;
  const { host } = around.page;
  const site = host === undefined ? undefined : form.hosts?.find((each) => isWithin(host, each));
  return site === undefined ? undefined : { code: 'host', detail: site };
}

function nearWord({ near }: LexicalForm, { lexicon, reading, titleCues }: Surroundings): Reason | undefined {
  if (near.length === 0) return undefined;
  const inBlock = new Set(scan(lexicon.cues, reading.folded).map((hit) => hit.name));
  const here = near.find((cue) => inBlock.has(cue));
  if (here !== undefined) return { code: 'near-word', detail: lexicon.cueTexts[here] ?? '', where: 'text' };
  const above = near.find((cue) => titleCues.has(cue));
  return above === undefined
    ? undefined
    : { code: 'near-word', detail: lexicon.cueTexts[above] ?? '', where: 'title' };
}

/**
 * Decides which entity a candidate names, or that the text does not say.
 *
 * Silence is a valid answer: a wrong card misleads the reader, a missing one only costs a search. Ties are
 * therefore dropped, never broken by order.
 */
export function decide(candidate: Candidate, around: Surroundings, evidence: Evidence): Mention | undefined {
  const settled = new Map<string, Mention>();
  for (const lexical of candidate.forms) {
    if (settled.has(lexical.entity) || !judgeNeighbours(candidate, lexical, around).fits) continue;
    const reason = reasonFor(lexical, around, evidence);
    if (!reason) continue;
    const { start, end } = candidate;
    settled.set(lexical.entity, { start, end, entity: lexical.entity, kind: lexical.kind, reason });
  }
  const [only, ...others] = settled.values();
  return others.length === 0 ? only : undefined;
}

/** The keys of evidence that could change what `decide` says of a candidate. */
export function dependsOn(candidate: Candidate): string[] {
  return candidate.forms.flatMap(({ form, entity, key }) =>
    form.strength === 'context' || form.strength === 'guarded' ? [seenKey(entity), bearerKey(key)] : [],
  );
}
