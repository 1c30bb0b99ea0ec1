import { type BlockText, foldedSlice } from './block-text';
import { FREQUENT_WORDS } from './lists/languages';
import { isWordUnit } from './neighbours';

/** Enough to tell a language, and the same cost for any block. */
const SAMPLE_UNITS = 300;
const LEAST_WORDS = 3;
const LEAD = 2;

/** One look-up a word instead of one for each language. */
const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = (() => {
  const languagesOf = new Map<string, string[]>();
  for (const [language, words] of Object.entries(FREQUENT_WORDS)) {
    for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
  }
  return languagesOf;
})();

/** Tags that name no language: several, undetermined, none, one without a code. ISO 639-2. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['mul', 'und', 'zxx', 'mis', '']);

/** The primary language of a page that says so ("de" of "de-AT"), else what the words of the block tell, else `undefined`. */
export function languageOf(reading: BlockText, declared: string | undefined): string | undefined {
  const primary = declared === undefined ? '' : primaryOf(declared);
  return NO_LANGUAGE.has(primary) ? guessLanguage(reading) : primary;
}

let last = { tag: '', primary: '' };

/** The primary language of a tag: "de" of "de-AT". A page's blocks all ask for the same. */
function primaryOf(tag: string): string {
  if (tag !== last.tag) last = { tag, primary: tag.toLowerCase().split('-', 1)[0] ?? '' };
  return last.primary;
}

function guessLanguage(reading: BlockText): string | undefined {
  const counts = new Map<string, number>();
  const words = wordsOf(foldedSlice(reading, 0, SAMPLE_UNITS));
  for (const word of words) {
    for (const language of LANGUAGES_OF.get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < LEAST_WORDS) return undefined;
  return second && best[1] < LEAD * second[1] ? undefined : best[0];
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const inWord = at < text.length && isWordUnit(text.charCodeAt(at));
    if (inWord && start === -1) start = at;
    if (!inWord && start !== -1) {
      words.push(text.slice(start, at));
      start = -1;
    }
  }
  return words;
}
