import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createFilter, makeFilterData } from '../../../src/core/gazetteer/filter';
import { foldedKey } from '../../../src/core/gazetteer/folding';
import { uneven } from '../../../src/core/gazetteer/plain-text';
import { makeNews } from '../../bench/news-text';
import { makeNames } from '../../support/generated-names';

// Every letter there is takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const MANY = makeNames(700).map(foldedKey);
/** The same names as few and among many: by patterns and by hashes. */
const kinds = [
  ['patterns', []],
  ['hashes', MANY],
] as const;
const filterOf = (
  names: readonly string[],
  others: readonly string[] = [],
  short: readonly string[] = [],
) => {
  const folded = [...names, ...others].map(foldedKey);
  return makeFilterData({ folded, count: folded.length, short, hosts: [] }, 'r1');
};

describe.each(kinds)('by %s', (kind, others) => {
  test('is what it says', () => {
    expect('bits' in filterOf(['Jane Roe'], others).names).toBe(kind === 'hashes');
  });

  test.each([
    ['across a line break that leaves no space', 'JaneRoe'],
    ['across much space', `Jane \n${' '.repeat(500)}\t Roe`],
    ['glued to its neighbours', 'endJane Roebegin'],
    ['in any case', 'jANE rOE'],
    ['with accents, composed or not', 'Já\u0301ne Ro\u0308e'],
    ['with soft hyphens and joiners', 'Ja\u00adne\u200b R\u2060oe'],
    ['in fullwidth letters', 'Ｊａｎｅ　Ｒｏｅ'],
    ['declined', 'Janes Roes'],
    ['declined with an apostrophe', 'z Jane’em Roe’m'],
    ['declined, its word longer than the name is', 'Janeowi Roeowi'],
    ['behind a beginning of its own', 'Jane JaneJaJane Roe'],
  ])('a name is found %s', (_how, text) => {
    expect(createFilter(filterOf(['Jane Roe'], others)).test(text)).toBe(true);
  });

  test('other text is not let through', () => {
    const { test } = createFilter(filterOf(['Jane Roe', 'Tomás Quill-Peña'], others, ['ARC']));
    for (const text of ['', 'Jane', 'Roe Jane', 'Nobody at all. Café, naïve.', 'arc', 'Tomas Quill']) {
      expect([text, test(text)]).toEqual([text, false]);
    }
  });

  test('a short name is found as it is spelt, joiners apart', () => {
    const { test } = createFilter(filterOf(['Jane Roe'], others, ['ARC']));
    expect(['the ARC.', 'the A\u00adRC', 'Arc'].map(test)).toEqual([true, true, false]);
  });

  test('a letter of any alphabet may stand in a name as folding has it', () => {
    const units = Array.from({ length: 0x10000 }, (_, code) => code).filter(
      (code) => code < 0xd800 || code > 0xdfff,
    );
    const missed: string[] = [];
    for (let from = 0; from < units.length; from += 500) {
      const texts = units.slice(from, from + 500).map((code) => `ab${String.fromCharCode(code)}cd`);
      const { test } = createFilter(filterOf(texts, others));
      for (const text of texts) if (!test(text)) missed.push(text.charCodeAt(2).toString(16));
    }
    expect(missed).toEqual([]);
  });
});

describe.each(kinds)('the surname first, by %s', (_kind, others) => {
  const LONG = `John of the ${'house and '.repeat(6)}Bridge`;
  const folded = [
    ...others,
    ...['J. M. Roe', 'Maria de la Cruz', LONG].map((name) => ({ reversed: foldedKey(name) })),
  ];
  const { test: passes } = createFilter(
    makeFilterData({ folded, count: folded.length, short: [], hosts: [] }, 'r1'),
  );

  test.each([
    ['with the dots of initials', 'Roe, J. M.'],
    ['without the last dot', 'endRoe, J. M'],
    ['glued', 'endRoe,J. M.Begin'],
    ['declined', 'Roes, J. M.'],
    ['with particles', 'de la Cruz, Maria'],
    ['without them', 'Cruz, Maria de la'],
    ['with joiners and accents', 'de la Cr\u00faz, M\u00adari\u0301a'],
    ['across much space', `de la Cruz,\n${' '.repeat(300)}Maria`],
    ['whatever its length', `of the ${'house and '.repeat(6)}Bridge, John`],
  ])('a name is found %s', (_how, text) => {
    expect(passes(text)).toBe(true);
  });

  test('other text with commas is not let through', () => {
    for (const text of ['Roe, K. M.', 'Cruz, Martha', 'Maria, de Cruz', 'de la, Cruz', ', , ,'])
      expect([text, passes(text)]).toEqual([text, false]);
  });
});

test('text of strangers is rarely let through by 20,000 names', () => {
  const folded = makeNames(20_000).map((name) => ({ reversed: foldedKey(name) }));
  const { test: passes } = createFilter(
    makeFilterData({ folded, count: folded.length, short: [], hosts: [] }, 'r1'),
  );
  const strangers = makeNews(['Wendeline Ashcombe', 'Minch, Torvald', 'Odile Fennimarch'], 2000);
  expect(strangers.filter(passes)).toEqual([]);
});

test('nothing is uneven only where no ASCII letter is hidden in it', () => {
  const hidden: string[] = [];
  for (let code = 0x80; code <= 0xffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const text = `a${String.fromCharCode(code)}b`;
    const folded = foldedKey(text);
    if ((folded === 'ab' || /^a[a-z0-9]+b$/.test(folded)) && uneven(text) === '')
      hidden.push(code.toString(16));
  }
  expect(hidden).toEqual([]);
});

// Takes 2 s alone, and several times that beside a build.
test('whatever folds to a text with a name in it is let through', { timeout: 60_000 }, () => {
  const UNITS = [..."abAÁñßﬀŉ柯ж.'-´’–"].concat(['\u0301', '\u00ad', '\u200b', '\u00a0', ' ', '\n']);
  const text = (minLength: number, maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...UNITS), minLength, maxLength });
  fc.assert(
    fc.property(
      fc.array(text(1, 20), { minLength: 1, maxLength: 3 }),
      text(0, 12),
      text(0, 12),
      (names, a, b) => {
        const keys = names.map(foldedKey).filter((key) => key.length > 1);
        const few = createFilter(filterOf(keys));
        const many = createFilter(filterOf(keys, MANY));
        for (const name of names) {
          if (foldedKey(name).length < 2) continue;
          expect([name, few.test(a + name + b)]).toEqual([name, true]);
          expect([name, many.test(a + name + b)]).toEqual([name, true]);
        }
      },
    ),
    { numRuns: 3000 },
  );
});
