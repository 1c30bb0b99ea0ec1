import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileTexts } from '../../../src/core/gazetteer/compile-gazetteer';
import { fold, foldedKey, stringOf } from '../../../src/core/gazetteer/folding';
import { isEdge, numberOf, scan, scanText } from '../../../src/core/gazetteer/gazetteer';
import { textAt } from '../../../src/core/gazetteer/packed-text';
import { propertyRuns } from '../../support/property-runs';

const { check } = propertyRuns(2000);

/** Letters that join and that do not, spaces that collapse, units that vanish or multiply, half a pair. */
const UNITS = [...'abAÁñßﬀ柯\u0301\u00ad\u00a0 \n.-’'].flatMap((char) => char.split('')).concat('\ud83d');
const text = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...UNITS), maxLength }).map((made) => made.replaceAll('|', ''));

/** What a scan must find, by looking everywhere. */
function foundSlowly(names: readonly string[], haystack: string): string[] {
  const { codes, length } = fold(haystack);
  const folded = stringOf({ codes, length });
  const isEdgeAt = (at: number): boolean =>
    at === 0 || at === length || isEdge(folded.charCodeAt(at - 1), folded.charCodeAt(at));
  const found: string[] = [];
  for (let start = 0; start < length; start++) {
    for (let end = start + 1; end <= length; end++) {
      const name = folded.slice(start, end);
      if (names.includes(name) && isEdgeAt(start) && isEdgeAt(end)) found.push(`${name}@${start}-${end}`);
    }
  }
  return found;
}

test('a scan finds exactly what looking everywhere finds, folded text or not', () => {
  check(
    fc.property(fc.array(text(6), { maxLength: 12 }), text(40), (spellings, haystack) => {
      const names = spellings.map(foldedKey).filter((name) => name !== '');
      const { gazetteer } = compileTexts(spellings);
      const hits = scanText(gazetteer, haystack);
      expect(hits.map(({ name, start, end }) => `${textAt(gazetteer.names, name)}@${start}-${end}`)).toEqual(
        foundSlowly(names, haystack),
      );
      expect(scan(gazetteer, fold(haystack))).toEqual(hits);
    }),
  );
});

test('every name has one number, and nothing else has one', () => {
  check(
    fc.property(fc.array(text(8), { maxLength: 40 }), text(8), (spellings, other) => {
      const names = new Set(spellings.map(foldedKey).filter((name) => name !== ''));
      const { gazetteer, order, firstOf } = compileTexts(spellings);
      const numbers = [...names].map((name) => numberOf(gazetteer, name));
      expect(numbers.toSorted((a, b) => (a ?? -1) - (b ?? -1))).toEqual([...names].map((_, at) => at));
      expect(numberOf(gazetteer, foldedKey(other)) !== undefined).toBe(names.has(foldedKey(other)));
      // Keys of one name stay in order of their coming: the order of the sets.
      const kept = spellings.filter((spelling) => foldedKey(spelling) !== '');
      for (let name = 0; name < names.size; name++) {
        const keys = [...order.subarray(firstOf[name], firstOf[name + 1])];
        expect(keys).toEqual(keys.toSorted((a, b) => a - b));
        expect(new Set(keys.map((key) => foldedKey(kept[key] ?? '')))).toEqual(
          new Set([textAt(gazetteer.names, name)]),
        );
      }
    }),
  );
});

test('folding what is folded changes nothing, for every code unit', () => {
  const changed: string[] = [];
  for (let code = 0; code <= 0xffff; code++) {
    const once = stringOf(fold(String.fromCharCode(code)));
    if (stringOf(fold(once)) !== once) changed.push(code.toString(16));
  }
  expect(changed).toEqual([]);
});
