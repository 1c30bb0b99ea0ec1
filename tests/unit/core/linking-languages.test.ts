import { describe, expect, test } from 'vitest';
import { lexiconOf, mentionsIn } from '../../support/invented-set';

/** Everybody knows him; the full name of nobody else is in the set. */
const lexicon = lexiconOf({
  id: 'oake',
  name: 'Peter Oake',
  forms: [
    { text: 'Peter Oake', strength: 'always' },
    { text: 'Peter Oake Quill', strength: 'always' },
    { text: 'Oake', strength: 'guarded', exact: ['case'], near: ['President Oake'] },
  ],
});
const marked = (text: string, language: string) =>
  mentionsIn(lexicon, text, { language }).map((mention) => mention.replace(/ → .*/u, ''));

describe('silent', () => {
  test.each([
    ['a family in Spanish', 'es', 'Ayer llegaron los Oake a la ciudad.'],
    ['a family named as one', 'es', 'Ayer habló la familia Oake con la prensa.'],
    ['a family in French', 'fr', 'Hier, les Oake sont partis.'],
    ['a family in Portuguese', 'pt', 'Ontem os Oake viajaram.'],
    ['a family in Italian', 'it', 'Ieri i fratelli Oake sono partiti.'],
    ['a family in German', 'de', 'Gestern kam die Familie Oake.'],
    ['a son in Spanish', 'es', 'Ayer habló Oake hijo con la prensa.'],
    ['a son in French', 'fr', 'Hier, Oake fils a parlé.'],
    ['a town in French', 'fr', 'Hier à Oake, ville du Texas, il a plu.'],
    ['a town in English', 'en', 'It rained in Oake, a city near the border.'],
    ['a town in German', 'de', 'Es regnete in Oake, Stadt im Süden.'],
    ['a province', 'en', 'Farmers in the Oake province agreed.'],
    ['a German noun', 'de', 'Er hörte das Oake der Vögel.'],
    ['a German noun with its adjective', 'de', 'Er hörte das laute Oake und ein kurzes Oake.'],
    ['a German noun behind a contraction', 'de', 'Man hält beim Oake rechts.'],
    ['a street of his', 'es', 'Vive en la Calle Peter Oake y en Avenida Oake.'],
    ['a school of his', 'en', 'Pupils of the Peter Oake Elementary School sang.'],
    ['a centre of his', 'en', 'They met at the Peter Oake Center.'],
    ['his namesake', 'en', 'A speech by Peter Oake Jr. was cancelled.'],
    ['his son of two surnames', 'es', 'El arquitecto Peter Oake Maure habló.'],
    ['a given name not in any set', 'en', 'Sydney Oake, 12, won the prize.'],
  ])('for %s', (_, language, text) => {
    expect(marked(text, language)).toEqual([]);
  });
});

describe('marked', () => {
  test.each([
    ['a German name behind an article and an adjective', 'de', 'Dann kam der wütende Oake.', ['Oake']],
    ['a German compound', 'de', 'Das sagte man im Oake-Lager.', ['Oake']],
    ['his own two surnames', 'es', 'Habló Peter Oake Quill.', ['Peter Oake Quill']],
    ['a title behind the name', 'es', 'Habló Peter Oake Presidente.', ['Peter Oake']],
    ['a comma before what he is', 'fr', 'Oake, maire de la ville, a parlé.', ['Oake']],
    [
      'the name behind a place that is a given name',
      'en',
      'He flew on. In Sydney he met aides; Oake spoke.',
      ['Oake'],
    ],
    [
      'what follows such a place, but not the doubtful one',
      'en',
      'In Sydney Oake met aides. Then Oake flew home.',
      ['Oake'],
    ],
    ['the name in capitals', 'en', 'OAKE AND FENN MEET FOR TALKS', ['OAKE']],
    ['any kind of apostrophe', 'en', "Oake’s plan, Oake's plan, Oakeʼs plan.", ['Oake', 'Oake', 'Oake']],
    ['elided articles', 'fr', 'L’équipe d’Oake dit qu’Oake part.', ['Oake', 'Oake']],
    ['a hashtag, but no handle', 'en', 'Read #Oake and @Oake today.', ['Oake']],
  ] as const)('is %s', (_, language, text, expected) => {
    expect(marked(text, language)).toEqual(expected);
  });
});
