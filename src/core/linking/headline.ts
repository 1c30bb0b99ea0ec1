import { type BlockText, codeAt, startOf } from './block-text';
import { isWordUnit, wordStartingAt } from './neighbours';

/** Enough to tell, and the same cost for any block. */
const SAMPLE_UNITS = 400;
/** Shorter words stay small even in titles. */
const LONG_WORD = 4;
const LEAST_WORDS = 3;
const SHARE = 0.75;

type Line = {
  readonly reading?: BlockText;
  readonly start: number;
  readonly end: number;
  readonly is: boolean;
};

/** The last answer: many rules ask about the same line one after the other. */
let asked: Line = { start: 0, end: -1, is: false };

/**
 * Whether the line in which a folded unit stands is set like a headline, in title case without a full stop or in
 * capitals: a capital says nothing there. In texts without markup a headline is a line of the first block.
 */
export function isHeadline(reading: BlockText, at: number): boolean {
  if (asked.reading === reading && asked.start <= at && at < asked.end) return asked.is;
  const { text, length, folded } = reading;
  const unit = startOf(reading, at);
  const first = folded ? 0 : text.lastIndexOf('\n', unit) + 1;
  const next = folded ? -1 : text.indexOf('\n', unit);
  const end = next === -1 ? length : next;
  asked = { reading, start: first, end, is: isTitleCase(reading, first, end) };
  return asked.is;
}

function isTitleCase(reading: BlockText, start: number, end: number): boolean {
  let long = 0;
  let capitalised = 0;
  for (let at = start; at < Math.min(end, start + SAMPLE_UNITS); at++) {
    const word = isWordUnit(codeAt(reading, at)) ? wordStartingAt(reading, at) : undefined;
    if (!word) continue;
    if (word.end - word.start >= LONG_WORD) {
      long++;
      if (word.isCapitalised) capitalised++;
    }
    at = word.end;
  }
  const line = reading.text.slice(startOf(reading, start), startOf(reading, end));
  const isSentence = line.trimEnd().endsWith('.') && capitalised < long;
  return !isSentence && long >= LEAST_WORDS && capitalised / long >= SHARE;
}
