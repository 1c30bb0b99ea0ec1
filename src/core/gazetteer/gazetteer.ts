import { codeOf, HASH_SEED, JOINS, mix, step, UNEVEN, unitOf } from './atoms';
import { type Bloom, mayHold } from './bloom';
import { type Folded, fold, SPACE, stringOf } from './folding';
import { isFoldedText, type PackedText } from './packed-text';

export { isEdge } from './atoms';

/**
 * The compiled search structure of many names, on typed arrays. Names lie in the order of their hashes, so the
 * place of a name is its number and the table needs no slots. A scan hashes the text atom by atom (see `atoms`)
 * and looks further only where a name begins with the atom at hand: its time depends on the text, not on the
 * number of names.
 */
export type Gazetteer = {
  /** First atoms of names: rules nearly all words of a text out with one memory access. */
  readonly firsts: Bloom;
  /** Beginnings of names, ending with an atom, after which some name goes on. */
  readonly beginnings: Bloom;
  /** The names whose hash begins with these bits: `buckets[b] .. buckets[b + 1]`. */
  readonly buckets: Uint32Array;
  /** The upper `32 - shift` bits of a hash choose the bucket. */
  readonly shift: number;
  /** The lowest 8 bits of each name's hash, compared before any letter is. */
  readonly fingerprints: Uint8Array;
  /** The names, folded. */
  readonly names: PackedText;
};

/** A name found in folded text: half-open range of folded code units. */
export type Hit = { readonly name: number; readonly start: number; readonly end: number };

/** Every name that stands in the text on word edges, compared letter by letter, in order of its start, shorter ones first. */
export function scan(gazetteer: Gazetteer, text: Folded): Hit[] {
  const hits: Hit[] = [];
  scanUnits(gazetteer, stringOf(text), hits);
  return hits;
}

/**
 * What `scan` finds in the folded text, without folding it first. Only a text in which units vanish, multiply or
 * follow each other as spaces is folded after all.
 */
export const scanText = (gazetteer: Gazetteer, text: string): Hit[] => scanAndFold(gazetteer, text).hits;

/** The same with the folded text, where it had to be made: `undefined` says that every unit folds to one. */
export function scanAndFold(
  gazetteer: Gazetteer,
  text: string,
): { readonly hits: Hit[]; readonly folded: Folded | undefined } {
  const hits: Hit[] = [];
  if (scanUnits(gazetteer, text, hits)) return { hits, folded: undefined };
  const folded = fold(text);
  return { hits: scan(gazetteer, folded), folded };
}

/** Scans a text that folds unit by unit. Returns false, with some hits missing, as soon as it turns out that it does not. */
function scanUnits(gazetteer: Gazetteer, text: string, hits: Hit[]): boolean {
  const { firsts } = gazetteer;
  const { length } = text;
  let wasSpace = false;
  for (let at = 0; at < length; at++) {
    let unit = unitOf(text.charCodeAt(at));
    if ((unit & JOINS) !== 0) {
      const start = at;
      let hash = HASH_SEED;
      do {
        hash = step(hash, unit);
        if (++at === length) break;
        unit = unitOf(text.charCodeAt(at));
      } while ((unit & JOINS) !== 0);
      if (mayHold(firsts, mix(hash))) scanFrom(gazetteer, text, start, at, hash, hits);
      if (at === length) return true;
      wasSpace = false;
    }
    const code = codeOf(unit);
    if (code === SPACE) {
      if (wasSpace) return false;
      wasSpace = true;
      continue;
    }
    if ((unit & UNEVEN) !== 0) return false;
    wasSpace = false;
    const hash = step(HASH_SEED, unit);
    if (mayHold(firsts, mix(hash))) scanFrom(gazetteer, text, at, at + 1, hash, hits);
  }
  return true;
}

/** Looks for names that begin at `start`; the first atom ends at `end` and has this hash. */
function scanFrom(
  gazetteer: Gazetteer,
  text: string,
  start: number,
  end: number,
  hash: number,
  hits: Hit[],
): void {
  const { length } = text;
  let at = end;
  let sofar = hash;
  for (;;) {
    const mixed = mix(sofar);
    const name = find(gazetteer, mixed, text, start, at);
    if (name !== -1) hits.push({ name, start, end: at });
    if (at >= length || !mayHold(gazetteer.beginnings, mixed)) return;
    let unit = unitOf(text.charCodeAt(at));
    // No name ends with a space, so one is taken along with the atom after it.
    if (codeOf(unit) === SPACE) {
      sofar = step(sofar, unit);
      if (++at >= length) return;
      unit = unitOf(text.charCodeAt(at));
    }
    sofar = step(sofar, unit);
    at++;
    if ((unit & JOINS) === 0) continue;
    while (at < length) {
      const next = unitOf(text.charCodeAt(at));
      if ((next & JOINS) === 0) break;
      sofar = step(sofar, next);
      at++;
    }
  }
}

/** The number of the name that is exactly these units, or -1. */
function find(
  { buckets, shift, fingerprints, names }: Gazetteer,
  mixed: number,
  text: string,
  start: number,
  end: number,
): number {
  const bucket = mixed >>> shift;
  const last = buckets[bucket + 1] as number;
  const fingerprint = mixed & 0xff;
  for (let name = buckets[bucket] as number; name < last; name++) {
    if (fingerprints[name] === fingerprint && isFoldedText(names, name, text, start, end)) return name;
  }
  return -1;
}

/** The number of a name, folded (see `foldedKey`), or `undefined` when the gazetteer does not have it. */
export function numberOf(gazetteer: Gazetteer, key: string): number | undefined {
  let hash = HASH_SEED;
  for (let at = 0; at < key.length; at++) hash = step(hash, unitOf(key.charCodeAt(at)));
  const name = find(gazetteer, mix(hash), key, 0, key.length);
  return name === -1 ? undefined : name;
}
