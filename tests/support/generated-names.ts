import { seededRandom } from './seeded-random';

/** Own lists, combined: common given names, and surnames put together from parts that make surnames. */
const GIVEN =
  `Aaron Abigail Adele Adrian Agnes Aisha Alan Albert Alejandro Alice Alma Amanda Amelia Ana Andrea Andrew Angela Anita
  Anna Anthony Antonio Arthur Audrey Barbara Beatrice Benjamin Bernard Brenda Brian Bruno Camila Carla Carlos Carmen Caroline
  Catherine Cecilia Charles Charlotte Christina Christopher Clara Claudia Colin Cristina Daniel Daniela David Deborah Denise
  Diana Diego Dolores Dominic Donald Dorothy Edgar Eduardo Edward Elena Elisa Elizabeth Emilio Emily Emma Enrique Eric Ernesto
  Esther Eva Felipe Fernando Florence Frances Francisco Frank Frederick Gabriel George Gerald Gloria Gonzalo Grace Gregory
  Guadalupe Harold Harriet Hector Helen Henry Hugo Ignacio Irene Isabel Ivan Jacob James Jane Javier Jean Jennifer Jessica Joan
  Joaquin John Jonathan Jorge Jose Joseph Joyce Juan Judith Julia Julian Karen Katherine Kenneth Laura Lawrence Leonard Leticia
  Lillian Linda Louis Lucas Lucia Luis Manuel Marcela Margaret Maria Mariana Mario Mark Martha Martin Matthew Mercedes Michael
  Miguel Monica Nancy Natalia Nathan Nicholas Nora Olga Oliver Oscar Pablo Pamela Patricia Patrick Paul Paula Pedro Peter Philip
  Rachel Rafael Raymond Rebecca Ricardo Richard Robert Roberto Rodrigo Roger Rosa Ruth Samuel Sandra Santiago Sara Sergio Sharon
  Silvia Simon Sofia Stephen Susan Sylvia Teresa Theodore Thomas Timothy Valeria Veronica Victor Vincent Virginia Walter Will
  William Ximena Yolanda May Bill Art Hope`.split(/\s+/);
const BEGINNINGS =
  `Ash Bar Beck Ben Black Blan Brad Bran Bri Brook Bur Cal Car Chal Clay Cole Crom Dal Dar Den Dray Dun Eck
  El Fair Fal Far Fen Fern Fitz Gar Gil Glen God Gran Grim Had Hal Ham Har Haw Hay Hen Hol Horn Hum Hunt Kel Ken Kirk Lam Lan
  Law Lin Lock Lud Mal Mar Mer Mid Mil Mor Nash Nor Oak Or Os Par Pem Per Pin Pres Quar Ra Red Rock Ros Row Sal San Sel Shel
  Stan Stock Sut Tal Thorn Til Tren Up Val Ver Wal War Wat Wel Whit Wil Win Wood Wyn Yar York`.split(/\s+/);
const ENDINGS =
  `berg bert borough bourne bridge brook burn by combe cott croft dale den don er es ez field ford forth gate ham
  hart hill house hurst ing ington ison kins land ler ley lin lock low man mann mere mond more nell ner or ough over owski
  pool port quist ridge rington rod row sen ser shaw side ski son stead stein ster ston stone ton vale well wick win with wood
  worth yard`.split(/\s+/);
const PARTICLES = ['de la ', 'van der ', 'von ', 'del ', 'di '];

/**
 * So many different names of people, 17 characters on average, the same ones each time: given name and surname,
 * some with a second given name, an initial, a particle or two surnames.
 */
export function makeNames(count: number, seed = 1): string[] {
  const random = seededRandom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const surname = (): string => pick(BEGINNINGS) + pick(ENDINGS);
  const names = new Set<string>();
  while (names.size < count) {
    const kind = random();
    const given = pick(GIVEN);
    if (kind < 0.7) names.add(`${given} ${surname()}`);
    else if (kind < 0.8) names.add(`${given} ${pick(GIVEN)} ${surname()}`);
    else if (kind < 0.9)
      names.add(`${given} ${String.fromCharCode(65 + Math.floor(random() * 26))}. ${surname()}`);
    else if (kind < 0.95) names.add(`${given} ${surname()} ${surname()}`);
    else names.add(`${given} ${pick(PARTICLES)}${surname()}`);
  }
  return [...names];
}
