const words = (list: string): ReadonlySet<string> => new Set(list.split('|').map((word) => word.trim()));

/**
 * What stands before a surname and says that a woman bears it. Folded. Compiled by hand from the forms of
 * address that style guides of English, Spanish, Portuguese, French, German, Italian, Dutch and Polish news name.
 */
export const OF_WOMEN: ReadonlySet<string> = words(
  `ms|ms.|mrs|mrs.|miss|madam|dame|lady|first lady|second lady|congresswoman|councilwoman|assemblywoman|
  spokeswoman|chairwoman|alderwoman|businesswoman|princess|queen|senora|sra|sra.|dona|senorita|primera dama|
  segunda dama|exprimera dama|diputada|senadora|gobernadora|embajadora|ministra|presidenta|doctora|jueza|abogada|
  senhora|primeira-dama|primeira dama|deputada|governadora|embaixadora|madame|mme|mme.|mademoiselle|mlle|
  premiere dame|deputee|senatrice|frau|prasidentin|ministerin|senatorin|abgeordnete|kanzlerin|signora|sig.ra|
  presidentessa|deputata|mevrouw|mw|mw.|pani|pierwsza dama|senatorka|poslanka`,
);

/** The same for men. */
export const OF_MEN: ReadonlySet<string> = words(
  `mr|mr.|sir|lord|congressman|councilman|assemblyman|spokesman|chairman|businessman|prince|king|senor|sr|sr.|don|
  diputado|senador|gobernador|embajador|senhor|deputado|governador|embaixador|monsieur|m.|herr|signor|sig.|meneer|
  dhr|dhr.|pan`,
);

/** Articles that, before a bare surname, say that a woman bears it ("la Roe"), by language. Folded. */
export const WOMENS_ARTICLES: Readonly<Record<string, ReadonlySet<string>>> = {
  it: new Set('la della alla dalla sulla'.split(' ')),
  es: new Set(['la']),
  fr: new Set(['la']),
};

/** What parts two bearers of one name without saying who: "the younger Roe". Folded. Same languages, by hand. */
export const COMPARING: ReadonlySet<string> = words(
  `younger|elder|older|eldest|youngest|jungere|jungeren|altere|alteren|mlodszy|starszy|jongere|oudere`,
);

/** Offices of women that a text gives to the one it speaks of: "as first lady". Folded, same languages. */
export const ROLES_OF_WOMEN: ReadonlySet<string> = words(
  'first lady|second lady|primera dama|segunda dama|primeira dama|premiere dame|pierwsza dama',
);
/** Words that tie an office to the one the text speaks of. Folded. */
export const AS: ReadonlySet<string> = words('as|como|come|comme|als|jako|the|la|a|oldest|youngest|former');
