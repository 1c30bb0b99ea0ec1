import { sentenceEnds } from './aside';
import { type BlockText, codeAt, foldedSlice } from './block-text';
import type { JudgedCandidate } from './judge';
import { DYING } from './lists/kinship';
import { wordAfter, wordBefore } from './neighbours';

const APOSTROPHE = 39;
/** What makes the name behind it an owner: "the son of Roe". Folded. */
const OF: ReadonlySet<string> = new Set('of de del di do da von van'.split(' '));

/**
 * Marks the bare surnames that follow a sentence about a relative where nothing else was said of the entity: in "Roe's
 * father Tom Roe was a judge. Roe died" it may be either. A text that began with the entity ("Roe met his father, Tom
 * Roe. Roe said") goes on about that one, unless somebody dies: "Roe met his father, Tom Roe. Roe died in May".
 */
export function withDoubts(
  candidates: readonly JudgedCandidate[],
  block: BlockText,
): readonly JudgedCandidate[] {
  if (candidates.length < 2 || !candidates.some(({ isAside }) => isAside)) return candidates;
  return candidates.map((candidate, at) =>
    isBare(candidate) && isDoubtful(candidates, at, block) ? { ...candidate, isDoubtful: true } : candidate,
  );
}

const isBare = ({ options, anybody }: JudgedCandidate): boolean =>
  anybody !== undefined ||
  options.some(
    ({ lexical, local }) => lexical.kind === 'person' && lexical.form.strength !== 'always' && local.fits,
  );

/** Names further back are of no interest. */
const MAX_BACK = 8;

function isDoubtful(candidates: readonly JudgedCandidate[], at: number, block: BlockText): boolean {
  const { folded } = candidates[at] as JudgedCandidate;
  const surname = foldedSlice(block, folded.start, folded.end);
  const first = Math.max(0, at - MAX_BACK);
  let relative: JudgedCandidate | undefined;
  for (let back = at - 1; back >= first; back--) {
    const other = candidates[back] as JudgedCandidate;
    if (!bears(other, surname, block)) continue;
    if (!relative) {
      if (!other.isAside || sentenceEnds(block, other.folded.end, folded.start) !== 1) return false;
      if (dies(folded.end, block)) return true;
      relative = other;
      continue;
    }
    if (!other.isAside && !isOwner(other, block)) return false;
  }
  return relative !== undefined;
}

/** "Roe died", "Roe ist gestorben". */
function dies(end: number, block: BlockText): boolean {
  const verb = wordAfter(block, end);
  if (!verb) return false;
  const second = wordAfter(block, verb.end);
  return DYING.has(verb.key) || (second !== undefined && DYING.has(second.key));
}

const bears = ({ folded: { start, end } }: JudgedCandidate, surname: string, block: BlockText): boolean =>
  end - start >= surname.length && foldedSlice(block, end - surname.length, end) === surname;

function isOwner({ folded, isDeclined }: JudgedCandidate, block: BlockText): boolean {
  if (isDeclined || codeAt(block, folded.end) === APOSTROPHE) return true;
  const before = wordBefore(block, folded.start);
  return before !== undefined && OF.has(before.key);
}
