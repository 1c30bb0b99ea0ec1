import type { Span } from './model';

/** Names inside an address, a handle or a file name are not mentions; longer runs than this are not looked through. */
const MAX_TOKEN_UNITS = 200;
const ADDRESS = /:\/\/|^www\.|@|\\|^[./~]*[\w-]+(\/[\w.-]+){2,}|[?&]\w+=/i;
const FILE_ENDING = /^\.[a-z0-9]{2,5}(?![\w])/i;

/** Whether a span (UTF-16) stands in a URL, a mail address, a handle, a path or a file name. */
export function isNotProse(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - MAX_TOKEN_UNITS), start).match(/\S*$/)?.[0] ?? '';
  const after = text.slice(end, end + MAX_TOKEN_UNITS).match(/^\S*/)?.[0] ?? '';
  if (before === '' && after === '') return false;
  if (ADDRESS.test(before + text.slice(start, end) + after)) return true;
  return (
    FILE_ENDING.test(after) || /[\w]\.$/.test(lastPart(before)) || /_$/.test(before) || after.startsWith('_')
  );
}

/** A dot glued to a word and to the span ("state.Blinken") is an address; an initial's or a sentence's is not. */
const lastPart = (before: string): string => (/(^|[\s.])\p{L}\.$/u.test(before) ? '' : before);
