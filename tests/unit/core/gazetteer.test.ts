import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileTexts } from '../../../src/core/gazetteer/compile-gazetteer';
import { createFilter, makeFilterData } from '../../../src/core/gazetteer/filter';
import { fold, foldedKey } from '../../../src/core/gazetteer/folding';
import { scan, scanText } from '../../../src/core/gazetteer/gazetteer';
import { textAt } from '../../../src/core/gazetteer/packed-text';

const NAMES = ['jane roe', 'roe', 'roe county', 'u.s. river board', 'jean-luc', "o'brien", '柯慶施'];

function found(text: string, names: readonly string[] = NAMES): string[] {
  const folded = fold(text);
  const { gazetteer } = compileTexts(names);
  const hits = scan(gazetteer, folded);
  expect(scanText(gazetteer, text)).toEqual(hits);
  return hits.map(
    ({ name, start, end }) =>
      `${textAt(gazetteer.names, name)}@${folded.starts[start]}-${folded.starts[end]}`,
  );
}

describe('scanning for names', () => {
  test('finds every name, longer and shorter ones at the same place', () => {
    expect(found('Jane Roe of Roe County')).toEqual([
      'jane roe@0-8',
      'roe@5-8',
      'roe@12-15',
      'roe county@12-22',
    ]);
  });

  test.each([
    ['inside a word', 'heroes roebuck wroe'],
    ['with a digit beside it', 'roe2 2roe'],
    ['with a letter of another script beside it', 'roeя'],
    ['the beginning of a name alone', 'jane u.s. river jean'],
  ])('finds nothing %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['punctuation', '(Roe)', ['roe@1-4']],
    ['an apostrophe', 'Roe’s', ['roe@0-3']],
    ['an emoji', '😀Roe😀', ['roe@2-5']],
    ['a script without spaces', '说Roe是柯慶施吗', ['roe@1-4', '柯慶施@5-8']],
    ['dots of its own', 'the U.S. River Board.', ['u.s. river board@4-20']],
    ['the end of the text', 'Jean‑Luc', ['jean-luc@0-8']],
  ])('an edge may be %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('names and prefixes of a thousand names are told apart', () => {
    const names = Array.from({ length: 1000 }, (_, at) => `name${at} of place${at % 37}`);
    expect(found('Name999 of Place0 and Name12 of place99', names)).toEqual(['name999 of place0@0-17']);
  });
});

describe('the page-side filter', () => {
  const filterOf = (folded: string[], short: string[] = [], hosts: string[] = []) =>
    makeFilterData({ folded, count: folded.length, short, hosts }, 'r1');

  test('lets a name through however it is glued, accented or broken', () => {
    const filter = createFilter(filterOf(['ebrard', 'lopez obrador', 'ßen']));
    for (const text of [
      'saidEbrardhe',
      'LÓPEZ\n  OBRADOR',
      'Ebr\u00adard',
      'Lo\u0301pez Obrador',
      'Großebrard',
    ]) {
      expect(filter.test(text), text).toBe(true);
    }
  });

  test('is silent on ordinary text', () => {
    const filter = createFilter(filterOf(['ebrard', 'lopez obrador'], ['SRE']));
    expect(
      filter.test('The council met on Tuesday and desired to hear more about the bridge. '.repeat(50)),
    ).toBe(false);
  });

  test('short names must be spelt exactly', () => {
    const filter = createFilter(filterOf([], ['DEA']));
    expect([filter.test('an idea'), filter.test('the DEA said')]).toEqual([false, true]);
  });

  test('asks about every page of a host that settles a name, subdomains included', () => {
    const data = filterOf(['ebrard'], [], ['example.org']);
    expect(
      ['example.org', 'www.example.org', 'notexample.org', undefined].map((host) =>
        createFilter(data, host).test('x'),
      ),
    ).toEqual([true, true, false, false]);
  });

  test('never says "nothing" of a text that holds a name', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdeáßñ ’-'), minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 1, maxLength: 20 }),
        letters,
        letters,
        (names, before, after) => {
          const keys = names.map(foldedKey).filter((key) => key.length > 1);
          const filter = createFilter(filterOf(keys));
          for (const key of keys) expect(filter.test(`${before}${key.toUpperCase()}${after}`)).toBe(true);
        },
      ),
    );
  });
});
