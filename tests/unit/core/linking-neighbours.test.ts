import { describe, expect, test } from 'vitest';
import { lexiconOf, mentionsIn } from '../../support/invented-set';

const lexicon = lexiconOf(
  {
    id: 'roe',
    name: 'Jane Roe',
    forms: [
      { text: 'Jane Roe', strength: 'always' },
      { text: 'Jane B. Roe', strength: 'always' },
      { text: 'Roe', strength: 'guarded', exact: ['case'], near: ['Mayor Roe', 'alcaldesa Roe'] },
    ],
  },
  {
    id: 'quill',
    name: 'Tomás Quill',
    forms: [
      { text: 'Tomás Quill', strength: 'always' },
      { text: 'Quill', strength: 'context', exact: ['case'] },
    ],
  },
);
const found = (text: string, language = 'en') => mentionsIn(lexicon, text, { language });
const marks = (count: number, name = 'Roe → roe') => Array.from({ length: count }, () => name);

describe('somebody else is named', () => {
  test.each([
    ['en', 'a given name', 'They met Martin Roe there.'],
    ['en', 'a given name and an initial', 'They met Martin T. Roe there.'],
    ['en', 'two given names', 'They met Martin Kelso Roe there.'],
    ['en', 'a nickname in quotes', 'They met Martin "Buck" Roe there.'],
    ['en', 'somebody’s initial', 'The clerk, K. Roe, was there.'],
    ['en', 'a given name in capitals', 'MARTIN ROE WINS'],
    ['en', 'a given name in a headline', 'Voters Warm to Martin Roe'],
    ['es', 'a particle between', 'Habló Martín de la Roe en la plaza.'],
    ['pt', 'given names', 'O discurso de João Roe foi curto.'],
    ['fr', 'given names', 'Le discours de Jean-Luc Roe et de François Roe fut bref.'],
    ['de', 'given names', 'Gestern sprach Jürgen Roe im Rat.'],
    ['it', 'given names', 'Il discorso di Giuseppe Roe fu breve.'],
    ['pl', 'given names', 'Przemawiał Stefan Roe i wszyscy słuchali.'],
    ['nl', 'given names', 'Gisteren sprak Johan Roe in de raad.'],
    ['en', 'the other sex', 'They met Mr. Roe and Mr Roe there.'],
    ['es', 'the other sex', 'Llegó el señor Roe con el diputado Roe.'],
    ['de', 'the other sex', 'Es kam Herr Roe.'],
    ['it', 'the other sex', 'È arrivato il signor Roe.'],
    ['en', 'the younger one', 'The younger Roe was late.'],
    ['en', 'a reversed name', 'Roe, Martin; Doe, Anna'],
    ['en', 'a place', 'They drove to Roe County and Roe Park.'],
    ['en', 'a town and its state', 'The town of Roe, Arkansas, is small.'],
    ['en', 'a city of', 'The City of Roe is small.'],
    ['es', 'una provincia', 'La provincia de Roe es pequeña, la Calle Roe también.'],
    ['en', 'a company, a prize, a ship', 'Roe Industries gave the Roe Prize to the USS Roe.'],
    ['en', 'a law', 'The Roe Act was passed.'],
    ['en', 'a team', 'The Roe United keeper fell.'],
    ['en', 'a double surname', 'Anna Roe-Smith and Smith-Roe left.'],
    ['en', 'a file, a path, a slug', 'See roe.pdf, Roe.docx, site.org/Roe/news and a/Roe/b/c.'],
    ['en', 'mail, handle, address', 'Write to Roe@x.org or @Roe, see https://x.org/?q=Roe&a=b'],
    ['en', 'code with underscores', 'call get_Roe and Roe_1'],
    ['en', 'a plural', 'The Roes left; Roeism stays.'],
  ])('%s: %s', (language, _, text) => {
    expect(found(text, language)).toEqual([]);
  });

  test('a second surname or an unknown given name, for a form that needs evidence', () => {
    const page = (text: string) => found(`${text}\n\nTomás Quill came.`);
    expect(page('They met Xochitl Quill and Quill Zebrano there.')).toEqual(['Tomás Quill → quill']);
  });
});

