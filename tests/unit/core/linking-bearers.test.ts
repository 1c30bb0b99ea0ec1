import { describe, expect, test } from 'vitest';
import { lexiconOf, mentionsIn } from '../../support/invented-set';

/** Guarded: everybody knows him. The others of his name are in no set. */
const known = lexiconOf({
  id: 'oake',
  name: 'Peter Oake',
  forms: [
    { text: 'Peter Oake', strength: 'always' },
    { text: 'Oake', strength: 'guarded', exact: ['case'], near: ['President Oake', 'presidente Oake'] },
  ],
});
/** Nobody knows her without her full name. */
const unknown = lexiconOf({
  id: 'fenn',
  name: 'Clara Fenn',
  forms: [
    { text: 'Clara Fenn', strength: 'always' },
    { text: 'Fenn', strength: 'context', exact: ['case'], near: ['harbour'] },
  ],
});
const bare = (text: string, language = 'en', lexicon = known) =>
  mentionsIn(lexicon, text, { language }).filter((mention) => /^(Oake|Fenn) →/.test(mention)).length;

describe('a page about somebody else of the name', () => {
  test.each([
    [
      'his wife, by her pronouns',
      'en',
      'Oake received her degree in 1987. In 1990 she left. Later Oake taught, and she liked it.',
    ],
    [
      'his wife, by her husband',
      'en',
      'Despite doubts, Oake had not wanted her husband to run. Peter Oake ran in June.',
    ],
    ['a woman with a husband', 'en', 'Oake’s husband was elected in May.'],
    [
      'a woman in office',
      'en',
      'Oake’s first trip as the first lady was short. Aides said that Oake slept well.',
    ],
    [
      'a woman named first',
      'en',
      'Anna Oake paints. Oake said the light was good.\n\nThe picture shows Peter Oake.',
    ],
    ['a woman, in Spanish', 'es', 'La señora Oake llegó tarde. Oake habló de su libro.'],
    ['a woman, in French', 'fr', 'Mme Oake était là. Oake a parlé de son livre.'],
    ['a woman, in Polish', 'pl', 'Pani Oake przyjechała. Oake mówiła o książce.'],
    ['a woman, in German', 'de', 'Frau Oake kam spät. Oake sprach über ihr Buch.'],
    [
      'a son named again and again',
      'en',
      'Oake was charged. Martin Oake left. The judge warned Martin Oake.',
    ],
    [
      'a brother who is the subject',
      'es',
      'Martín Oake, hermano del presidente Peter Oake, negó los hechos. Oake viajó ayer.',
    ],
  ])('%s', (_, language, text) => {
    expect(bare(text, language)).toBe(0);
  });

  test('the title settles whose page it is', () => {
    const text = 'Oake was born in May. Later Oake moved.';
    expect(mentionsIn(known, text, { title: 'Anna Oake - Encyclopedia' })).toEqual([]);
    expect(mentionsIn(known, text, { title: 'Peter Oake - Encyclopedia' })).toHaveLength(2);
  });
});

describe('a page about the one in the set that names others', () => {
  test.each([
    [
      'parents and an uncle',
      'en',
      'Oake was born to his parents, Judith and Donald M. Oake. Oake’s uncle, Alan Oake, was an envoy. Oake left.',
      3,
    ],
    [
      'his wife in passing',
      'en',
      'Oake’s message is short.\n\nOake’s candidacy is old. Oake’s wife, Dr. Anna Oake, agreed.',
      3,
    ],
    ['a funeral', 'en', 'A top Oake supporter spoke at Martin Oake’s funeral.', 1],
    [
      'he is named first and more often',
      'en',
      'Peter Oake spoke. Peter Oake left. Martin Oake stayed.\n\nOake returned.',
      1,
    ],
    [
      'he is named last',
      'en',
      'An article about Martin Oake helped.\n\nIt hurt President Oake. When Oake read it, he laughed.',
      2,
    ],
    ['his title says it anywhere', 'en', 'Anna Oake travelled for President Oake. Anna Oake spoke.', 1],
    ['his title, in Spanish', 'es', 'Ana Oake viajó. El presidente Oake no. Ana Oake habló.', 1],
    [
      'another woman is spoken of',
      'en',
      'Oake called Anna Bell. She agreed. Oake thanked her. She smiled.',
      2,
    ],
  ])('%s', (_, language, text, count) => {
    expect(bare(text, language)).toBe(count);
  });
});

describe('a name that needs evidence', () => {
  test.each([
    ['no evidence', 'Fenn spoke.', 0],
    ['her full name', 'Fenn spoke. Clara Fenn left.', 1],
    ['a settling word', 'Fenn spoke at the harbour.', 1],
    ['a settling word, but somebody else is named', 'Martin Fenn came. Fenn spoke at the harbour.', 0],
    ['somebody else of the name came last', 'Clara Fenn came. Martin Fenn disagreed. Fenn spoke.', 0],
    [
      'she came last',
      'Martin Fenn came early in the evening and stayed. Clara Fenn disagreed. Fenn spoke.',
      1,
    ],
    ['he is spoken of', 'Fenn liked himself. Fenn said he was right. Clara Fenn left.', 0],
  ])('%s', (_, text, count) => {
    expect(bare(text, 'en', unknown)).toBe(count);
  });
});

describe('two of one name in the sets', () => {
  const both = lexiconOf({ id: 'peter', name: 'Peter Oake' }, { id: 'anna', name: 'Anna Oake' });
  test.each([
    ['only one is on the page', 'Peter Oake came. Oake spoke.', ['Peter Oake → peter', 'Oake → peter']],
    [
      'both, nothing settles it',
      'Peter Oake and Anna Oake came. Oake spoke.',
      ['Peter Oake → peter', 'Anna Oake → anna'],
    ],
    [
      'both, one takes it up',
      'Anna Oake came. Oake said she was glad. Later Oake raised her hand. Peter Oake left.',
      ['Anna Oake → anna', 'Oake → anna', 'Oake → anna', 'Peter Oake → peter'],
    ],
  ])('%s', (_, text, expected) => {
    expect(mentionsIn(both, text, { language: 'en' })).toEqual(expected);
  });
});
