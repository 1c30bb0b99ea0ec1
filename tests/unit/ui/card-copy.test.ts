import { afterEach, describe, expect, test } from 'vitest';
import type { CardData } from '../../../src/core/entity-set/card';
import { copyOfCard } from '../../../src/ui/card-copy';
import { speak } from '../../../src/ui/words';
import { hostile, secretary } from '../../fixtures/ui/sample-cards';
import { wordsIn } from '../../support/catalogue';

afterEach(() => speak(wordsIn('en')));

describe('a copy as text', () => {
  const lines = copyOfCard(secretary, 'text').split('\n');

  test('says who it is and what was then and now, with dates and numbers of sources', () => {
    expect(lines.slice(0, 10)).toEqual([
      'Marco Estrada',
      'Person · politician',
      '',
      'The Republic’s foreign secretary from 2018 to 2023, and its secretary of trade since October 2024.',
      '',
      'On 8 October 2021',
      '- Secretary of Foreign Affairs, Foreign Office of the Republic (1 December 2018 – 12 June 2023) [1]',
      '',
      'Now',
      '- Secretary of Trade of the Republic (since 1 October 2024 · as of 18 September 2026) [2]',
    ]);
  });

  test('holds all facts and connections, also those the card folds away', () => {
    expect(lines).toContain('- Leads: the review of the trade treaty (as of September 2026) [3]');
    expect(lines).toContain('- Met Anna Brandt, 8 October 2021. [1]');
  });

  test('ends with the sources, the set and the day it was read', () => {
    expect(lines).toContain(
      '[1] New ministers sworn in. The Evening Gazette, 1 December 2018. https://gazette.example/ministers',
    );
    expect(lines.slice(-2)).toEqual([
      'From the set “Harbour talks of October 2021”, updated 23 November 2026. Accessed 23 November 2026. https://sets.example/harbour-talks',
      '',
    ]);
  });

  test('a statement without a date says when it is of', () => {
    const [, , third] = secretary.relations;
    const card: CardData = { ...secretary, facts: [], relations: third ? [third] : [] };
    expect(copyOfCard(card, 'text')).toContain('- Succeeded by Lucía Ferrer (as of July 2023). [');
  });
});

describe('a copy as Markdown', () => {
  test('links every number and every source', () => {
    const lines = copyOfCard(secretary, 'markdown').split('\n');
    expect(lines[0]).toBe('## Marco Estrada');
    expect(lines).toContain('### On 8 October 2021');
    expect(lines).toContain(
      '- Announced: the harbour agreement (as of 8 October 2021) [\\[1\\]](<https://gazette.example/ministers>)',
    );
    expect(lines).toContain(
      '1. [New ministers sworn in](<https://gazette.example/ministers>). The Evening Gazette, 1 December 2018.',
    );
    expect(lines.at(-2)).toMatch(
      /^From the set “\[Harbour talks of October 2021\]\(<https:\/\/sets\.example\/harbour-talks>\)”.* Accessed 23 November 2026\.$/u,
    );
  });

  test('keeps a set’s words words: no markup, no link that is not https', () => {
    const markdown = copyOfCard(hostile, 'markdown');
    expect(markdown).toContain('\\<b\\>Bold\\</b\\> & \\<script\\>');
    expect(markdown).not.toMatch(/(^|[^\\])<(img|b|script|i|u)\b/u);
    expect(markdown).not.toMatch(/\(<(javascript|http|data):/u);
  });

  test('a line of a set that looks like a list is none', () => {
    const card: CardData = { ...secretary, summary: '1. He spoke.\n- And left.' };
    expect(copyOfCard(card, 'markdown')).toContain('\n1\\. He spoke. - And left.\n');
  });
});

test('in Spanish the copy is Spanish but for the set’s own words', () => {
  speak(wordsIn('es'));
  const text = copyOfCard(secretary, 'text');
  expect(text).toContain('El 8 de octubre de 2021');
  expect(text).toContain('desde el 1 de octubre de 2024 · a fecha de 18 de septiembre de 2026');
  expect(text).toContain('Consultado: 23 de noviembre de 2026.');
});
