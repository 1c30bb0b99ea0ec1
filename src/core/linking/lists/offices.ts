/**
 * Offices and callings of which a page names many bearers, so that they part namesakes: "Mayor Roe" beside "Ambassador
 * Ann Roe". Folded. Compiled by hand from local news and sports pages in English, Spanish, Portuguese, French, German,
 * Italian, Dutch and Polish.
 */
export const OFFICES: ReadonlySet<string> = new Set(
  `mayor coach sheriff officer detective trooper councilman councilwoman councilmember alderman alderwoman pastor principal reverend rev rev.
  superintendent professor prof. bishop sgt. sergeant lt. lieutenant capt. captain cpl. trooper firefighter quarterback guard goalkeeper midfielder striker defender pitcher catcher shortstop actor actress singer
  alcalde alcaldesa entrenador entrenadora tecnico portero delantero mediocampista actriz cantante regidor regidora concejal
  diputado diputada obispo arzobispo coronel sargento teniente comandante capitan periodista empresario empresaria ingeniero
  ingeniera profesor profesora dueno vocalista
  prefeito prefeita treinador treinadora goleiro atacante zagueiro ator atriz cantor cantora vereador vereadora
  deputado deputada bispo coronel tenente capitao comandante jornalista professor professora delegado delegada
  maire entraineur entraineuse gardien attaquant acteur actrice chanteur chanteuse
  depute deputee eveque colonel lieutenant capitaine commandant journaliste professeur
  burgermeister burgermeisterin oberburgermeister oberburgermeisterin trainer trainerin torwart sturmer schauspieler
  schauspielerin sanger sangerin
  professor bischof oberst hauptmann kommissar kommissarin pfarrer abgeordneter regisseur regisseurin
  sindaco sindaca allenatore allenatrice portiere attaccante attore attrice
  vescovo colonnello tenente capitano comandante giornalista professore professoressa deputato deputata
  burgemeester wethouder keeper spits zanger zangeres
  bisschop kolonel kapitein journalist hoogleraar regisseur kamerlid
  dictator dictador ditador dictateur diktator dittatore dyktator dyktatora
  burmistrz burmistrza trener trenera bramkarz napastnik aktor aktorka piosenkarz piosenkarka wojt biskup pulkownik kapitan dziennikarz dziennikarka profesor posel rezyser`.split(
    /\s+/,
  ),
);
