import { scanAndFold } from '../gazetteer/gazetteer';
import type { Lexicon } from '../gazetteer/lexicon';
import { blockText, startOf } from './block-text';
import type { Span } from './model';
import { createNotProse } from './not-prose';

/** Where settling words stand in a text, in folded units, by their numbers (see `Lexicon.cues`). */
export type Cues = ReadonlyMap<number, readonly Span[]>;

/** Looks for settling words in a text; those in addresses and file names settle nothing. */
export function findCues(lexicon: Lexicon, text: string): Cues {
  const { hits, folded } = scanAndFold(lexicon.cues, text);
  const block = blockText(text, folded);
  const notProse = createNotProse(text);
  const cues = new Map<number, Span[]>();
  for (const { name, start, end } of hits) {
    if (notProse({ start: startOf(block, start), end: startOf(block, end) })) continue;
    const known = cues.get(name);
    if (known) known.push({ start, end });
    else cues.set(name, [{ start, end }]);
  }
  return cues;
}

/** Whether one of these words stands elsewhere than in the span itself: a name cannot vouch for itself. */
export const standsBeside = (cues: Cues, cue: number, { start, end }: Span): boolean =>
  cues.get(cue)?.some((each) => each.end <= start || end <= each.start) ?? false;
