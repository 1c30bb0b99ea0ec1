import type { QuotedBlock } from '../core/cast/model';

/** A mention in a text made of segments: offsets count through all of them. */
export type PlacedMention = QuotedBlock['mentions'][number] & { readonly segment: number };

/** A block that is only part of a segment must be this long, white space aside: shorter words may stand there for something else. */
const ENOUGH_TO_KNOW = 40;

/**
 * Finds a page's blocks again in the segments of its article, white space aside, and gives the places of their
 * mentions. A block that is not found, or that might be another one, is left out: its names stay unmarked.
 */
export function placeQuotes(
  segments: readonly string[],
  blocks: readonly QuotedBlock[],
): readonly PlacedMention[] {
  const starts: number[] = [];
  let length = 0;
  const squeezed = segments.map((segment) => {
    starts.push(length);
    length += segment.length;
    return squeeze(segment);
  });
  const taken = new Set<number>();
  let next = 0;
  return blocks.flatMap(({ text, mentions }) => {
    const wanted = squeeze(text);
    const found = findSegment(wanted.text, squeezed, next, taken);
    if (found === undefined) return [];
    const { segment, from } = found;
    if (from === 0) taken.add(segment);
    next = segment;
    const { at } = squeezed[segment] ?? { at: [] };
    const place = (offset: number): number => {
      const nth = from + wanted.at.findIndex((raw) => raw >= offset);
      return (starts[segment] ?? 0) + (at[nth] ?? 0);
    };
    return mentions.map((mention) => {
      const { start, end } = mention;
      return { ...mention, segment, start: place(start), end: place(end - 1) + 1 };
    });
  });
}

type Squeezed = { readonly text: string; readonly at: readonly number[] };

/** A text without white space, and where each of its characters stood. */
function squeeze(text: string): Squeezed {
  const at: number[] = [];
  let kept = '';
  for (let offset = 0; offset < text.length; offset++) {
    const character = text.charAt(offset);
    if (/\s/u.test(character)) continue;
    kept += character;
    at.push(offset);
  }
  return { text: kept, at };
}

/** The first segment from `next` on, then from the top, that is this text, else one that holds it. */
function findSegment(
  text: string,
  segments: readonly Squeezed[],
  next: number,
  taken: ReadonlySet<number>,
): { readonly segment: number; readonly from: number } | undefined {
  const order = [...segments.keys()].map((index) => (index + next) % segments.length);
  const whole = order.find((index) => segments[index]?.text === text && !taken.has(index));
  if (whole !== undefined) return { segment: whole, from: 0 };
  if (text.length < ENOUGH_TO_KNOW) return undefined;
  for (const segment of order) {
    const from = segments[segment]?.text.indexOf(text) ?? -1;
    if (from >= 0) return { segment, from };
  }
  return undefined;
}
