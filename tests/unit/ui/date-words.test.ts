import { describe, expect, test } from 'vitest';
import { wordAsOf, wordDate, wordDates, wordOnDate, wordPeriod } from '../../../src/ui/date-words';
import { speak } from '../../../src/ui/words';
import { wordsIn } from '../../support/catalogue';

describe('a date is worded as precisely as it is given', () => {
  test.each([
    ['a year', '2021', '2021'],
    ['a month', '2021-10', 'October 2021'],
    ['a day', '2021-10-08', '8 October 2021'],
    ['the first of January', '2000-01-01', '1 January 2000'],
    ['a month that does not exist stays as written', '2021-13', '2021-13'],
    ['a day that does not exist stays as written', '2021-02-30', '2021-02-30'],
    ['words stay as written', 'in the spring', 'in the spring'],
  ])('%s', (_, date, words) => {
    expect(wordDate(date)).toBe(words);
  });
});

describe('a period says what is known of its ends', () => {
  test.each([
    ['two years', { from: '2018', to: '2023' }, '2018–2023'],
    ['days and months', { from: '2018-12-01', to: '2023-06' }, '1 December 2018 – June 2023'],
    ['an open end', { from: '2024-10' }, 'since October 2024'],
    ['an open start', { to: '2023' }, 'until 2023'],
    ['one single day', { from: '2021-10-08', to: '2021-10-08' }, '8 October 2021'],
    ['nothing at all', {}, undefined],
  ])('%s', (_, period, words) => {
    expect(wordPeriod(period)).toBe(words);
  });
});

test('a day of checking is not passed off as the date of the statement', () => {
  expect(wordAsOf({ asOf: '2021-10-08' })).toBe('as of 8 October 2021');
  expect(wordAsOf({ asOf: '2026-11-23', checked: true })).toBe('checked 23 November 2026');
  expect(wordAsOf({})).toBeUndefined();
});

test.each([
  ['8 de octubre de 2021', () => wordDate('2021-10-08')],
  ['octubre de 2021', () => wordDate('2021-10')],
  ['desde el 1 de octubre de 2024', () => wordPeriod({ from: '2024-10-01' })],
  ['desde octubre de 2024', () => wordPeriod({ from: '2024-10' })],
  ['hasta 2023', () => wordPeriod({ to: '2023' })],
  ['El 8 de octubre de 2021', () => wordOnDate('2021-10-08')],
  ['En 2021', () => wordOnDate('2021')],
])('in Spanish: %s', (words, said) => {
  speak(wordsIn('es'));
  expect(said()).toBe(words);
  speak(wordsIn('en'));
});

describe('a period and its "as of" do not say one date twice', () => {
  const said = (statement: Parameters<typeof wordDates>[0]): string => wordDates(statement).join(' · ');
  test.each([
    [
      'its end',
      { from: '2021-01-26', to: '2025-01-20', asOf: '2025-01-20' },
      '26 January 2021 – 20 January 2025',
    ],
    ['its beginning', { from: '2025-05-23', asOf: '2025-05-23' }, 'since 23 May 2025'],
    ['another day', { from: '2024-10-01', asOf: '2026-09' }, 'since 1 October 2024 · as of September 2026'],
    ['no period', { asOf: '2025' }, 'as of 2025'],
    ['a check', { to: '2025', asOf: '2025', checked: true }, 'until 2025 · checked 2025'],
    ['nothing', {}, ''],
  ])('%s', (_, statement, words) => {
    expect(said(statement)).toBe(words);
  });
});
