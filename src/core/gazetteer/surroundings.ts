import { plainText } from './plain-text';

/** As far as a name, with endings, may reach from any part of it, runs of space apart. */
const AROUND = 80;
/** As much space is looked through for that; where there is more, a name is taken to be there. */
const FAR_AROUND = 20_000;
// By the browser's own search: pages are full of indentation, and a loop of ours that has not run often is slow.
const BEHIND = new RegExp(`(?:\\s*\\S){0,${AROUND}}`, 'y');
const BEFORE = new RegExp(`(?<=((?:\\S\\s*){0,${AROUND}}))`, 'y');

/**
 * The plain text around a range, its runs of space shortened; `undefined` where there is more space than is looked
 * through.
 */
export function surroundings(text: string, start: number, end: number): string | undefined {
  const from = Math.max(start - FAR_AROUND, 0);
  const to = end + FAR_AROUND;
  const before = text.slice(from, start);
  BEFORE.lastIndex = before.length;
  const near = shortened(BEFORE.exec(before)?.[1] ?? '');
  BEHIND.lastIndex = 0;
  const next = shortened(BEHIND.exec(text.slice(end, to))?.[0] ?? '');
  if ((near.length < AROUND && from > 0) || (next.length < AROUND && to < text.length)) return undefined;
  return plainText(near + shortened(text.slice(start, end)) + next).toLowerCase();
}

const shortened = (text: string): string => text.replace(/\s+/g, ' ');
