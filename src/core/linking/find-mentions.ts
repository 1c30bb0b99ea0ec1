import { fold } from '../gazetteer/folding';
import { scan } from '../gazetteer/gazetteer';
import type { Lexicon } from '../gazetteer/lexicon';
import { findCandidates } from './candidates';
import { decide, dependsOn } from './decide';
import { addEvidence, NO_EVIDENCE, placeOf, startGathering, TITLE_PLACE } from './evidence';
import { gather } from './gather';
import { judgeBlock } from './judge';
import type { Answer, Block, Evidence, Mention, PageFacts, Where } from './model';

/**
 * The core's one front door: which spans of these blocks name whom, in the light of what the document has shown
 * so far. `evidence` is what other blocks have shown, and what these have shown that come `again`.
 */
export function findMentions(
  lexicon: Lexicon,
  question: { readonly blocks: readonly Block[]; readonly page: PageFacts; readonly evidence: Evidence },
): Answer {
  const { page } = question;
  const evidence = startGathering(question.evidence);
  const titleCues = new Map<number, Where>();
  for (const [where, title] of [
    ['title', page.title ?? ''],
    ['site', page.siteName ?? ''],
  ] as const) {
    for (const { name } of scan(lexicon.cues, fold(title)))
      if (!titleCues.has(name)) titleCues.set(name, where);
    const block = judgeBlock(lexicon, findCandidates(lexicon, title, page), () => TITLE_PLACE);
    addEvidence(evidence, gather(block, where) ?? NO_EVIDENCE);
  }

  const read = question.blocks.map(({ id, text, order = id, again = false }) => {
    const found = findCandidates(lexicon, text, page);
    if (found.candidates.length === 0) return { id };
    const block = judgeBlock(lexicon, found, (offset) => placeOf(order, offset));
    const shows = again ? undefined : gather(block, { block: order });
    if (shows) addEvidence(evidence, shows);
    return { id, block, shows };
  });

  return {
    blocks: read.map(({ id, block, shows }) => ({
      id,
      mentions: (block?.candidates ?? [])
        .map((candidate) =>
          block ? decide(candidate, { lexicon, block, page, titleCues }, evidence) : undefined,
        )
        .filter((mention): mention is Mention => mention !== undefined),
      ...(shows ? { shows } : {}),
      dependsOn: [...new Set((block?.candidates ?? []).flatMap((each) => dependsOn(each, evidence)))],
    })),
  };
}
