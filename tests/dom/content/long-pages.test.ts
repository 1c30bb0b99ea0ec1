import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MARK_NAMES } from '../../../src/content/marks/mark-style';
import { watchPage } from '../../../src/content/watch/watch-page';
import { clearPage, pause, showHtml } from './a-page';
import { startExtension, type TestExtension } from './an-extension';

let extension: TestExtension | undefined;
beforeEach(() => {
  document.title = 'A page';
});
afterEach(() => {
  extension?.end();
  vi.restoreAllMocks();
  clearPage();
  window.scrollTo(0, 0);
});

const PATIENCE = { timeout: 10_000 };
const filler = 'Nothing much happened on that day, and nobody said a word about it. '.repeat(4);
const namePlaces = (): Element[] =>
  [...(CSS.highlights.get(MARK_NAMES.person) ?? [])].flatMap(
    ({ startContainer }) => startContainer.parentElement ?? [],
  );

test('what the reader sees of a long page is asked about before the rest', async () => {
  const paragraphs = Array.from({ length: 2000 }, (_, at) => `<p id="p${at}">${filler} Jane Roe ${at}.</p>`);
  const page = showHtml(`<div>${paragraphs.join('')}</div>`);
  const middle = page.children[1200] as HTMLElement;
  middle.scrollIntoView({ block: 'center', behavior: 'instant' });
  extension = startExtension();
  await expect.poll(() => extension?.cast()?.state, PATIENCE).toBe('ready');
  expect(namePlaces()).toHaveLength(2000);
  expect(extension.questions.length).toBeGreaterThan(3);
  const inView = [...page.children].filter((each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  const first = extension.questions[0]?.blocks.slice(0, 200).map(({ text }) => text) ?? [];
  expect(inView.length).toBeGreaterThan(2);
  for (const { textContent } of inView) expect(first).toContain(textContent);
  // What is marked in the end does not depend on it.
  const asked = extension.questions.flatMap(({ blocks }) => blocks.map(({ id }) => id));
  expect(new Set(asked).size).toBe(2000);
});

test('of one very long text, too', async () => {
  const page = showHtml('<div></div>');
  page.textContent = Array.from({ length: 2500 }, (_, at) => `${filler} Jane Roe came ${at} times. `).join(
    '',
  );
  const range = document.createRange();
  range.setStart(page.firstChild as Text, page.textContent.indexOf('came 1500 times'));
  window.scrollTo(0, range.getBoundingClientRect().top + scrollY - 200);
  extension = startExtension();
  await expect.poll(() => extension?.cast()?.entries[0]?.count, PATIENCE).toBe(2500);
  expect(extension.questions[0]?.blocks.some(({ text }) => text.includes('came 1500 times'))).toBe(true);
  expect(extension.questions[0]?.blocks.some(({ text }) => text.includes('came 20 times'))).toBe(false);
  // Where its mentions are is told without asking for the place of each.
  const places = extension.cast()?.entries[0]?.places ?? [];
  const [first = 1, middle = 0, last = 0] = [places[0], places[1250], places[2499]];
  expect(first).toBeLessThan(0.05);
  expect(Math.abs(middle - 0.5)).toBeLessThan(0.05);
  expect(last).toBeGreaterThan(0.95);
});

test('thousands of changes at once are one report', async () => {
  const page = showHtml('<div></div>');
  const lifetime = new AbortController();
  const added: number[] = [];
  watchPage(page, (changes) => added.push(changes.added.size), lifetime.signal);
  for (let at = 0; at < 5000; at++) page.append(document.createElement('p'));
  await pause(400);
  expect(added).toEqual([5000]);
  lifetime.abort();
});

test('what changes in a tab that nobody sees is read when somebody does, and what leaves it is let go', async () => {
  const page = showHtml('<div><p>Jane Roe came.</p><p>John Doe came.</p></div>');
  extension = startExtension();
  await expect.poll(() => extension?.cast()?.state, PATIENCE).toBe('ready');
  const asked = extension.questions.length;
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  page.firstElementChild?.remove();
  page.append(document.createRange().createContextualFragment('<p>Jane Roe is back.</p><p>It rained.</p>'));
  await expect
    .poll(() => extension?.cast()?.entries.map(({ entity }) => entity), PATIENCE)
    .toEqual(['john-doe']);
  await pause(400);
  expect(extension.questions).toHaveLength(asked);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  await expect
    .poll(() => extension?.cast()?.entries.map(({ entity }) => entity), PATIENCE)
    .toEqual(['john-doe', 'jane-roe']);
});

test('a page that is left half asked is asked on when the reader is back', async () => {
  const paragraphs = Array.from({ length: 1200 }, (_, at) => `<p>${filler} Jane Roe ${at}.</p>`);
  showHtml(`<div>${paragraphs.join('')}</div>`);
  const hidden = vi.spyOn(document, 'hidden', 'get');
  extension = startExtension({
    beforeAnswer() {
      hidden.mockReturnValue(true);
      return undefined;
    },
  });
  await expect.poll(() => extension?.questions.length, PATIENCE).toBe(1);
  await pause(500);
  expect(extension.questions).toHaveLength(1);
  hidden.mockReturnValue(false);
  extension.changeSettings({});
  for (let asked = 1; namePlaces().length < 1200; asked++) {
    expect(extension.questions.length).toBeGreaterThanOrEqual(asked);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await pause(50);
  }
});
