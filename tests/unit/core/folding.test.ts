import { describe, expect, test } from 'vitest';
import { fold, foldedKey } from '../../../src/core/gazetteer/folding';

describe('folding', () => {
  test.each([
    ['case', 'LÓPEZ Obrador', 'lopez obrador'],
    ['decomposed accents', 'Lo\u0301pez', 'lopez'],
    ['no-break and thin spaces', 'Ken\u00a0\u2009Salazar', 'ken salazar'],
    ['line breaks and indentation', 'Ken\n      Salazar', 'ken salazar'],
    ['soft hyphens and joiners', 'Bl\u00adin\u200dken', 'blinken'],
    ['typographic apostrophes', 'Blinken’s', "blinken's"],
    ['every dash', 'Felbab\u2011Brown\u2013', 'felbab-brown-'],
    ['letters that become two', 'Großmann', 'grossmann'],
    ['full-width letters', 'ＡＭＬＯ', 'amlo'],
    ['ñ', 'Peña', 'pena'],
    ['Polish and Danish letters', 'Łódź Ørsted', 'lodz orsted'],
    ['an ellipsis stays one sign', 'wait… what', 'wait… what'],
    ['vowels of Devanagari stay', 'कुल', 'कुल'],
    ['Hebrew and Arabic points go', 'שָׁלוֹם مُحَمَّد', 'שלום محمد'],
    ['Hangul stays whole', '블링컨', '블링컨'],
  ])('%s', (_, text, folded) => {
    expect(foldedKey(text)).toBe(folded);
  });

  test('every folded unit knows where it came from, whatever grew or vanished', () => {
    const text = 'ßßßßßßßßßßßßßßßßßßßßßßßß a\u00ad\u0301b ﷺ';
    const { starts, length } = fold(text);
    for (let at = 1; at <= length; at++) expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
    expect(starts[length]).toBe(text.length);
  });

  test('lone surrogates are text like any other', () => {
    expect(fold('\ud800 a \udc00').length).toBe(5);
  });
});
