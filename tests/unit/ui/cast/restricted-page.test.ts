import { expect, test } from 'vitest';
import { describeRestrictedPage } from '../../../../src/ui/cast/restricted-page';

test.each([
  ['chrome://settings', 'page of the browser itself'],
  ['about:addons', 'page of the browser itself'],
  ['https://addons.mozilla.org/firefox/', 'own store'],
  ['moz-extension://0f/page.html', 'belongs to an extension'],
  ['file:///home/me/a.html', 'file on your computer'],
  ['view-source:https://news.example/', 'source view'],
  ['about:blank', 'what is in this tab'],
  ['javascript:0', 'what is in this tab'],
  ['', 'what is in this tab'],
  [undefined, 'what is in this tab'],
])('the reader learns what kind of page %s is', (url, words) => {
  expect(describeRestrictedPage(url)).toContain(words);
});
