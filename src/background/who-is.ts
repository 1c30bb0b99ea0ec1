import { likeness } from '../core/cast/likeness';
import type { Person } from '../core/cast/model';
import type { EntityId } from '../core/entity-set/model';
import { foldedKey } from '../core/gazetteer/folding';
import { compareNames, type DirectoryPart, type Found } from './directory';
import { nameEntities } from './everyone';
import type { Volume } from './volume';

/** More than these are no answer to "who is that?". */
const ANSWERS_AT_MOST = 8;
/** What may stand around a name that was selected in a hurry. */
const EDGES = /^[^\p{L}\p{N}]+|(?:['’]s)?[^\p{L}\p{N}]*$/giu;

type Ranked = Found & { readonly rank: number };

/** Those in the sets whom selected words may name, the likeliest first; slips, case and accents are forgiven. */
export async function findWhoIs(
  volumes: readonly Volume[],
  { text, language }: { readonly text: string; readonly language: string },
): Promise<readonly Person[]> {
  const selected = foldedKey(text.replace(EDGES, ''));
  if (selected === '') return [];
  const best = new Map<EntityId, Ranked>();
  for (const volume of volumes) {
    for await (const part of volume.directory()) {
      for (const found of rankPart(part, selected)) {
        if (found.rank < (best.get(found.id)?.rank ?? Number.POSITIVE_INFINITY)) best.set(found.id, found);
      }
    }
  }
  const ranked = [...best.values()].sort((a, b) => a.rank - b.rank || compareNames(a, b));
  const [first] = ranked;
  const most = first === undefined ? 0 : first.rank + marginBehind(first, selected);
  const wanted = ranked.filter(({ rank }) => rank < most);
  const ids = wanted.slice(0, ANSWERS_AT_MOST).map(({ id }) => id);
  return nameEntities(volumes, ids, language);
}

/**
 * How far behind the best answer others are still answers: a name that fits without slips leaves those that only
 * resemble it behind, and a name in full leaves all others.
 */
const marginBehind = (best: Ranked, selected: string): number =>
  best.rank === 0 && selected.includes(' ') ? 1 : 2;

function* rankPart({ ids, text }: DirectoryPart, selected: string): Generator<Ranked> {
  const lines = text.split('\n');
  for (const [at, id] of ids.entries()) {
    // What is said about an entity comes last and is not what it is called.
    const spellings = (lines[at] ?? '').split('\t').slice(0, -1);
    const ranks = spellings.flatMap((spelling) => likeness(selected, spelling) ?? []);
    if (ranks.length > 0) yield { id, name: spellings[0] ?? '', rank: Math.min(...ranks) };
  }
}
