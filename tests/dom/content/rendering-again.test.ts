import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { clearPage, pause, showHtml } from './a-page';
import { startExtension, type TestExtension } from './an-extension';
import { hostInPage } from './an-open-card';

let extension: TestExtension;
let place: HTMLElement;
let timer = 0;
let round = 0;

beforeEach(async () => {
  await commands.mouseMove(5, 600);
  place = showHtml(`<div>${paragraph('')}</div>`);
  extension = startExtension();
  await expect.poll(() => extension.cast()?.state).toBe('ready');
});
afterEach(() => {
  clearInterval(timer);
  extension.end();
  clearPage();
});

const paragraph = (more: string): string =>
  `<p style="margin: 60px; font: 18px serif">Jane Roe came to town. ${more}</p>`;
/** Above the middle of her name, which begins the paragraph. */
const spot = (): [number, number] => {
  const box = place.querySelector('p')?.getBoundingClientRect();
  if (!box) throw new Error('no paragraph');
  return [box.left + 30, box.top + box.height / 2];
};
const isOpen = () => hostInPage() !== null;

describe.each([
  ['the same text', () => ''],
  ['other text around the name', () => `Round ${round++}.`],
])('a page that renders %s', (_, more) => {
  test.each([1000, 500, 250])(
    'every %i ms lets the card open, and stay under a resting pointer',
    async (ms) => {
      timer = window.setInterval(() => {
        place.innerHTML = paragraph(more());
      }, ms);
      await pause(ms / 3);
      await commands.mouseMove(...spot(), { steps: 3 });
      await expect.poll(isOpen, { timeout: 10_000 }).toBe(true);
      const host = hostInPage();
      for (let time = 0; time < 2000; time += 100) {
        await pause(100);
        expect(hostInPage()).toBe(host);
      }
      await commands.mouseMove(5, 600, { steps: 3 });
      await expect.poll(isOpen).toBe(false);
    },
  );
});

test('the card follows a name that is rendered at another place', async () => {
  await commands.mouseMove(...spot(), { steps: 3 });
  await expect.poll(isOpen).toBe(true);
  await pause(50);
  const before = hostInPage()?.getBoundingClientRect().left ?? 0;
  place.innerHTML = paragraph('').replace('>Jane', '>A Jane');
  place.querySelector('p')?.style.setProperty('margin-left', '65px');
  await expect.poll(() => hostInPage()?.getBoundingClientRect().left).toBeGreaterThan(before);
});

test('a name that is gone takes its card along', async () => {
  await commands.mouseMove(...spot(), { steps: 3 });
  await expect.poll(isOpen).toBe(true);
  place.innerHTML = '<p style="margin: 60px; font: 18px serif">Nobody came to town.</p>';
  await expect.poll(isOpen).toBe(false);
});
