import type { Candidate } from './candidates';

/**
 * Candidates of which none overlaps another, in order: of those that do, the longest is kept, then the first.
 * `found` may come in any order.
 */
export function longestFirst(found: readonly Candidate[]): readonly Candidate[] {
  const sorted = isInOrder(found) ? found : [...found].sort((a, b) => a.folded.start - b.folded.start);
  let result: Candidate[] | undefined;
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    let end = (sorted[from] as Candidate).folded.end;
    // A heap of candidates each of which overlaps the one before.
    for (; to < sorted.length && (sorted[to] as Candidate).folded.start < end; to++)
      end = Math.max(end, (sorted[to] as Candidate).folded.end);
    if (to > from + 1) {
      result ??= sorted.slice(0, from);
      for (const kept of longestOf(sorted.slice(from, to), end)) result.push(kept);
    } else result?.push(sorted[from] as Candidate);
    from = to;
  }
  return result ?? sorted;
}

function isInOrder(candidates: readonly Candidate[]): boolean {
  for (let at = 1; at < candidates.length; at++) {
    if ((candidates[at - 1] as Candidate).folded.start > (candidates[at] as Candidate).folded.start)
      return false;
  }
  return true;
}

/** "Ann Roe" and its "Roe", as nearly every heap is: the longer one alone, with the shorter inside it. */
function ofTwo(one: Candidate, other: Candidate): Candidate[] {
  const [long, short] = length(other) > length(one) ? [other, one] : [one, other];
  const isInner = long.folded.end === short.folded.end && long.folded.start < short.folded.start;
  return [isInner ? withInner(long, [short]) : long];
}

const withInner = (
  { start, end, folded, forms, crowd, isDeclined }: Candidate,
  inner: readonly Candidate[],
): Candidate => ({ start, end, folded, forms, crowd, inner, isDeclined });

/** Of an interval that overlaps a longer or equal one, either the first or the last unit lies in that one. */
function longestOf(heap: Candidate[], last: number): Candidate[] {
  const [one, other] = heap;
  if (heap.length === 2 && one && other) return ofTwo(one, other);
  const base = (heap[0] as Candidate).folded.start;
  const owner = new Int32Array(last - base);
  const kept: { candidate: Candidate; inner: Candidate[] }[] = [];
  for (const candidate of heap.sort((a, b) => length(b) - length(a) || a.start - b.start)) {
    const start = candidate.folded.start - base;
    const end = candidate.folded.end - base;
    const lastOwner = owner[end - 1] as number;
    if (owner[start] === 0 && lastOwner === 0) {
      kept.push({ candidate, inner: [] });
      owner.fill(kept.length, start, end);
    } else if (lastOwner !== 0 && lastOwner === owner[start]) {
      const outer = kept[lastOwner - 1];
      if (
        outer?.candidate.folded.end === candidate.folded.end &&
        outer.candidate.folded.start < candidate.folded.start
      )
        outer.inner.push(candidate);
    }
  }
  return kept
    .map(({ candidate, inner }) => (inner.length > 0 ? withInner(candidate, inner) : candidate))
    .sort((a, b) => a.start - b.start);
}

const length = ({ folded }: Candidate): number => folded.end - folded.start;
