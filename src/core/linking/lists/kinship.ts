/** German words for relatives: written with a capital like every noun; elsewhere one makes a surname of it ("Peña Nieto"). Folded. */
export const GERMAN_KINSHIP: ReadonlySet<string> = new Set(
  `ehefrau ehemann gattin witwe sohn sohne tochter vater mutter eltern bruder schwester onkel neffe nichte cousin enkel
  grossvater`.split(/\s+/),
);

/**
 * Words for relatives, by which a text names somebody in passing ("Roe's wife, Ann Roe"; "son of Tom Roe"). Folded.
 * Compiled by hand for English, Spanish, Portuguese, French, German, Italian, Dutch and Polish; Polish in the cases
 * in which they stand before a name.
 */
export const KINSHIP: ReadonlySet<string> = new Set([
  ...GERMAN_KINSHIP,
  ...`wife husband spouse widow widower fiance fiancee partner son sons daughter daughters child children father mother
  parent parents brother brothers sister sisters sibling siblings uncle aunt nephew niece cousin cousins grandfather
  grandmother grandson granddaughter grandparents stepson stepdaughter stepfather stepmother in-law relatives
  great-grandfather father-in-law mother-in-law brother-in-law sister-in-law son-in-law daughter-in-law namesake
  esposa esposo marido mujer viuda hijo hija hijos padre madre padres hermano hermana hermanos tio tia sobrino sobrina
  primo prima abuelo abuela nieto nieta hijastro cunado cunada suegro yerno
  mulher filho filha filhos pai mae pais irmao irma irmaos tio tia sobrinho sobrinha avo neto
  femme epouse epoux mari veuve fils fille pere mere parents frere soeur freres oncle tante neveu niece cousin cousine
  cousin moglie marito vedova figlio figlia figli padre madre genitori fratello sorella fratelli zio zia
  nipote cugino nonno vrouw echtgenote echtgenoot weduwe zoon dochter vader moeder ouders broer zus broers oom neef
  kleinzoon grootvader zona zony zone maz meza syn syna synem corka corki corke ojciec ojca matka matki brat brata
  bratem siostra siostry wdowa dziadek wujek kuzyn`.split(/\s+/),
]);

/** Those of them that, directly before a surname, need not mean somebody else who bears it: "her partner Roe", "prima Roe". */
export const ANY_KIN: ReadonlySet<string> = new Set(
  'partner spouse prima primo son sons parent parents padres pais genitori maz meza'.split(' '),
);

/** Words for dying, behind a name or behind one that helps ("ist gestorben"). Folded, same languages, by hand. */
export const DYING: ReadonlySet<string> = new Set(
  `died dies passed murio fallecio morreu faleceu mourut deceda decede mort morte starb verstarb gestorben verstorben
  mori scomparve morto scomparso stierf overleed overleden gestorven zmarl umarl zginal`.split(/\s+/),
);
