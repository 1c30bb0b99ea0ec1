import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { MARK_NAMES } from '../../../src/content/marks/mark-style';
import { clearPage, pause, showHtml } from './a-page';
import { startExtension, type TestExtension } from './an-extension';
import { hostInPage } from './an-open-card';

const address = location.href;
let extension: TestExtension;
let place: HTMLElement;

beforeEach(async () => {
  document.title = 'The first page';
  place = showHtml('<div><p style="margin: 60px">Jane Roe came to town.</p></div>');
  extension = startExtension();
  await expect.poll(marks).toBe(1);
  await expect.poll(() => extension.cast()?.state).toBe('ready');
});
afterEach(() => {
  extension.end();
  clearPage();
  history.replaceState(null, '', address);
});

const marks = () => CSS.highlights.get(MARK_NAMES.person)?.size ?? 0;
const facts = () => extension.questions.at(-1)?.page;
const goTo = (path: string): void => history.pushState(null, '', path);
describe('a page that becomes another one without being loaded', () => {
  // Its date: see tests/e2e, where a page has a window of its own.
  test('is read again with its new title; nothing of the old one remains', async () => {
    goTo('/2025/another');
    document.title = 'The second page';
    place.innerHTML = '<p>John Doe, and Roe, whom nobody introduced.</p>';
    await expect.poll(() => facts()?.title).toBe('The second page');
    await expect
      .poll(() => extension.cast()?.entries.map(({ entity }) => String(entity)))
      .toEqual(['john-doe']);
    await expect.poll(() => extension.badge.at(-1)).toEqual(['john-doe']);
  });

  test('closes the old page’s card', async () => {
    const box = place.querySelector('p')?.getBoundingClientRect();
    await commands.mouseMove((box?.left ?? 0) + 20, (box?.top ?? 0) + 8, { steps: 3 });
    await expect.poll(hostInPage).not.toBeNull();
    goTo('/another');
    await expect.poll(hostInPage).toBeNull();
    await expect.poll(marks).toBe(1);
  });
});

describe('a page that stays what it is', () => {
  test.each([
    ['a place within it', () => goTo('#there')],
    ['its query', () => goTo('?campaign=none')],
    ['a counter in its title', () => (document.title = '(3) The first page')],
  ])('is not read again when %s changes', async (_, change) => {
    const asked = extension.questions.length;
    change();
    await pause(300);
    expect([extension.questions.length, marks()]).toEqual([asked, 1]);
  });

  test('and has a restless title is read again ever more rarely', async () => {
    const asked = extension.questions.length;
    for (let round = 0; round < 20; round++) {
      document.title = `News ${String.fromCharCode(65 + round)}`;
      await pause(100);
    }
    await expect.poll(marks).toBe(1);
    expect(extension.questions.length - asked).toBeLessThanOrEqual(2);
  });
});
