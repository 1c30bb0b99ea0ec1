/** Parts of names that a text is searched for, with the names that each stands for. */
export type Anchors = Readonly<Record<string, readonly string[]>>;

/** Under this key: names without a word that is long enough to be searched for. */
export const NO_ANCHOR = '';

/** Longer ones rule no more out, and shorter ones stand in every text. */
const MOST = 6;
const GOOD = 5;
const LEAST = 3;
/** A single letter of a script with thousands of them is as good as a word. */
const IS_RARE = /[^\0-\u02ff]/;

/**
 * Chooses few parts of words so that each name has one of them: the fewer and the longer they are, the faster a browser
 * finds out that a text has none. No part is the beginning of another.
 *
 * @param names plain and folded, as far as they are looked at
 */
export function chooseAnchors(names: readonly string[]): Anchors {
  const left = new Map<string, Set<string>>();
  const anchors = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const parts = partsOf(name);
    if (parts.length === 0) anchors.set(NO_ANCHOR, [...(anchors.get(NO_ANCHOR) ?? []), name]);
    for (const part of parts) left.set(part, (left.get(part) ?? new Set()).add(name));
  }
  while (left.size > 0) {
    const [best, held] = [...left].reduce((one, other) => (worthOf(other) > worthOf(one) ? other : one));
    anchors.set(best, [...held]);
    for (const [part, of] of left) {
      for (const name of part === best ? [] : held) of.delete(name);
      if (part === best || of.size === 0) left.delete(part);
    }
  }
  return withoutLonger(anchors);
}

/** Beginnings of a name's words. */
const partsOf = (name: string): string[] =>
  (name.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => word.slice(0, MOST))
    .filter((part) => part.length >= LEAST || IS_RARE.test(part));

const worthOf = ([part, names]: readonly [string, ReadonlySet<string>]): number =>
  names.size * (part.length >= GOOD || IS_RARE.test(part) ? 1 : part.length === LEAST ? 0.01 : 0.1) +
  part.length / 1000;

/** Where one part is the beginning of another, a search would only ever find one of them. */
function withoutLonger(anchors: ReadonlyMap<string, readonly string[]>): Anchors {
  const kept: Record<string, readonly string[]> = {};
  for (const [part, names] of [...anchors].sort(([one], [other]) => one.length - other.length)) {
    const shorter = Object.keys(kept).find((each) => each !== NO_ANCHOR && part.startsWith(each)) ?? part;
    kept[shorter] = [...(kept[shorter] ?? []), ...names];
  }
  return kept;
}
