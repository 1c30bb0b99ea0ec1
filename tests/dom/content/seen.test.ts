import { afterEach, expect, test, vi } from 'vitest';
import { clearPage, pause, showHtml } from './a-page';
import { startExtension, type TestExtension } from './an-extension';

let extension: TestExtension | undefined;
afterEach(() => {
  extension?.end();
  vi.restoreAllMocks();
  clearPage();
});

test('a page that nobody sees is read when somebody does', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  showHtml('<p>Jane Roe came.</p>');
  extension = startExtension();
  await pause(300);
  expect(extension.questions).toEqual([]);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => extension?.cast()?.entries.length, { timeout: 2000 }).toBe(1);
});

test('a page that nobody sees is read while a view of its cast is there', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const place = showHtml('<div><p>Jane Roe came.</p></div>');
  extension = startExtension();
  await pause(300);
  expect(extension.questions).toEqual([]);
  extension.watched(true);
  await expect.poll(() => extension?.cast()?.state, { timeout: 2000 }).toBe('ready');
  expect(extension.cast()?.entries).toHaveLength(1);
  extension.watched(false);
  place.append('John Doe came.');
  await pause(300);
  expect(extension.cast()?.entries).toHaveLength(1);
});

test('numbers that change ask nobody', async () => {
  const place = showHtml('<div><p>Jane Roe came.</p><p>1.00</p></div>');
  extension = startExtension();
  await expect.poll(() => extension?.cast()?.state, { timeout: 2000 }).toBe('ready');
  const asked = extension.questions.length;
  for (let at = 0; at < 5; at++) {
    if (place.lastElementChild) place.lastElementChild.textContent = `${at}.50 %`;
    await pause(60);
  }
  expect(extension.questions).toHaveLength(asked);
  if (place.lastElementChild) place.lastElementChild.textContent = 'Jane Roe left.';
  await expect.poll(() => extension?.cast()?.entries[0]?.count, { timeout: 2000 }).toBe(2);
});

test('a page without names gets no highlights, and no page gets a stylesheet', async () => {
  const place = showHtml('<p>Nothing happened.</p>');
  extension = startExtension();
  await expect.poll(() => extension?.cast()?.state, { timeout: 2000 }).toBe('ready');
  expect([document.adoptedStyleSheets.length, CSS.highlights.size]).toEqual([0, 0]);
  place.textContent = 'Jane Roe came.';
  await expect.poll(() => CSS.highlights.size, { timeout: 2000 }).toBeGreaterThan(0);
  expect(document.adoptedStyleSheets.length).toBe(0);
});
