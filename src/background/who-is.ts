import { piecesOfFits, piecesOfSlips } from '../core/cast/likely-pieces';
import { likeness, SLIPS } from '../core/cast/likeness';
import type { Person } from '../core/cast/model';
import type { EntityId } from '../core/entity-set/model';
import { foldedKey } from '../core/gazetteer/folding';
import { compareNames, type DirectoryPart, type Found } from './directory';
import { nameEntities } from './everyone';
import { linesWith } from './lines-with';
import type { Volume } from './volume';
import { startWorkerClock } from './worker-clock';

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
  let best = await rankAll(volumes, selected, piecesOfFits(selected));
  // Names with slips are looked for only when nobody is called just that: they take longer to find.
  if (![...best.values()].some(({ rank }) => rank < SLIPS))
    best = await rankAll(volumes, selected, piecesOfSlips(selected));
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

/** How well everybody fits whose name holds one of these pieces, in slices: others are answered meanwhile. */
async function rankAll(
  volumes: readonly Volume[],
  selected: string,
  pieces: readonly string[],
): Promise<ReadonlyMap<EntityId, Ranked>> {
  const best = new Map<EntityId, Ranked>();
  const clock = startWorkerClock();
  for (const volume of volumes) {
    for await (const part of volume.directory()) {
      for (const found of rankPart(part, selected, pieces)) {
        if (clock.isOver()) await clock.rest();
        if (found && found.rank < (best.get(found.id)?.rank ?? Number.POSITIVE_INFINITY))
          best.set(found.id, found);
      }
      if (clock.isOver()) await clock.rest();
    }
  }
  return best;
}

/** So many names are compared between two chances to rest: less than a millisecond. */
const LINES_PER_STEP = 64;

function* rankPart(
  { ids, text }: DirectoryPart,
  selected: string,
  pieces: readonly string[],
): Generator<Ranked | undefined> {
  let looked = 0;
  for (const { at, line } of linesWith(text, pieces)) {
    if (++looked % LINES_PER_STEP === 0) yield undefined;
    // What is said about an entity comes last and is not what it is called.
    const spellings = line.split('\t').slice(0, -1);
    const ranks = spellings.flatMap((spelling) => likeness(selected, spelling) ?? []);
    const id = ids[at];
    if (ranks.length > 0 && id !== undefined)
      yield { id, name: spellings[0] ?? '', rank: Math.min(...ranks) };
  }
}
