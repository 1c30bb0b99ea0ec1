/**
 * Words that, capitalised and directly after a surname or short name, make it part of a longer one: places,
 * companies, institutions, awards, ships ("Garland County", "Biden Center", "Salazar Foundation"). Folded.
 * Compiled by hand for English, Spanish,
 * Portuguese, French, German, Italian, Dutch and Polish.
 */
export const NAME_TAILS: ReadonlySet<string> = new Set(
  `county city town township village park street st avenue ave boulevard road lane drive square plaza bridge station
  airport port harbor harbour island islands lake river creek bay beach mountain mountains mount valley hills heights
  north south east west university college school academy institute institution foundation museum library hospital clinic
  church cathedral center centre theater theatre hall house hotel stadium arena tower towers building ranch farm farms
  vineyards inc corp corporation co company ltd llc llp plc gmbh group holdings partners associates brothers sons
  bank insurance industries motors records studios pictures prize award awards medal cup trophy open classic
  fund trust society association league club fc united international industries enterprises ventures capital
  jr sr ii iii iv act law bill doctrine memorial airlines airways
  condado ciudad municipio provincia calle avenida plaza parque universidad colegio escuela instituto fundacion museo
  biblioteca iglesia catedral centro estadio torre hermanos hijos grupo banco premio
  universidade escola fundacao igreja estadio praca universite ecole fondation musee rue pont prix banque groupe
  strasse platz universitat stiftung schule halle brucke verlag bank preis stadion piazza via scuola fondazione museo
  stadio premio banca straat plein universiteit stichting ulica uniwersytet fundacja bank nagroda
  ship carrier destroyer regiment battalion scholarship fellowship lecture lectures symphony orchestra quartet band
  expressway highway freeway parkway turnpike boulevard construction engineering consulting resources logistics realty
  police isd day way telegram herald gazette register tribune chronicle index eikon`.split(/\s+/),
);

/** The same for places, written small as well: "Garland county officials". Folded, English. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  'province county township municipality suburb police residents resident firefighters'.split(' '),
);

/** What a town is called behind its name and a comma: "Garland, ville du Texas". Folded, same languages as the tails, by hand. */
export const TOWN_NOUNS: ReadonlySet<string> = new Set(
  `city town village suburb municipality ciudad municipio pueblo localidad provincia cidade municipio vila ville commune
  stadt gemeinde vorort citta comune cittadina paese stad gemeente dorp miasto miasteczko`.split(/\s+/),
);
/** Articles before it. */
export const ARTICLES: ReadonlySet<string> = new Set(
  'a an the una la uma a une la eine die un il een de'.split(' '),
);

/** First parts of longer tails: "Joe Roe Elementary School". Folded, English. */
export const BEFORE_TAILS: ReadonlySet<string> = new Set(
  `elementary middle high primary public presidential memorial international regional railroad railway train transit
  community law business nursing graduate medical cancer research convention civic recreation welcome visitor`.split(
    /\s+/,
  ),
);

/** What ends the name of a company. Folded, from the legal forms of the languages' countries. */
export const COMPANY_ENDS: ReadonlySet<string> = new Set(
  'co inc corp llc llp ltd plc gmbh ag bv nv srl spa sa'.split(' '),
);

/** What sets a namesake apart behind a name: "Roe Jr.", "Roe hijo", "Roe fils". Folded, same languages, by hand. */
export const GENERATIONS: ReadonlySet<string> = new Set(
  `jr jr. sr sr. ii iii iv junior senior hijo padre filho pai fils pere figlio sohn vater zoon vader`.split(
    /\s+/,
  ),
);

/** Those of them that belong to the name itself, with or without a comma. */
export const SUFFIXES: ReadonlySet<string> = new Set('jr jr. sr sr. ii iii iv'.split(' '));

/** Words for a family as a whole before its name: "la familia Roe". Folded, same languages without English, by hand. */
export const FAMILY_HEADS: ReadonlySet<string> = new Set(
  `familia hermanos hermanas matrimonio dinastia clan familles famille freres soeurs couple familie geschwister ehepaar
  bruder famiglia fratelli sorelle coniugi irmaos casal gebroeders echtpaar rodzina rodziny panstwo`.split(
    /\s+/,
  ),
);

