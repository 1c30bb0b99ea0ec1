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
