/**
 * Frequent words that hardly occur in the other languages, to tell the language of a text that does not say.
 * Folded. From the most frequent words of each language, by hand.
 */
export const FREQUENT_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the and of to with that was were has have had his her from this which who said will would'.split(' '),
  ),
  es: new Set('el los las del y una con por para que su este esta fue dijo pero como mas'.split(' ')),
  pt: new Set('o os da das dos em um uma com nao que foi seu sua pelo pela disse ao'.split(' ')),
  fr: new Set('le les des et une avec pour que qui dans sur est aux ce cette par ne pas'.split(' ')),
  it: new Set('il gli della delle dei e un con per che nel nella di da sono stato non'.split(' ')),
  de: new Set('der die das und mit von dem den des ein eine ist nicht auf im zu wurde nach'.split(' ')),
  nl: new Set('de het een en van met dat niet voor op zijn is werd naar te aan heeft'.split(' ')),
  pl: new Set('i w z na sie nie ze do jest przez oraz po od dla byl za jego ktory'.split(' ')),
};

/** Whether it is a frequent word of any of them. */
export const isFrequentWord = (word: string): boolean => ALL_FREQUENT_WORDS.has(word);

const ALL_FREQUENT_WORDS = new Set(Object.values(FREQUENT_WORDS).flatMap((words) => [...words]));

/**
 * The endings by which a language declines names, longest first; they are taken off the ends of capitalised words.
 * German, Dutch, Swedish, Danish and Norwegian: the genitive without apostrophe. Polish: the declension of foreign
 * men's names in the guide of the Polish Language Council (gen. -a, dat. -owi, instr. -em, loc. -ie, -ze; -go, -mu, -m).
 */
export const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  de: ['s'],
  nl: ['s'],
  sv: ['s'],
  da: ['s'],
  no: ['s'],
  nb: ['s'],
  pl: [
    "'ego",
    "'emu",
    "'owi",
    "'go",
    "'em",
    "'mu",
    "'a",
    "'m",
    'owi',
    'zie',
    'ego',
    'em',
    'go',
    'ze',
    'ie',
    'mu',
    'a',
    'm',
  ],
};

/** Articles before a plural: "die Roes" are a family, "Roes Rede" is a speech. Folded. */
export const PLURAL_ARTICLES: ReadonlySet<string> = new Set('die den der de the les los'.split(' '));
