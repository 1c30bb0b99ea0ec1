import type { Lexicon } from '../gazetteer/lexicon';
import { findCandidates } from './candidates';
import { presentMembers, withPresent } from './crowds';
import { findCues } from './cues';
import { addDependencies, decide } from './decide';
import { addEvidence, placeOf, startGathering, TITLE_PLACE } from './evidence';
import { gather } from './gather';
import { judgeBlock } from './judge';
import type { Answer, Block, BlockAnswer, Evidence, Mention, PageFacts, Where } from './model';

const NO_KEYS: readonly string[] = [];

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
    for (const cue of findCues(lexicon, title).keys()) if (!titleCues.has(cue)) titleCues.set(cue, where);
    const block = judgeBlock(lexicon, findCandidates(lexicon, title, page), () => TITLE_PLACE);
    const shows = gather(lexicon, block, where);
    if (shows) addEvidence(evidence, shows);
  }

  const read = question.blocks.map(({ id, text, order = id, again = false }) => {
    const found = findCandidates(lexicon, text, page);
    if (found.candidates.length === 0) return { id };
    const block = judgeBlock(lexicon, found, (offset) => placeOf(order, offset));
    const shows = again ? undefined : gather(lexicon, block, { block: order });
    if (shows) addEvidence(evidence, shows);
    return { id, block, shows };
  });

  const present = presentMembers(lexicon, evidence);
  const keys = new Set<string>();
  return {
    blocks: read.map(({ id, block, shows }): BlockAnswer => {
      if (!block) return { id, mentions: [], dependsOn: NO_KEYS };
      const around = { lexicon, block, page, titleCues };
      const mentions: Mention[] = [];
      keys.clear();
      for (const found of block.candidates) {
        const candidate = found.crowd ? withPresent(found, found.crowd, block, present) : found;
        const mention = decide(candidate, around, evidence);
        if (mention) mentions.push(mention);
        addDependencies(candidate, evidence, keys);
      }
      return { id, mentions, ...(shows && { shows }), dependsOn: keys.size === 0 ? NO_KEYS : [...keys] };
    }),
  };
}
