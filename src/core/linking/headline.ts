import { type BlockText, codeAt } from './block-text';
import { isWordUnit, wordStartingAt } from './neighbours';

/** Enough to tell, and the same cost for any block. */
const SAMPLE_UNITS = 400;
/** Shorter words stay small even in titles. */
const LONG_WORD = 4;
const LEAST_WORDS = 3;
const SHARE = 0.75;

const known = new WeakMap<BlockText, boolean>();

/** Whether a block is set like a headline, in title case without a full stop or in capitals: a capital says nothing there. */
export function isHeadline(reading: BlockText): boolean {
  const before = known.get(reading);
  if (before !== undefined) return before;
  let long = 0;
  let capitalised = 0;
  for (let at = 0; at < Math.min(reading.length, SAMPLE_UNITS); at++) {
    const word = isWordUnit(codeAt(reading, at)) ? wordStartingAt(reading, at) : undefined;
    if (!word) continue;
    if (word.end - word.start >= LONG_WORD) {
      long++;
      if (word.isCapitalised) capitalised++;
    }
    at = word.end;
  }
  const isSentence = reading.text.trimEnd().endsWith('.') && capitalised < long;
  const is = !isSentence && long >= LEAST_WORDS && capitalised / long >= SHARE;
  known.set(reading, is);
  return is;
}
