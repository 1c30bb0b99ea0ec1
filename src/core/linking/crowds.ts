import { type Crowd, membersOf, type NamedEntities, namedEntities } from '../gazetteer/bearers';
import type { LexicalForm, Lexicon } from '../gazetteer/lexicon';
import type { JudgedBlock, JudgedCandidate } from './judge';
import type { Evidence } from './model';

/** The forms of those of a crowd whom the document names. */
export type PresentMembers = (crowd: Crowd) => readonly LexicalForm[];

/** Looks through each crowd once, whatever the number of candidates. */
export function presentMembers(lexicon: Lexicon, { seen }: Evidence): PresentMembers {
  const known = new Map<Crowd, readonly LexicalForm[]>();
  let named: NamedEntities | undefined;
  return (crowd) => {
    named ??= namedEntities(
      lexicon,
      Object.entries(seen).map(([entity, { text }]) => [entity, text]),
    );
    const present = known.get(crowd) ?? membersOf(lexicon, crowd, named);
    known.set(crowd, present);
    return present;
  };
}

/** A candidate with those of its crowd whom the document names: nobody else of it can be meant. */
export function withPresent(
  candidate: JudgedCandidate,
  crowd: Crowd,
  block: JudgedBlock,
  present: PresentMembers,
): JudgedCandidate {
  const forms = present(crowd);
  const options = forms.map((lexical) => ({ lexical, local: block.judge(candidate, lexical) }));
  return { ...candidate, forms: [...candidate.forms, ...forms], options: [...candidate.options, ...options] };
}
