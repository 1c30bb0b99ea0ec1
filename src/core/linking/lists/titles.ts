/**
 * Words that stand before a surname without being a given name: "Secretary Blinken", "el general Cienfuegos".
 * Folded. Compiled by hand from the forms of address that English, Spanish, Portuguese, French, German, Italian,
 * Dutch and Polish news style guides use.
 */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep representative congressman congresswoman
  gov governor mayor judge justice chief attorney general ag secretary sec minister premier chancellor president
  vice ambassador amb envoy diplomat general gen colonel col captain capt major maj lieutenant lt admiral adm
  sergeant sgt commander marshal director commissioner administrator spokesman spokesperson spokeswoman chairman
  chairwoman chair speaker leader candidate nominee former ex late incumbent then acting deputy undersecretary
  assistant special counsel analyst scholar expert fellow author reporter correspondent editor agent officer
  democrat democratic republican independent us u.s american mexican singaporean washington
  presidente presidenta expresidente secretario secretaria exsecretario canciller excanciller senador senadora
  diputado diputada gobernador gobernadora embajador embajadora exembajador general coronel capitan almirante
  fiscal procurador juez jueza ministro ministra don dona senor senora sr sra lic licenciado licenciada doctor
  doctora ing ingeniero mandatario lider jefe vocero portavoz subsecretario titular
  senhor senhora secretario ministro embaixador governador
  monsieur madame mademoiselle mme mm president presidente ministre secretaire ambassadeur general maire procureur
  herr frau praesident prasident minister aussenminister us-aussenminister justizminister kanzler botschafter
  signor signora presidente ministro segretario ambasciatore generale
  pres president-elect presidente-electo veep nominee-elect contender challenger incumbent rival republicans democrats
  amtsinhaber demokrat republikaner herausforderer us-prasident us-praesident vizeprasident exprasident justizminister
  generalstaatsanwalt sprecher presidentieel oud-president vicepresident vicepresidente viceprezydent byly sekretarz prokurator
  candidato candidata candidat vice-president vice-presidente ex-president ex-presidente expresident ancien egresado
  bishop archbishop pope father sister brother st saint king queen prince princess rabbi imam reverend rev coach
  meneer mevrouw minister ambassadeur pan pani prezydent sekretarz ambasador`.split(/\s+/),
);
