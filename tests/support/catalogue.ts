import en from '../../assets/_locales/en/messages.json';
import es from '../../assets/_locales/es/messages.json';
import { createWords, type MessageLookup } from '../../src/core/wording/words';
import type { UiWords } from '../../src/ui/words';

type Catalogue = Readonly<Record<string, { readonly message: string }>>;

const CATALOGUES = { en, es } satisfies Record<string, Catalogue>;

/** Looks messages up as browsers do: `$1` … are filled in, `$$` is a dollar. */
export function lookupIn(catalogue: Catalogue): MessageLookup {
  return (key, values) =>
    (catalogue[key]?.message ?? '').replace(/\$(?:\$|([1-9]))/g, (_, digit?: string) =>
      digit === undefined ? '$' : (values[Number(digit) - 1] ?? ''),
    );
}

/** The words of a language without a browser's extension system. */
export const wordsIn = (language: keyof typeof CATALOGUES): UiWords =>
  createWords(lookupIn(CATALOGUES[language]));

/** What a language may do to a layout: words that are much longer, or that run from right to left. */
export type PseudoLanguage = 'long' | 'right-to-left';

/** English words made into a language that nobody speaks, to try layouts on. */
export const wordsInPseudo = (language: PseudoLanguage): UiWords =>
  createWords(lookupIn(mapMessages(language === 'long' ? lengthen : turnAround)));

function mapMessages(change: (text: string) => string): Catalogue {
  return Object.fromEntries(
    Object.entries(en).map(([key, { message }]) => [
      key,
      { message: key === 'language' ? message : changeText(message, change) },
    ]),
  );
}

/** Changes a message's text and leaves its places to fill in alone. */
const changeText = (message: string, change: (text: string) => string): string =>
  message
    .split(/(\$\d)/)
    .map((part, at) => (at % 2 === 1 ? part : change(part)))
    .join('');

/** Each word with its beginning once more: by 40 % longer, as the words of some languages are. */
const lengthen = (text: string): string =>
  text.replace(/[\p{L}]+/gu, (word) => word + word.slice(0, Math.ceil(word.length * 0.4)));

/** Letters of a script that runs from right to left, as many as there were. */
const turnAround = (text: string): string =>
  text.replace(/[a-z]/giu, (letter) =>
    String.fromCharCode(0x5d0 + (letter.toLowerCase().charCodeAt(0) % 22)),
  );
