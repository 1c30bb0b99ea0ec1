/**
 * How many letters have to be added, left out, changed or swapped with their neighbour to make one text of the other;
 * `undefined` when that is more than `atMost`. Counts UTF-16 code units.
 */
export function editDistance(one: string, other: string, atMost: number): number | undefined {
  if (Math.abs(one.length - other.length) > atMost) return undefined;
  const width = other.length + 1;
  let before: number[] = [];
  let last: number[] = Array.from({ length: width }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    let least = row;
    for (let at = 1; at < width; at++) {
      const isSame = one[row - 1] === other[at - 1];
      const changed = (last[at - 1] ?? 0) + Number(!isSame);
      let cost = Math.min(changed, (last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1);
      const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (isSwapped) cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
      next[at] = cost;
      least = Math.min(least, cost);
    }
    if (least > atMost) return undefined;
    before = last;
    last = next;
  }
  const distance = last[width - 1] ?? 0;
  return distance <= atMost ? distance : undefined;
}
