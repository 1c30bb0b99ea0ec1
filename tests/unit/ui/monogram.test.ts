import { expect, test } from 'vitest';
import { monogramOf } from '../../../src/ui/monogram';

test.each([
  ['an organization has its initials', 'Drug Enforcement Administration', 'DEA'],
  ['its small words and article are left out', 'The Department of the Treasury', 'DT'],
  ['at most three', 'Institute for Harbours, Estuaries and Towns', 'IHE'],
  ['one word, one letter', 'reuters', 'R'],
])('%s', (_, name, monogram) => {
  expect(monogramOf(name, 'organization')).toBe(monogram);
});

test.each([
  ['first and last name', 'Marcelo Ebrard', 'ME'],
  ['names between them are left out', 'Ana María López Obrador', 'AO'],
  ['particles are not what a name is known by', 'Ursula von der Leyen', 'UL'],
  ['accents stay, composed or not', 'Émile Ñandú', 'ÉÑ'],
  ['a combining accent stays on its letter', 'E\u0301mile Roe', 'E\u0301R'],
  ['one word has one letter', 'Plato', 'P'],
  ['a Chinese name has its first character', '王毅', '王'],
  ['punctuation is no letter', '(Jean-Luc) “Roe”', 'JR'],
  ['no letters, no monogram', '42', ''],
])('%s', (_, name, monogram) => {
  expect(monogramOf(name)).toBe(monogram);
});
