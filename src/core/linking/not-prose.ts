import { classOf, UNSPACED } from '../gazetteer/folding';
import type { Span } from './model';

const ADDRESS = /:\/\/|^www\.|@|\\|^[\w-]{2,}(?:\.[\w-]{2,})+\/|^[./~]*[\w-]+(?:\/[\w.-]+){2,}|[?&]\w+=/i;
const FILE_ENDING = /^\.(?:[a-z][a-z0-9]{1,4}|[A-Z]{3,4})(?!\w)/;
/** Enough to see an ending. */
const ENDING_UNITS = 8;
/** No address holds these; they part an address from the text glued to it. */
const BREAKS = new Set([...'()[]{}<>"“”„«»‹›'].map((char) => char.charCodeAt(0)));
const DOT = 46;
const UNDERSCORE = 95;

/** Tells whether a span (UTF-16) of one block stands in a URL, a mail address, a handle, a path or a file name. */
export type NotProse = (span: Span) => boolean;

/** Looks through each run without spaces once, however many names it holds. */
export function createNotProse(text: string): NotProse {
  let token: Span = { start: 0, end: 0 };
  let isAddress = false;
  return ({ start, end }) => {
    const isGlued = !isBreakAt(text, start - 1) || !isBreakAt(text, end);
    if (!isGlued) return false;
    if (start < token.start || start >= token.end) {
      token = tokenAround(text, start);
      isAddress = ADDRESS.test(text.slice(token.start, token.end));
    }
    if (isAddress) return true;
    if (text.charCodeAt(start - 1) === UNDERSCORE || text.charCodeAt(end) === UNDERSCORE) return true;
    return FILE_ENDING.test(text.slice(end, end + ENDING_UNITS)) || isAfterDottedWord(text, start);
  };
}

/** A dot glued to a word and to the span ("state.Blinken") is an address; an initial's is not ("J.Roe"). */
function isAfterDottedWord(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== DOT || !/[\w]/.test(text[start - 2] ?? '')) return false;
  return !/(?:^|[^\p{L}])\p{L}\.$/u.test(text.slice(Math.max(0, start - 3), start));
}

function tokenAround(text: string, at: number): Span {
  let start = at;
  while (!isBreakAt(text, start - 1)) start--;
  let end = at;
  while (!isBreakAt(text, end)) end++;
  return { start, end };
}

function isBreakAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return true;
  const code = text.charCodeAt(at);
  if (code <= 32 || BREAKS.has(code)) return true;
  return code > 127 && ((classOf(code) & UNSPACED) !== 0 || /\s/.test(text[at] as string));
}
