import { describe, expect, test, vi } from 'vitest';
import type { EntityId } from '../../../src/core/entity-set/model';
import { DEFAULT_SETTINGS } from '../../../src/extension/settings';
import { createFakeExtension } from '../../support/fake-extension';

vi.mock('webextension-polyfill', () => ({ default: createFakeExtension().browser }));
const { isSettingsFile, parseSettingsFile, settingsFileOf } = await import(
  '../../../src/extension/settings-file'
);

const file = settingsFileOf({
  settings: { ...DEFAULT_SETTINGS, painter: 'mark', sitesOff: ['example.org'] },
  exclusions: [{ scope: 'site', entity: 'jane-roe' as EntityId, name: 'Jane Roe', host: 'example.net' }],
  choices: [
    { host: 'example.org', text: 'Roe', entity: 'jane-roe' as EntityId, kind: 'person', name: 'Jane Roe' },
  ],
  setsOff: ['river-council'],
  sets: [{ id: 'river-council', title: 'River council', homepage: 'https://sets.example/river' }],
});
const textWith = (change: object): string => JSON.stringify({ ...file, ...change });

test('what was saved is read back as it was', () => {
  expect(parseSettingsFile(JSON.stringify(file, undefined, 2))).toEqual(file);
  expect(isSettingsFile(structuredClone(file))).toBe(true);
});

test('a setting that is not in the file is as at the beginning', () => {
  expect(parseSettingsFile(textWith({ settings: { painter: 'mark' } })).settings).toEqual({
    ...DEFAULT_SETTINGS,
    painter: 'mark',
  });
});

describe('refused, with the place of the fault', () => {
  test.each([
    ['no JSON', '{\n "format": x }', /^The file is not JSON: look at line 2, character 12$/],
    ['an entity set', '{"format":"entity-set/1"}', /^The file holds no settings: expected "format"/],
    ['a list', '[]', /^The file holds no settings/],
    ['no settings', textWith({ settings: undefined }), /^settings: is missing$/],
    [
      'a painter there is not',
      textWith({ settings: { painter: 'crayon' } }),
      /^settings.painter: cannot be "crayon"$/,
    ],
    [
      'a site that is no text',
      textWith({ settings: { sitesOff: [7] } }),
      /^settings.sitesOff: cannot be \[7\]$/,
    ],
    [
      'a setting there is not',
      textWith({ settings: { siteOff: [] } }),
      /^settings.siteOff: there is no such setting$/,
    ],
    [
      'a correction without a name',
      textWith({ exclusions: [{ scope: 'site' }] }),
      /^exclusions\[0\]: cannot be /,
    ],
    ['sets that are no list', textWith({ sets: 3 }), /^sets: is missing$/],
  ])('%s', (_, text, words) => {
    expect(() => parseSettingsFile(text)).toThrow(words);
  });

  test('all faults at once', () => {
    const text = textWith({ settings: { painter: 1 }, setsOff: [2] });
    expect(() => parseSettingsFile(text)).toThrow('settings.painter: cannot be 1\nsetsOff[0]: cannot be 2');
  });

  test('by the background, too', () => {
    expect(isSettingsFile({ ...file, settings: { painter: 'crayon' } })).toBe(false);
    expect(isSettingsFile({ ...file, exclusions: [1] })).toBe(false);
    expect(isSettingsFile(null)).toBe(false);
  });
});
