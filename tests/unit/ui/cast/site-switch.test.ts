import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/extension/settings';
import { switchOn, toggleSite } from '../../../../src/ui/cast/site-switch';

test.each([
  [1, ['other.example', 'news.example']],
  [10, ['other.example']],
])('after %i clicks, however fast, the site is as the reader left it', (clicks, sitesOff) => {
  let settings = { ...DEFAULT_SETTINGS, sitesOff: ['other.example'] as readonly string[] };
  for (let click = 0; click < clicks; click++)
    settings = { ...settings, ...toggleSite('news.example')(settings) };
  expect(settings.sitesOff).toEqual(sitesOff);
});

test('"Switch on" switches on, also what is on', () => {
  expect(switchOn('news.example')({ ...DEFAULT_SETTINGS, sitesOff: [] })).toEqual({ sitesOff: [] });
});