/** The same behind its name, in English: "the Roe brothers". Folded. */
export const FAMILY_TAILS: ReadonlySet<string> = new Set(
  'brothers sisters siblings twins cousins clan dynasty'.split(' '),
);

/** What an encyclopedia puts behind a surname in brackets where it lists its bearers: "Roe (surname)". Folded, same languages. */
export const NAME_PAGES: ReadonlySet<string> = new Set(
  `surname disambiguation apellido desambiguacion sobrenome desambiguacao patronyme homonymie familienname
  begriffsklarung cognome disambigua nazwisko achternaam doorverwijspagina`.split(/\s+/),
);

/** Plural articles by language: before a surname they mean a family ("los Roe"). Folded. */
export const FAMILY_ARTICLES: Readonly<Record<string, ReadonlySet<string>>> = {
  es: new Set(['los', 'las']),
  pt: new Set(['os']),
  fr: new Set(['les']),
  it: new Set(['i', 'gli']),
};

/** Those of them that are plain words of headlines, where every word is capitalised: "Biden Open to Talks". */
export const HEADLINE_WORDS: ReadonlySet<string> = new Set(
  'open classic north south east west house act law bill fund trust park bank lead hall cup trophy bay ship park united day way'.split(
    ' ',
  ),
);

/** Words that, capitalised and directly before a short name, make it the name of a ship or a place: "USS Roe". Folded, by hand. */
export const NAME_HEADS: ReadonlySet<string> = new Set(
  `uss hms usns rms mv lake mount mt fort camp cape calle avenida avenue boulevard bulevar rua rue via plaza piazza parque
  estadio stadio colegio escuela primaria secundaria preparatoria universidad fundacion escola ecole lycee scuola rancho
  villa lago puerto cerro instituto institut istituto instytut instituut fondation fondazione fundacao fundacja stichting
  premio prix nagroda`.split(/\s+/),
);

/**
 * The same, written small as well, by the language in which they stand before the name: streets and firms ("ulica Roe",
 * "la marca Roe"). Folded, by hand.
 */
export const SMALL_HEADS: Readonly<Record<string, ReadonlySet<string>>> = {
  es: new Set(
    `calle avenida bulevar calzada plaza glorieta colonia barrio marca empresa tienda restaurante fundacion instituto
    premio colegio escuela estadio puente hotel constructora municipio apellido ley`.split(/\s+/),
  ),
  pt: new Set(
    `rua avenida praca travessa bairro viaduto marca empresa loja restaurante fundacao instituto premio colegio escola
    estadio ponte hotel construtora sobrenome apelido lei`.split(/\s+/),
  ),
  fr: new Set(
    `rue avenue boulevard quai lycee college marque entreprise societe restaurant fondation institut prix ecole stade
    pont hotel nom loi`.split(/\s+/),
  ),
  it: new Set(
    `via viale piazza piazzale corso azienda ditta marca societa ristorante fondazione istituto premio scuola stadio
    ponte hotel cognome legge`.split(/\s+/),
  ),
  de: new Set('firma marke stiftung hotel nachname'.split(' ')),
  nl: new Set('bedrijf firma merk restaurant stichting hotel achternaam'.split(' ')),
  pl: new Set(
    `ulica ulicy ulice plac placu aleja alei aleje rondo ronda rondzie most mostu moscie osiedle osiedlu park parku
    firma firmy firmie marka marki fundacja fundacji hotel hotelu nazwisko ustawa ustawy`.split(/\s+/),
  ),
};

/** Places whose name follows "of": "City of Roe", "provincia de Roe". Folded, same languages as the tails. */
export const PLACES_OF: ReadonlySet<string> = new Set(
  `city town village county province state university port bay mayor ciudad provincia municipio bahia puerto alcalde
  cidade universidade ville citta comune stadt hafen miasto stad`.split(/\s+/),
);
/** What stands before a place rather than a person. Folded, same languages, by hand. */
export const IN_PLACES: ReadonlySet<string> = new Set(
  'in at near outside from en em desde cerca w kolo nahe bei bij nabij presso'.split(' '),
);
export const OF_PLACES: ReadonlySet<string> = new Set('of de di von van do da'.split(' '));
