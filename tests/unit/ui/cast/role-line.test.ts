import { expect, test } from 'vitest';
import type { CardData, CardRole } from '../../../../src/core/entity-set/card';
import { languageOfRoleLine, roleLine } from '../../../../src/ui/cast/role-line';

const summary = 'Mayor of an invented town.';
const mayor: CardRole = { title: 'Mayor', organization: 'Northport', from: '2018', to: '2025-01-20' };
const envoy: CardRole = { title: 'Envoy of Northport', from: '2025-05', asOf: '2026-09' };
const seen: CardRole = { title: 'Senior fellow', organization: 'Harbour Institute', asOf: '2024' };

const now = (state: 'current' | 'last-known', role: CardRole): CardData['now'] => ({ state, roles: [role] });
const then = (...roles: readonly CardRole[]): CardData['onDate'] => ({
  date: '2021-10-08',
  roles,
  perhaps: [],
});

type Told = { readonly onDate?: CardData['onDate']; readonly now: CardData['now'] };

test.each<[string, Told, string]>([
  [
    'the role on the day of the page, with its organization',
    { onDate: then(mayor), now: now('current', envoy) },
    'Mayor, Northport',
  ],
  ['the role now, where the page has no date', { now: now('current', envoy) }, 'Envoy of Northport'],
  [
    'the role now, said to be so, where none is certain for the day',
    { onDate: then(), now: now('current', envoy) },
    'Now: Envoy of Northport',
  ],
  [
    'that an office has ended, where the page has no date',
    { now: now('last-known', mayor) },
    'Until January 2025: Mayor, Northport',
  ],
  [
    'when a role was last heard of',
    { now: now('last-known', seen) },
    'Last known in 2024: Senior fellow, Harbour Institute',
  ],
  ['the summary, where nothing dates the last role', { now: now('last-known', { title: 'Envoy' }) }, summary],
  ['the summary, where there are no roles', { now: { state: 'none', roles: [] } }, summary],
])('the line under a name tells %s', (_, { onDate, now }, line) => {
  expect(roleLine({ summary, now, ...(onDate && { onDate }) })).toBe(line);
});

test('the language of the line is that of the text it is made of', () => {
  const role = { title: 'Mayor', foreign: { title: 'en' } };
  const told = { summary: 'A mayor.', foreign: { summary: 'fr' } };
  const nobody = { state: 'none', roles: [] } as const;
  expect(languageOfRoleLine({ ...told, now: nobody })).toBe('fr');
  expect(languageOfRoleLine({ ...told, now: { state: 'current', roles: [role] } })).toBe('en');
  expect(
    languageOfRoleLine({ ...told, now: nobody, onDate: { date: '2021', roles: [role], perhaps: [] } }),
  ).toBe('en');
  // Without a date the summary stands there.
  expect(languageOfRoleLine({ ...told, now: { state: 'last-known', roles: [role] } })).toBe('fr');
});
