import { describe, expect, test } from 'vitest';
import { lexiconOf, mentionsIn } from '../../support/invented-set';

const lexicon = lexiconOf(
  {
    id: 'oake',
    name: 'Peter Oake',
    forms: [
      { text: 'Peter Oake', strength: 'always' },
      { text: 'Oake', strength: 'guarded', exact: ['case'], near: ['Ambassador Oake'] },
    ],
  },
  { id: 'quill', name: 'Ann Quill' },
  {
    id: 'bwa',
    kind: 'organization',
    name: 'Brass Works Authority',
    forms: [{ text: 'BWA', strength: 'context', exact: ['case'], near: ['brass'] }],
  },
);
const marked = (text: string, language = 'en') =>
  mentionsIn(lexicon, text, { language }).map((mention) => mention.replace(/ → .*/u, ''));

describe('after a sentence about a relative', () => {
  test.each([
    ['a father', 'Peter Oake’s father Donald Oake was a judge. Oake died in May.', ['Peter Oake']],
    ['a granddaughter', 'Peter Oake’s niece Naomi Oake married on Sunday. Oake wore white.', ['Peter Oake']],
    ['the surname is his who began', 'Oake met his father, Donald Oake. Oake said so.', ['Oake', 'Oake']],
    [
      'a further sentence parts them',
      'Peter Oake’s father Donald Oake was a judge. It was a long trial. Oake left early.',
      ['Peter Oake', 'Oake'],
    ],
  ])('%s', (_, text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  test('of an owner behind "of"', () => {
    expect(marked('O filho de Peter Oake, Tom Oake, saiu. Segundo Oake, foi tarde.', 'pt')).toEqual([
      'Peter Oake',
    ]);
  });
});

describe('an office beside a surname', () => {
  test('that the set gives to nobody of the name is somebody else’s', () => {
    expect(marked('Mayor Oake cut the ribbon.')).toEqual([]);
  });

  test('parts namesakes where the page gives the one another title', () => {
    expect(marked('Ambassador Ann Quill came. Mayor Quill of Fennford stayed.')).toEqual(['Ann Quill']);
  });

  test('that the page gives to the one is the one’s, wherever it says so', () => {
    expect(marked('Coach Quill was pleased.\n\nBefore the match coach Ann Quill had doubts.')).toEqual([
      'Quill',
      'Ann Quill',
    ]);
  });

  test('says nothing where the page gives no title at all', () => {
    expect(marked('Ann Quill was sworn in. Mayor Quill spoke briefly.')).toEqual(['Ann Quill', 'Quill']);
  });
});

describe('an acronym', () => {
  test.each([
    ['spelt out as something else', 'The brass wire analysis (BWA) was cheap. We used BWA on brass.'],
    ['spelt out behind it', 'BWA (brass weight averages) is a method. BWA of brass is exact.'],
  ])('%s is that', (_, text) => {
    expect(marked(text)).toEqual([]);
  });

  test('spelt out as the entity is the entity', () => {
    expect(marked('The Brass Works Authority (BWA) met. The BWA agreed.')).toEqual([
      'Brass Works Authority',
      'BWA',
      'BWA',
    ]);
  });

  test('in brackets behind other words is what its neighbours say', () => {
    expect(marked('Makers of brass asked the regulator (BWA) for help.')).toEqual(['BWA']);
  });
});

describe('longer names', () => {
  test.each([
    ['a station', 'en', 'They met at the Oake Railroad Station.'],
    ['a street in Polish', 'pl', 'Wypadek przy ulicy Oake w piątek.'],
    ['a brand in Spanish', 'es', 'La marca Oake vende luces.'],
    ['an uncle', 'en', 'We all loved uncle Oake dearly.'],
    ['a woman by the article', 'it', 'Ieri la Oake ha visitato una scuola.'],
    ['a first lady with a hyphen', 'pt', 'A primeira-dama Oake chegou.'],
    ['a company', 'en', 'Yesterday Oake Paint Co. of Fennford closed.'],
    ['an expressway', 'en', 'Traffic stood on the Oake Expressway for hours.'],
    ['a second surname in Portuguese', 'pt', 'Ontem Oake Soares foi eleito vereador.'],
    ['a son in a Polish case', 'pl', 'Sąd uwierzył Hunterowi Oakeowi w piątek.'],
    ['the second of a couple', 'pt', 'Ontem Ann Oake e Tom Oake sairam.'],
    ['an author', 'en', 'Fenn, M. & Oake, V. (1987). Film archives.'],
  ])('silent for %s', (_, language, text) => {
    expect(marked(text, language)).toEqual([]);
  });

  test.each([
    ['officials behind a comma', 'en', 'He wrote to Oake, U.S. officials said.', ['Oake']],
    ['his name in Polish cases', 'pl', 'Rozmowa z Peterem Oake’em trwała godzinę.', ['Peterem Oake’em']],
    ['his own son in Dutch', 'nl', 'Oakes zoon is veroordeeld, zegt de rechter.', ['Oakes']],
    ['a summit of two in Spanish', 'es', 'La cumbre Oake-Fenn terminó sin acuerdo.', ['Oake']],
    ['a German debate of two', 'de', 'Die Fenn-Oake-Debatte endete im Streit.', ['Oake']],
    ['a headline about two of the sets', 'es', 'REUNIÓN QUILL-OAKE: LO QUE SE SABE', ['OAKE']],
  ] as const)('marked: %s', (_, language, text, expected) => {
    expect(marked(text, language)).toEqual(expected);
  });
});

test('a page in several or unknown languages counts as one that does not say', () => {
  const tied = lexiconOf({
    id: 'fenn',
    name: 'Jo Fenn',
    forms: [{ text: 'Fenn', strength: 'guarded', languages: ['en'] }],
  });
  expect(mentionsIn(tied, 'Fenn spoke.', { language: 'mul' })).toHaveLength(1);
  expect(mentionsIn(tied, 'Der Fenn und das Moor und die Seen.', { language: 'und' })).toEqual([]);
});
