import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOfJson, placeIn } from '../../../src/core/entity-set/json-end';
import { jsonFault } from '../../../src/core/entity-set/parse';

test.each([
  ['a comma too many', '{ "a": 1,\n }', 11],
  ['a missing comma', '[1 2]', 3],
  ['a page of the web', '<!doctype html>', 0],
  ['single quotes', "{'a': 1}", 1],
  ['a key without a value', '{"a"}', 4],
  ['a second document', '{} {}', 3],
  ['a line break in a text', '["a\nb"]', 1],
  ['a number that begins with nought', '[012]', 1],
  ['a word that is no value', '[nil]', 1],
  ['a text that is cut short', '{"a": [1, ', 10],
])('%s is found where it stands', (_, text, at) => {
  expect(endOfJson(text)).toBe(at);
});

test('a long text that is cut short is looked at once', () => {
  const text = `["${'a'.repeat(5_000_000)}`;
  expect(endOfJson(text)).toBe(1);
});

test('places are told by line and character', () => {
  expect(placeIn('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
  expect(jsonFault('{ "a": 1,\n }')).toMatchObject({ kind: 'not_json', values: [2, 2] });
  expect(jsonFault('{"a": [1,\n')).toMatchObject({ kind: 'not_json_to_end' });
  expect(jsonFault(' \n')).toMatchObject({ kind: 'file_empty' });
});

describe('as the engine sees it', () => {
  /** Where V8 says the fault is; it does not always say. */
  function placeOfEngine(text: string): number | 'no fault' | undefined {
    try {
      JSON.parse(text);
      return 'no fault';
    } catch (error) {
      const [, at] = /position (\d+)/.exec(String(error)) ?? [];
      return at === undefined ? undefined : Number(at);
    }
  }

  test('for documents with a letter changed', () => {
    const letters = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', ' ', '1', 'x', '\n', '');
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'small' }), fc.nat(), letters, (value, place, letter) => {
        const json = JSON.stringify(value, undefined, 1);
        const at = place % json.length;
        const text = json.slice(0, at) + letter + json.slice(at + 1);
        const expected = placeOfEngine(text);
        const found = endOfJson(text);
        if (expected === 'no fault') expect(found).toBe(text.length);
        // The engine tells of a place inside a word or a text, we of its beginning.
        else if (expected !== undefined) expect(found).toBeLessThanOrEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
