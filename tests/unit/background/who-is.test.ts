import { expect, test } from 'vitest';
import { volumeInMemory } from '../../../src/background/volume';
import { findWhoIs } from '../../../src/background/who-is';
import { parseEntitySet } from '../../../src/core/entity-set/parse';
import { setOf } from '../../support/invented-set';

const always = (text: string) => ({ text, strength: 'always' });
const volume = volumeInMemory(
  parseEntitySet(
    setOf([
      { id: 'nunez', name: 'José Núñez Ferrer', forms: [always('Pepe Núñez')] },
      { id: 'nunes', name: 'Clara Nunes' },
      { id: 'orrock', name: 'Bettine Orrock' },
      {
        ...{ id: 'tides', kind: 'organization', name: 'Ministry of Tides', forms: [always('MOT')] },
        translations: { es: { name: 'Ministerio de las Mareas' } },
      },
      { id: 'friends', kind: 'organization', name: 'Friends of the Ministry of Tides' },
    ]),
  ),
  { hash: '', shipped: false },
);
const find = async (text: string) =>
  (await findWhoIs([volume], { text, language: 'en' })).map(({ name }) => name);

test.each([
  ['the name itself', 'Bettine Orrock', ['Bettine Orrock']],
  ['case and accents aside', 'JOSE NUÑEZ FERRER', ['José Núñez Ferrer']],
  ['another spelling', 'pepe nunez', ['José Núñez Ferrer']],
  ['what was selected around it', ' “Orrock’s ', ['Bettine Orrock']],
  ['a slip', 'Orrok', ['Bettine Orrock']],
  ['a name in another language', 'ministerio de las mareas', ['Ministry of Tides']],
  ['a word too short to hold a slip', 'MOD', []],
  ['a stranger', 'Garland', []],
  ['words that only stand in names', 'of', []],
  ['nothing but signs', ' … ', []],
])('%s', async (_, text, expected) => {
  expect(await find(text)).toEqual(expected);
});

test('a name in full leaves those that only hold it behind', async () => {
  expect(await find('ministry of tides')).toEqual(['Ministry of Tides']);
  expect(await find('tides')).toEqual(['Friends of the Ministry of Tides', 'Ministry of Tides']);
});

test('who is called that comes before who is only called nearly that', async () => {
  expect(await find('nunes')).toEqual(['Clara Nunes']);
  expect((await find('nuñez'))[0]).toBe('José Núñez Ferrer');
});
