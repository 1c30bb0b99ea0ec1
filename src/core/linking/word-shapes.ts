import { type BlockText, codeAt } from './block-text';

/** Whether the folded word of this range may be one of a list: by its length and first letter alone, without spelling it out. */
export type MayBeListed = (block: BlockText, start: number, end: number) => boolean;

const FIRST_LETTER = 97;
const LETTERS = 26;

/** Rules most words of a text out before any string is made. Words that begin with no letter of a–z may always be listed. */
export function createWordShapes(words: Iterable<string>): MayBeListed {
  const longest = Math.max(...Array.from(words, ({ length }) => length));
  const letters = new Int32Array(longest + 1);
  for (const { length, 0: first = '' } of words) {
    const letter = first.charCodeAt(0) - FIRST_LETTER;
    letters[length] = letter >= 0 && letter < LETTERS ? (letters[length] as number) | (1 << letter) : -1;
  }
  return (block, start, end) => {
    const length = end - start;
    if (length > longest) return false;
    const letter = codeAt(block, start) - FIRST_LETTER;
    const listed = letters[length] as number;
    return letter < 0 || letter >= LETTERS ? listed === -1 : (listed & (1 << letter)) !== 0;
  };
}
