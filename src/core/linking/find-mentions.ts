import { fold } from '../gazetteer/folding';
import { scan } from '../gazetteer/gazetteer';
import type { Lexicon } from '../gazetteer/lexicon';
import { type Candidate, findCandidates } from './candidates';
import { decide, dependsOn, judgeNeighbours, type Surroundings } from './decide';
import { type Gathered, noteBearer, noteSeen, startGathering } from './evidence';
import type { Answer, Block, Evidence, Mention, PageFacts } from './model';

/** The core's one front door: which spans of these blocks name whom, in the light of what the document has shown so far. */
export function findMentions(
  lexicon: Lexicon,
  question: { readonly blocks: readonly Block[]; readonly page: PageFacts; readonly evidence: Evidence },
): Answer {
  const { page } = question;
  const gathered = startGathering(question.evidence);
  const titleCues = new Set(
    titlesOf(page).flatMap((title) => scan(lexicon.cues, fold(title)).map((hit) => hit.name)),
  );
  for (const title of titlesOf(page)) gather(readBlock(lexicon, title, page, titleCues), 'title', gathered);

  const blocks = question.blocks.map(({ id, text }) => ({
    id,
    ...readBlock(lexicon, text, page, titleCues),
  }));
  for (const block of blocks) gather(block, 'text', gathered);

  return {
    blocks: blocks.map(({ id, around, candidates }) => ({
      id,
      mentions: candidates
        .map((candidate) => decide(candidate, around, gathered))
        .filter((mention): mention is Mention => mention !== undefined),
      dependsOn: [...new Set(candidates.flatMap(dependsOn))],
    })),
    evidence: gathered,
  };
}

type ReadBlock = { readonly around: Surroundings; readonly candidates: readonly Candidate[] };

const titlesOf = (page: PageFacts): string[] =>
  [page.title, page.siteName].filter((title): title is string => title !== undefined && title !== '');

function readBlock(
  lexicon: Lexicon,
  text: string,
  page: PageFacts,
  titleCues: ReadonlySet<number>,
): ReadBlock {
  const { reading, candidates } = findCandidates(lexicon, text, page);
  return { around: { lexicon, reading, page, titleCues }, candidates };
}

/** Notes what a block shows about the document: forms that stand on their own, and other bearers of a surname. */
function gather({ around, candidates }: ReadBlock, where: 'title' | 'text', gathered: Gathered): void {
  for (const candidate of candidates) {
    const spelling = around.reading.text.slice(candidate.start, candidate.end);
    const standing = new Map<string, boolean>();
    for (const lexical of candidate.forms) {
      const local = judgeNeighbours(candidate, lexical, around);
      const full = lexical.form.strength === 'always';
      if (!local.fits) {
        if (local.bearer !== undefined) noteBearer(gathered, lexical.key, local.bearer);
      } else if (full || lexical.form.strength === 'guarded') {
        standing.set(lexical.entity, full || standing.get(lexical.entity) === true);
      }
    }
    // A spelling that two entities share proves neither.
    const [only, ...others] = standing;
    if (only && others.length === 0) noteSeen(gathered, only[0], { text: spelling, where, full: only[1] });
  }
}
