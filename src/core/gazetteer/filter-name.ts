/** The shortest word that a language may decline, and the units an ending has at most, an apostrophe among them. */
const MIN_STEM = 3;
const MAX_ENDING = 4;
const APOSTROPHES = "'\u2018\u2019\u201a\u201b\u02bc\u0060\uff07";
const DASHES = '[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]';
const WORDS = /[\p{L}\p{N}]+/gu;
/** Most names need no more, and no page has to make ready the tables of all alphabets for them. */
const ASCII_WORDS = /[a-z0-9]+/g;
const wordsOf = (name: string): readonly string[] =>
  name.match(/[^\0-\x7f]/.test(name) ? WORDS : ASCII_WORDS) ?? [];
/** Source of an expression for a name of words too short for an ending, whatever stands between them. */
export const looseSource = (name: string): string => wordsOf(name).join('[^a-z0-9]*');

/** A name: its words, how far from its beginning its end may be, and once it was needed, an expression for it. */
export type Name = {
  readonly name: string;
  readonly words: readonly string[];
  readonly most: number;
  exact?: RegExp;
};

export function toName(name: string): Name {
  const words = wordsOf(name);
  // White space may stand around what stands between the words.
  return { name, words, most: 2 * name.length + words.length * MAX_ENDING };
}

/** Whether a name stands in a plain text, with endings or without. Where its words do not, nothing needs compiling. */
export function holds(text: string, name: Name): boolean {
  if (!hasWords(text, name)) return false;
  name.exact ??= new RegExp(sourceOf(name.name), 'i');
  return name.exact.test(text);
}

/** Whether the words of a name follow each other. */
function hasWords(text: string, { words, most }: Name): boolean {
  const [first = ''] = words;
  for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + 1)) {
    let end = at;
    for (const word of words) {
      const next = text.indexOf(word, end);
      if (next === -1) return false;
      end = next + word.length;
    }
    if (end - at <= most) return true;
  }
  return false;
}

/** Source of an expression for a name. A line break may leave no space at all. */
function sourceOf(name: string): string {
  let source = '';
  let word = 0;
  for (const unit of name.split('')) {
    const isWord = wordsOf(unit).length > 0;
    if (!isWord && word >= MIN_STEM) source += `[a-z${APOSTROPHES}]{0,${MAX_ENDING}}`;
    word = isWord ? word + 1 : 0;
    if (unit === ' ') source += '\\s*';
    else if (unit === "'") source += `[${APOSTROPHES}]`;
    else if (unit === '-') source += DASHES;
    else source += isWord ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  }
  return source;
}
