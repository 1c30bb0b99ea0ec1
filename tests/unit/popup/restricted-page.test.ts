import { expect, test } from 'vitest';
import { describeRestrictedPage } from '../../../src/popup/restricted-page';

test.each([
  ['chrome://settings', 'page of the browser itself'],
  ['about:addons', 'page of the browser itself'],
  ['https://addons.mozilla.org/firefox/', 'own store'],
  ['moz-extension://0f/page.html', 'belongs to an extension'],
  ['file:///home/me/a.html', 'file on your computer'],
  ['view-source:https://news.example/', 'source view'],
  [undefined, 'out of their own pages'],
])('the reader learns what kind of page %s is', (url, words) => {
  expect(describeRestrictedPage(url)).toContain(words);
});
