import { describe, expect, test } from 'vitest';
import { createWords } from '../../src/core/wording/words';
import { lookupIn, wordsIn } from '../support/catalogue';

describe('words', () => {
  test('fill in values, and choose the plural form with the number as the language writes it', () => {
    const words = createWords<'language' | 'found' | 'marks_one' | 'marks_other'>(
      lookupIn({
        language: { message: 'es' },
        found: { message: '$2 en $1' },
        marks_one: { message: 'una marca' },
        marks_other: { message: '$1 marcas en $2' },
      }),
    );
    expect(words.say('found', 'casa', 3)).toBe('3 en casa');
    expect(words.sayCount('marks', 1, 'aquí')).toBe('una marca');
    expect(words.sayCount('marks', 12345, 'aquí')).toBe('12.345 marcas en aquí');
  });

  test('a form the catalogue does not tell apart is the other one', () => {
    // Spanish has a form of its own for millions.
    expect(wordsIn('es').sayCount('cast_mentions', 1_000_000)).toBe('1.000.000 menciones');
  });

  test('say which message is missing', () => {
    const words = createWords<'language' | 'lost'>(lookupIn({ language: { message: 'en' } }));
    expect(() => words.say('lost')).toThrow('There is no message "lost"');
  });
});
