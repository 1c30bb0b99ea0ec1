type Gender = 'she' | 'he';

/**
 * Words that take up a name and say whether a woman or a man bears it, by language. Folded; only words that can
 * hardly mean anything else: no Spanish "su" or "él", no German "sie", no French "il". Compiled by hand.
 */
export const PRONOUNS: Readonly<Record<string, ReadonlyMap<string, Gender>>> = {
  en: pronouns('she herself hers', 'he himself'),
  es: pronouns('ella', ''),
  pt: pronouns('ela', 'ele'),
  fr: pronouns('elle', ''),
  it: pronouns('lei', 'lui'),
  de: pronouns('', 'er'),
  nl: pronouns('zij', 'hij'),
  pl: pronouns('ona jej', 'on'),
};

function pronouns(she: string, he: string): ReadonlyMap<string, Gender> {
  const known = new Map<string, Gender>();
  for (const word of she.split(' ')) if (word !== '') known.set(word, 'she');
  for (const word of he.split(' ')) if (word !== '') known.set(word, 'he');
  return known;
}

/** "her" takes up the subject only before what is hers ("her degree"), not as an object ("told her that"). English. */
export const POSSESSIVES: ReadonlyMap<string, Gender> = new Map([
  ['her', 'she'],
  ['his', 'he'],
]);

/** What follows an object and hardly ever a possessive. English, by hand. */
export const AFTER_OBJECT: ReadonlySet<string> = new Set(
  `that to as for in on at and or but with about if when what why how whether from into by of up out over off before
  after because while who the a an this`.split(/\s+/),
);

/** The spouse a name's bearer has, in the eight languages, folded: "her husband" and "Roe's husband" speak of a woman. */
export const SPOUSES: ReadonlyMap<string, Gender> = new Map([
  ...'husband marido esposo mari ehemann marito echtgenoot maz mezem'
    .split(' ')
    .map((word) => [word, 'she'] as const),
  ...'wife esposa mujer mulher epouse ehefrau moglie echtgenote zona zone'
    .split(' ')
    .map((word) => [word, 'he'] as const),
]);

/** Words before "husband" and "wife" that tie them to the subject: "her husband", "su marido". Folded. */
export const SPOUSES_OWNERS: ReadonlySet<string> = new Set(
  'her his su seu sua son sa ihr ihrem ihren sein seine seiner suo zijn haar jej jego'.split(' '),
);

/** Openers of English sentences that leave the subject where it was. By hand. */
export const NEUTRAL_OPENERS: ReadonlySet<string> = new Set(
  `in on at the there then as after before during from since while when later but and for also to by with if this that it
  although despite following according once until though still earlier meanwhile`.split(/\s+/),
);

/** After these a capitalised word is a place or a thing rather than somebody whom a pronoun could mean. English, by hand. */
export const BEFORE_THINGS: ReadonlySet<string> = new Set(
  'in at of the a an from on for by during'.split(' '),
);
