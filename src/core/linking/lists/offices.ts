/**
 * Offices and callings of which a page names many bearers, so that they part namesakes: "Mayor Roe" beside "Ambassador
 * Ann Roe". Folded. Compiled by hand from local news and sports pages in English, Spanish, Portuguese, French, German,
 * Italian, Dutch and Polish.
 */
export const OFFICES: ReadonlySet<string> = new Set(
  `mayor coach sheriff officer detective trooper councilman councilwoman councilmember alderman alderwoman pastor principal reverend rev rev.
  superintendent quarterback guard goalkeeper midfielder striker defender pitcher catcher shortstop actor actress singer
  alcalde alcaldesa entrenador entrenadora tecnico portero delantero mediocampista actriz cantante regidor regidora concejal
  prefeito prefeita treinador treinadora goleiro atacante zagueiro ator atriz cantor cantora vereador vereadora
  maire entraineur entraineuse gardien attaquant acteur actrice chanteur chanteuse
  burgermeister burgermeisterin oberburgermeister oberburgermeisterin trainer trainerin torwart sturmer schauspieler
  schauspielerin sanger sangerin
  sindaco sindaca allenatore allenatrice portiere attaccante attore attrice
  burgemeester wethouder keeper spits zanger zangeres
  dictator dictador ditador dictateur diktator dittatore dyktator dyktatora
  burmistrz burmistrza trener trenera bramkarz napastnik aktor aktorka piosenkarz piosenkarka wojt`.split(
    /\s+/,
  ),
);
