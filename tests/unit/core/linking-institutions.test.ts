import { expect, test } from 'vitest';
import { lexiconOf, mentionsIn } from '../../support/invented-set';

const lexicon = lexiconOf(
  {
    id: 'harbours',
    kind: 'organization',
    name: 'US Department of Harbours',
    forms: [
      { text: 'US Department of Harbours', strength: 'always' },
      { text: 'Harbours Department of the United States', strength: 'always' },
      { text: 'Department of Harbours', strength: 'guarded' },
      { text: 'Departamento de Puertos', strength: 'guarded' },
      { text: 'Departamento de Puertos de Estados Unidos', strength: 'always' },
      { text: 'Department of Harbours Museum', strength: 'never' },
    ],
  },
  {
    id: 'gazette',
    kind: 'organization',
    name: 'Harbour Gazette',
    forms: [{ text: 'Gazette', strength: 'guarded', exact: ['case'] }],
  },
);

test.each([
  [
    'its own country',
    'en',
    'The US Department of Harbours and the American Department of Harbours spoke.',
    1,
  ],
  ['no country', 'en', 'The Department of Harbours spoke.', 1],
  [
    'a state of the federation',
    'en',
    'The Oregon Department of Harbours and the New York Department of Harbours spoke.',
    0,
  ],
  [
    'a state behind it',
    'en',
    'The Department of Harbours of Oregon and the Department of Harbours, Ohio, spoke.',
    0,
  ],
  ['another country', 'en', 'The Kenyan Department of Harbours, Peru’s Department of Harbours spoke.', 0],
  ['another country behind it', 'en', 'The Department of Harbours of the Philippines spoke.', 0],
  ['a capital that stands for its country', 'en', "Seoul's Department of Harbours spoke.", 0],
  [
    'another country, in Spanish',
    'es',
    'Habló el Departamento de Puertos de Perú y el Departamento de Puertos panameño.',
    0,
  ],
  ['its own country, in Spanish', 'es', 'Habló el Departamento de Puertos de Estados Unidos.', 1],
  ['a longer name in the set', 'en', 'The Department of Harbours Museum is closed.', 0],
  ['a sentence that opens with a place', 'en', 'In Oregon, the Department of Harbours spoke.', 1],
  [
    'an institution of no country in particular',
    'en',
    'The Singapore Gazette reader; (Gazette) and Oregon Gazette.',
    3,
  ],
  ['a company of the name', 'en', 'The Gazette Foundation, Gazette Holdings and the Gazette Award.', 0],
])('%s', (_, language, text, count) => {
  expect(mentionsIn(lexicon, text, { language })).toHaveLength(count);
});
