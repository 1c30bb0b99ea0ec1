import { MORE_GIVEN_NAMES } from './more-given-names';

/**
 * Given names that, standing before a bare surname, make it somebody else's: "Judy Garland". Folded.
 * Compiled by hand: the common given names of English, Spanish, Portuguese, French, German and Italian news,
 * without months, forms of address and countries or states ("May", "Don", "Jordan"): "in Jordan Blinken met the king".
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set([
  ...MORE_GIVEN_NAMES,
  ...`aaron abby abel abigail abraham ada adam adan adela adolfo adrian adriana agnes agustin aida aidan aileen aisha alan
  alana albert alberta alberto aldo alec alejandra alejandro alex alexa alexander alexandra alexandre alexis alfonso
  alfred alfredo ali alice alicia alina alison allan allen allison alma alonso alvaro alvin alyssa amado amalia amanda
  amber amelia amina amy ana anabel anastasia andre andrea andreas andres andrew andy angel angela angelica angelina
  angelo anita anja ann anna anne annette annie anselmo anthony antoine antoinette anton antonia antonio antony araceli
  ariana ariel armando arnold arthur arturo ashley astrid audrey augusto augustus aurelio aurora austin ava
  barbara barry beatrice beatriz beau belinda ben benedict benito benjamin bernard bernardo bernice bernie beth bethany
  betty beverly bianca bill billy blanca bob bobby bonnie boris brad bradley brandon brenda brendan brett brian bridget
  bruce bruno bryan byron camila camilla camille camilo candelaria carina carl carla carlo carlos carmen carol carole
  carolina caroline carolyn carrie casey cassandra catalina catherine cecilia cedric celia cesar chad charlene charles
  charlie charlotte chelsea cheryl chloe chris christian christina christine christoph christophe christopher
  cindy clara clarence claude claudia claudio clay clemente clifford clinton clyde cole colin connie conrad consuelo
  corey cory courtney craig cristian cristina cristobal curtis cynthia daisy dale damian dan dana daniel daniela
  danielle danny daphne darius darlene darrell darren dave david dawn deborah debra delia denis denise dennis derek
  diana diane diego dieter dietrich dolores dominic dominique donald donna dora doreen doris dorothy doug douglas
  duane duncan dustin dwight dylan earl eddie edgar edith edmund eduardo edward edwin efrain eileen elaine eleanor elena
  eli elias elisa elisabeth eliseo elizabeth ella ellen elliot elmer eloisa elsa elvira emanuel emil emilia emilio emily
  emma emmanuel enrique eric erica erich erick erik erika ernest ernesto ernst esperanza esteban estela esther ethan
  eugene eugenia eugenio eva evan evelyn fabian fabio fabrice fabricio faith federico felicia felipe felix ferdinand
  fermin fernanda fernando fidel fiona flora florencia frances francesca francesco francine francis francisca
  francisco franck francois francoise frank franklin franz fred freda freddy frederic frederick friedrich fritz gabriel
  gabriela gael gary gavin gene genevieve geoffrey george georges gerald geraldine gerard gerardo gerhard
  gertrude gilbert gilberto gina giovanni gisela giulia giuseppe gladys glen glenn gloria gonzalo gordon grace graciela
  graham grant greg gregorio gregory greta gretchen guadalupe guido guillermo gunter gus gustav gustavo guy gwen hannah
  hans harold harriet harry hazel heather hector heidi heinrich heinz helen helena helene helga henri henrietta henrique
  henry herbert heriberto herman hernan hilary hilda hiroshi holly horacio horst howard hubert hugh hugo humberto
  hunter ian ibrahim ida ignacio igor ilse imelda ines ingrid irene iris irma irving isaac isabel isabella isabelle
  isaiah ismael ivan ivanna ivonne jack jackie jacob jacqueline jacques jaime jake james jamie jan jane janet
  janice jared jasmine jason javier jay jean jeanette jeanne jeff jeffrey jenna jennifer jenny jeremy jerome jerry jesse
  jessica jesus jill jim jimena jimmy joan joana joann joanna joanne joao joaquin jochen joe joel johan johann johanna
  john johnny jon jonas jonathan jorge jose josef josefina joseph josephine joshua josue joy joyce juan juana
  juanita judith judy julia julian juliana julie juliet juliette julio julius jurgen justin justine kai karen karin karl
  karla katarina kate katherine kathleen kathryn kathy katie katrina kay keith kelly ken kendra kenneth kerry kevin kim
  kimberly kirk klaus konrad kristen kristin kristina kurt kyle lance larry laura lauren laurence laurent laurie lawrence
  leah leandro lee leif leila lena leo leon leonard leonardo leonor leopoldo leroy leslie leticia lewis liam lidia
  liliana lillian lily lina linda lindsay lisa lloyd lois lola lorena lorenzo loretta lori lorraine louis louisa louise
  lourdes luca lucas lucia luciano lucie lucien lucille lucy ludwig luigi luis luisa luiz luke lupe luz lydia lynn mabel
  madeleine madison magdalena maisy malcolm manfred manuel manuela marc marcel marcela marcelo marcia marco marcos
  marcus margaret margarita margot maria mariana marianne mariano maribel marie marilyn marina mario marion marisa
  marisol marissa marjorie mark marlene marta martha martin martina marvin mary mateo mathias mathieu matilda matt
  matthew matthias maureen maurice mauricio max maxim maximiliano maximilian megan meir melanie melinda melissa mercedes
  meredith mia michael michel michele micheline michelle miguel mike milagros mildred milton minnie miranda miriam
  mitchell moises molly monica monique morgan morris muhammad mohamed mohammed muriel myriam myrna nadia nadine nancy
  naomi natalia natalie natasha nathalie nathan nathaniel neil neilia nelson nestor nicholas nick nicola nicolas nicole
  nigel nikki nina noah noe noel noemi nora norbert norma norman octavio olaf oleg olga oliver olivia oliviero omar oscar
  osmany osvaldo oswaldo otto owen pablo pamela paola paolo pat patrice patricia patricio patrick patty paul paula
  paulette paulina pauline paulo pedro peggy penelope penny pepe pepin percy perla pete peter petra phil philip philippe
  phillip phyllis pierre pilar pio priscilla quentin quincy rachel rafael raffaele raimundo rainer ralph ramiro ramon
  ramona randall randy raquel raul ray raymond rebeca rebecca regina reginald reinaldo rene renata renato renee ricardo
  richard rick ricky rita robert roberta roberto robin robyn rocio rod roderick rodolfo rodney rodrigo rogelio roger
  roland rolando roman romeo ron ronald ronda ronnie rosa rosalia rosalinda rosario rose rosemary rosie ross roxana roy
  ruben ruby rudolf rudy rufus russell ruth ryan sabina sabine sabrina sally salma salvador sam samantha samuel sandra
  sandy santiago sara sarah saul scott sean sebastian serena serge sergei sergey sergio seth shannon sharon shaun shawn
  sheila shelley sherry shirley sidney sigmund silvia silvio simon simone sofia solange sonia sonya sophia sophie stacy
  stan stanley stefan stefano stella stephan stephanie stephen steve steven stuart sue susan susana susanne suzanne
  sven sylvester sylvia sylvie tamara tammy tania tanya tara tatiana ted teodoro terence teresa terri terry tessa
  thea thelma theodor theodore theresa therese thierry thomas tiffany tim timothy tina tobias todd tom tomas tommaso
  tommy toni tony tracy travis trevor tricia troy tyler ulrich umberto ursula valentin valentina valeria valerie
  vanessa vera veronica veronika vicente vicki vicky victor vilma vincent vincente vincenzo viola violet
  virgilio vivian viviana vladimir wade wallace walter wanda warren wayne wendy werner wesley wilfredo wilhelm
  sydney ashton blake logan mason aiden jayden caleb elijah ezra gideon sawyer hallie finnegan hayden riley quinn addison avery
  brooke paige jordana kaitlyn caitlin kathryn deirdre siobhan niamh ciaran declan liesl anneliese uwe jorg gunther hartmut
  bjorn soren lars nils henrik anders mikkel pieter willem joost maarten wouter femke sanne bram thijs krzysztof wojciech
  andrzej tomasz marcin piotr pawel jakub agnieszka malgorzata katarzyna joanna ewa yann thibault guillaume benoit etienne
  mathilde clemence giorgio matteo alessandro alessandra lorenza chiara francesca elisabetta thiago caio joaquim rui nuno
  tiago iker itziar nerea ainhoa montserrat meritxell jordi oriol yesenia
  willa william willie wilma winston wolfgang xavier ximena yadira yolanda yvette yvonne zachary zoe`.split(
    /\s+/,
  ),
]);

/** Those of them that are plain words of English headlines, where every word is capitalised: "States Sue Biden". */
export const HEADLINE_GIVEN_NAMES: ReadonlySet<string> = new Set(
  'mark grant sue bill frank grace faith joy rose dean guy max ray rod drew'.split(' '),
);

/** Those of them that are places, too: "in Sydney Roe said" names nobody else. Folded, by hand. */
export const PLACES_AS_GIVEN_NAMES: ReadonlySet<string> = new Set(
  `sydney victoria florence charlotte austin madison chelsea adelaide alberta regina carolina catalina santiago mercedes
  chad kent lourdes guadalupe salvador sofia concepcion dolores leon lance clayton lincoln jackson houston dallas troy orlando`.split(
    /\s+/,
  ),
);

/** What stands before a place. Folded, by hand, in the languages of the names. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in near at from en desde hacia em a nach aus te uit naar da w z do pres vers'.split(' '),
);

/** Seats of power whose last word is a given name, too: "la Casa Blanca de Roe". Folded, by hand. */
export const SEATS: ReadonlySet<string> = new Set([
  'casa blanca',
  'casa bianca',
  'casa branca',
  'maison blanche',
]);
