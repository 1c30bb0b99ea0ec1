/**
 * The given names of `GIVEN_NAMES` that women bear, and a few more. Folded; compiled by hand, same languages.
 */
export const WOMENS_NAMES: ReadonlySet<string> = new Set(
  `abby abigail ada adela adriana agnes aida aileen aisha alana alberta alejandra alexandra alexis alice alicia alina
  alison allison alma alyssa amalia amanda amber amelia amy ana anabel anastasia angela angelica angelina anita anja ann
  anna anne annette annie antonia antoinette araceli ariana ashley astrid audrey aurelia aurora ava barbara beatrice beatriz
  belinda bernice beth bethany betty beverly bianca blanca bonnie brenda bridget camila camilla camille candelaria carina
  carla carmen carol carole carolina caroline carolyn carrie cassandra catalina catherine cecilia celia charlene charlotte
  chelsea cheryl chloe christina christine cindy clara claudia connie consuelo courtney cristina cynthia daisy daniela
  danielle daphne darlene dawn deborah debra delia denise diana diane dolores donna dora doreen doris dorothy edith eileen
  elaine eleanor elena elisa elisabeth elizabeth ella ellen eloisa elsa elvira emilia emily emma erica erika esperanza
  estela esther eugenia eva evelyn faith federica felicia fernanda fiona flora florencia frances francesca francine francisca
  francoise gabriela genevieve georgina geraldine gertrude gina gisela giulia gladys gloria grace graciela greta gretchen
  guadalupe gwen hannah harriet hazel heather heidi helen helena helene helga henrietta hilary hilda holly ida ilse imelda
  ines ingrid irene iris irma isabel isabella isabelle ivanna ivonne jackie jacqueline jane janet janice jasmine jeanette
  jeanne jenna jennifer jenny jessica jill jimena joan joana joanna joanne josefina josephine joyce juana juanita judith judy
  julia juliana julie juliet juliette karen karin karla katarina kate katherine kathleen kathryn kathy katie katrina kelly
  kendra kimberly kristen kristin kristina laura lauren laurie leah leila lena leonor leticia lidia liliana lillian lily lina
  linda lindsay lisa lois lola lorena loretta lori lorraine louisa louise lourdes lucia lucie lucille lucy luisa luz lydia
  mabel madeleine madison magdalena maisy manuela marcela marcia margaret margarita margot maria mariana marianne maribel
  marie marilyn marina marisa marisol marissa marjorie marlene marta martha martina mary matilda maureen megan melania
  melanie melinda melissa mercedes meredith mia micheline michelle mildred minnie miranda miriam molly monica monique muriel
  myriam myrna nadia nadine nancy naomi natalia natalie natasha nathalie neilia nicole nina noemi nora norma olga olivia pamela
  paola patricia patty paula paulette paulina pauline peggy penelope penny petra phyllis pilar priscilla rachel ramona raquel
  rebeca rebecca regina renata renee rita roberta rocio ronda rosa rosalia rosalinda rosario rose rosemary rosie roxana ruth
  sabina sabine sabrina sally salma samantha sandra sara sarah selma serena sheila shelley sherry shirley silvia simone
  sofia solange sonia sonya sophia sophie stella stephanie susan susana susanne suzanne sylvia sylvie tamara tammy tania tanya
  tara tatiana teresa tessa thea thelma theresa therese tiffany tina toni tracy tricia ursula valentina valeria valerie vanda
  vanessa vera veronica veronika vicki vicky vilma viola violet viviana wanda wendy willa wilma ximena yadira yolanda yvette
  yvonne zoe`.split(/\s+/),
);

/** Names of both, or whose bearer depends on the country: they say nothing. Folded. */
export const ANYBODYS_NAMES: ReadonlySet<string> = new Set(
  `abel alex alexis ali andrea angel ariel ashley camille carol casey chris claude courtney dale dana danny dominique
  gabriele jackie jaime jamie jan jean jesse jo kay kelly kerry kim laurence lee leslie lindsay lynn marion
  morgan nicola noel pat rene robin sam sandy shannon sidney stacy terry tracy vivian willie`.split(/\s+/),
);
