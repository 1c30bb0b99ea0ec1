/** What two people have together, after their two surnames: "Roe-Quill talks", "Roe-Quill-Debatte". Folded. Compiled by hand from English and German headlines. */
export const JOINT_NOUNS: ReadonlySet<string> = new Set(
  `talks meeting summit call debate debates ticket era campaign deal plan duel agenda rivalry feud race matchup rematch pact
  accord agreement bill letter phone conversation alliance relationship transition
  debatte duell treffen gesprach gesprache gipfel telefonat abkommen pakt deal streit vergleich regierung administration team
  kampagne wahlkampf`.split(/\s+/),
);

/** The same before the two surnames: "cumbre Roe-Quill". Folded. By hand for Spanish, Portuguese, French, Italian, Dutch and Polish. */
export const JOINT_NOUNS_BEFORE: ReadonlySet<string> = new Set(
  `cumbre reunion encuentro llamada debate duelo acuerdo pacto conversacion relacion cupula encontro reuniao acordo conversa
  chamada rencontre sommet duel debat entretien accord relation vertice incontro duello dibattito colloquio accordo
  telefonata ontmoeting overleg gesprek akkoord spotkanie spotkaniu spotkania szczyt rozmowa rozmowy debata debaty`.split(
    /\s+/,
  ),
);
