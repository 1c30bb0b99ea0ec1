import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseEntitySet, parseEntitySetText, SetError } from '../../src/core/entity-set/parse';
import { wordFaults } from '../../src/core/wording/fault-words';
import { BROKEN_SETS } from '../fixtures/broken-sets';
import { withValue } from '../fixtures/broken-sets/with-value';
import { SMALL_SET } from '../fixtures/small-set';
import { wordsIn } from '../support/catalogue';

/** What a reader is told of a text that is no set. */
function told(read: () => unknown, language: 'en' | 'es' = 'en'): string {
  try {
    read();
  } catch (error) {
    if (error instanceof SetError) return wordFaults(error.faults, wordsIn(language));
    throw error;
  }
  return '';
}

const SETS_FOLDER = resolve(import.meta.dirname, '../fixtures/sets');

test('the small set is read as it is, even by the rules for sets that ship', () => {
  expect(parseEntitySetText(JSON.stringify(SMALL_SET), { shipped: true })).toEqual(SMALL_SET);
});

test.each(['river-council', 'markup-in-texts'])('the set %s, added from a file, is valid', (id) => {
  const text = readFileSync(`${SETS_FOLDER}/${id}.json`, 'utf8');
  expect(parseEntitySetText(text, { shipped: true }).id).toBe(id);
});

test('markup in the texts of a set is kept as text', () => {
  const set = parseEntitySetText(readFileSync(`${SETS_FOLDER}/markup-in-texts.json`, 'utf8'));
  expect(set.entities[0]?.name).toBe('Odile <b>Fennimarch</b>');
});

test('a name whose last word is one letter is taken when its set lists the short forms itself', () => {
  const forms = [{ text: 'Bettine X', strength: 'guarded' }];
  const named = withValue(SMALL_SET, ['entities', 1, 'name'], 'Bettine X');
  expect(told(() => parseEntitySet(named))).toContain('"guarded"');
  expect(() => parseEntitySet(withValue(named, ['entities', 1, 'forms'], forms))).not.toThrow();
});

describe('the reader is told where a set is wrong', () => {
  test.each(BROKEN_SETS)('when it $wrong', ({ text, expected, shippedOnly = false }) => {
    expect(told(() => parseEntitySetText(text, { shipped: shippedOnly }))).toContain(expected);
  });

  test.each(BROKEN_SETS)(
    'in Spanish, too, with the same path: when it $wrong',
    ({ text, shippedOnly = false }) => {
      const read = () => parseEntitySetText(text, { shipped: shippedOnly });
      const [english, spanish] = [told(read), told(read, 'es')];
      expect(spanish).not.toBe('');
      expect(spanish).not.toMatch(/\b(the|is|has|expected|no such)\b/);
      const paths = (words: string) => words.split('\n').map((line) => /^[\w.[\]]+: /.exec(line)?.[0]);
      expect(paths(spanish)).toEqual(paths(english));
      // Every place in the words is filled in.
      expect(`${english}${spanish}`).not.toMatch(/undefined|\$\d/);
    },
  );

  test('a few at a time', () => {
    const entities = Array.from({ length: 9 }, () => ({ ...SMALL_SET.entities[1], kind: 'ship' }));
    const words = told(() => parseEntitySet({ ...SMALL_SET, entities }));
    expect(words.split('\n')).toHaveLength(6);
    expect(words).toContain('entities[0].kind: expected one of "person", "organization"');
    expect(words).toContain('… and 4 more');
  });

  test('only in a set that ships, where a source or a date is missing', () => {
    for (const { text, shippedOnly } of BROKEN_SETS) {
      if (shippedOnly) expect(() => parseEntitySetText(text)).not.toThrow();
    }
  });

  test('in fifty ways at least, each of them another', () => {
    expect(new Set(BROKEN_SETS.map(({ text }) => text)).size).toBe(BROKEN_SETS.length);
    expect(BROKEN_SETS.length).toBeGreaterThan(50);
  });
});