describe('it is still the one', () => {
  test.each([
    ['en', 'a title', 'Later Senator Roe, Dr. Roe and Secretary Roe spoke.', 3],
    ['en', 'a sentence that ends with a given name', 'She liked Martin. Roe did not.', 1],
    ['en', 'a headline verb that is a name elsewhere', 'Three States Sue Roe Over Water', 1],
    ['en', 'a headline word that is a place elsewhere', 'Roe Open to Longer Talks With Neighbours', 1],
    ['en', 'a state in front', 'In North Carolina Roe lost, in Texas Roe won.', 2],
    ['en', 'a possessive', "Roe's plan, Roe’s plan", 2],
    ['en', 'compounds', 'pro-Roe, Roe-era, Roe-backed, ex-Roe aides', 4],
    ['en', 'two people’s talks', 'The Roe-Wade talks failed.', 1],
    ['en', 'brackets, quotes, dashes', '(Roe) “Roe” —Roe— [Roe]', 4],
    ['en', 'a credit', 'Photo: Roe/Agency', 1],
    ['en', 'a hashtag', '#Roe', 1],
    ['en', 'em dashes', 'It was Martin Bell—Roe of course—who lost.', 1],
    ['en', 'a nickname after a dash', 'Then Martin—nicknamed "Roe"—left.', 1],
    ['en', 'the name in capitals', 'ROE TO SPEAK', 1],
    ['fr', 'an elision', 'la visite d’Roe et celle d’une autre; l’Roe', 2],
    ['it', 'an elision', "la visita dell'Roe", 1],
    ['fr', 'M. is a form of address', 'selon M. Quill', 0],
    ['de', 'a compound', 'Der Roe-Besuch und die Roe-Anhänger', 2],
    ['ja', 'beside other scripts', '市長Roeは会った。ראש העיר Roe נפגשה', 2],
  ])('%s: %s', (language, _, text, count) => {
    expect(found(text, language)).toEqual(text.includes('ROE') ? ['ROE → roe'] : marks(count));
  });

  test('typography does not matter: no-break spaces, soft hyphens, joiners, decomposed letters, line breaks', () => {
    const spellings = [
      'Tomás\u00a0Quill',
      'To\u00admás Qu\u00adill',
      'Tomás\u200d Quill',
      'Toma\u0301s Quill',
      'Tomás\nQuill',
    ];
    expect(spellings.map((text) => found(`${text} left`).length)).toEqual([1, 1, 1, 1, 1]);
  });

  test('a reversed name is a full name', () => {
    expect(found('Roe, Jane; Doe, John')).toEqual(['Roe, Jane → roe']);
    expect(found('1. Quill, Tomás (2019).')).toEqual(['Quill, Tomás → quill']);
    expect(found('Roe, Jane B. (2019).')).toEqual(['Roe, Jane B. → roe']);
  });

  test('a reversed name is evidence for the surname elsewhere', () => {
    expect(found('Quill was here with Roe.\n\nQuill, Tomás')).toEqual([
      'Quill → quill',
      'Roe → roe',
      'Quill, Tomás → quill',
    ]);
  });
});

describe('case endings', () => {
  test.each([
    [
      'de',
      'Roes Rede und Tomás Quills Antwort. Quills Rat.',
      ['Roes → roe', 'Tomás Quills → quill', 'Quills → quill'],
    ],
    ['nl', 'Roes plan is duidelijk.', ['Roes → roe']],
    ['sv', 'Roes tal var kort.', ['Roes → roe']],
    [
      'pl',
      'Z Tomásem Quillem rozmawiał Roe; słowa Quilla i pytanie do Quillowi.',
      ['Tomásem Quillem → quill', 'Roe → roe', 'Quilla → quill', 'Quillowi → quill'],
    ],
    ['pl', "Według Tomás'a Quilla i Roe", ["Tomás'a Quilla → quill", 'Roe → roe']],
    ['de', 'Die Roes sind eine Familie.', []],
    ['en', 'Roes left.', []],
    ['es', 'Los Roes se fueron.', []],
  ])('%s: %s', (language, text, expected) => {
    expect(found(text, language)).toEqual(expected);
  });

  test('the language is told from the words where the page does not say', () => {
    expect(
      mentionsIn(
        lexicon,
        'Die Rede war kurz und der Saal war voll, und mit Roes Antwort ist nicht zu rechnen.',
      ),
    ).toEqual(['Roes → roe']);
    expect(mentionsIn(lexicon, 'The speech was short and the hall was full of Roes that evening.')).toEqual(
      [],
    );
  });
});

describe('a settling word', () => {
  const fenn = lexiconOf({
    id: 'fenn',
    name: 'Clara Fenn',
    forms: [
      { text: 'Clara Fenn', strength: 'always' },
      { text: 'Harbour Fenn', strength: 'context', near: ['harbour'] },
    ],
  });

  test.each([
    ['beside the name', 'Harbour Fenn spoke at the harbour.', 1],
    ['in the name itself alone', 'Harbour Fenn spoke.', 0],
    ['in an address', 'Harbour Fenn: see https://example.org/harbour or harbour@example.org.', 0],
    ['in the name of a file', 'Harbour Fenn is in harbour.pdf and my_harbour_plan.', 0],
  ])('%s', (_, text, count) => {
    expect(mentionsIn(fenn, text)).toHaveLength(count);
  });
});
