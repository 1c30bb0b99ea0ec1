import { describe, expect, onTestFinished, test } from 'vitest';
import { commands } from 'vitest/browser';
import { isOpen, middleOf, restOn, SENTENCE, showNames, useHover } from './a-hover';
import { pause } from './a-page';
import { hostInPage, hostsInPage, watchClosedRoots } from './an-open-card';

const { frame } = watchClosedRoots();
const scene = useHover();

/** Longer than a tap takes to bring its card. */
const LONG_MS = 500;
const tapOn = (mark: Parameters<typeof middleOf>[0]) => commands.tap(...middleOf(mark));
const dialogName = () => frame()?.getAttribute('aria-label');
const around = (html: string) => `<div style="margin: 60px">${html}</div>`;

describe('a tap', () => {
  test('on a name opens its card, with the focus in it', async () => {
    const { marks } = showNames(scene, SENTENCE);
    await tapOn(marks[0]);
    await expect.poll(dialogName).toBe('Background: Jane Roe');
    await expect.poll(() => document.activeElement).toBe(hostInPage());
  });

  test('beside a name, as a fingertip does, opens it too', async () => {
    const { marks } = showNames(scene, SENTENCE);
    const [x, y] = middleOf(marks[0]);
    await commands.tap(x, y + 15);
    await expect.poll(isOpen).toBe(true);
  });

  test('outside closes the card, on the name as well', async () => {
    const { marks } = showNames(scene, SENTENCE);
    await tapOn(marks[0]);
    await expect.poll(isOpen).toBe(true);
    await commands.tap(600, 500);
    await expect.poll(isOpen).toBe(false);
    await tapOn(marks[0]);
    await expect.poll(isOpen).toBe(true);
    await tapOn(marks[0]);
    await expect.poll(isOpen).toBe(false);
    await pause(LONG_MS);
    expect(isOpen()).toBe(false);
  });

  test('on another name goes over to it', async () => {
    const { marks } = showNames(scene, SENTENCE, ['Jane Roe', 'John Doe']);
    await tapOn(marks[0]);
    await expect.poll(dialogName).toBe('Background: Jane Roe');
    // The card may lie over its neighbours' lower halves, never over the line.
    const [x, y] = middleOf(marks[1]);
    await commands.tap(x, y - 6);
    await expect.poll(dialogName).toBe('Background: John Doe');
    expect(hostsInPage()).toHaveLength(1);
  });

  test.each([
    ['a link', around('<a href="#there">Jane Roe</a> spoke.')],
    ['a button', '<button style="margin: 60px">Jane Roe</button>'],
    ['what a label names', around('<label>Jane Roe <input type="checkbox"></label>')],
    ['something the page calls a button', around('<span role="button">Jane Roe</span>')],
    ['something the page shows to be pressed', around('<span style="cursor: pointer">Jane Roe</span>')],
  ])('on %s is the page’s', async (_what, html) => {
    const { element, marks } = showNames(scene, html);
    onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
    let clicks = 0;
    element.addEventListener('click', () => clicks++);
    await tapOn(marks[0]);
    await pause(LONG_MS);
    expect(isOpen()).toBe(false);
    expect(clicks).toBeGreaterThan(0);
  });

  test('that the page takes for itself is the page’s', async () => {
    const { element, marks } = showNames(scene, SENTENCE);
    element.addEventListener('click', (event) => event.preventDefault());
    await tapOn(marks[0]);
    await pause(LONG_MS);
    expect(isOpen()).toBe(false);
  });

  test('that ends a selection opens nothing', async () => {
    const { element, marks } = showNames(scene, SENTENCE);
    getSelection()?.selectAllChildren(element);
    await tapOn(marks[0]);
    await pause(LONG_MS);
    expect(isOpen()).toBe(false);
  });

  test('made up by the page opens nothing', async () => {
    const { element, marks } = showNames(scene, SENTENCE);
    const [clientX, clientY] = middleOf(marks[0]);
    const tap = { pointerType: 'touch', isPrimary: true, bubbles: true, clientX, clientY };
    for (const type of ['pointerdown', 'pointerup', 'click'])
      element.dispatchEvent(new PointerEvent(type, tap));
    await pause(LONG_MS);
    expect(isOpen()).toBe(false);
  });
});

describe('a finger', () => {
  test('that scrolls or rests on a name opens nothing, and leaves an open card', async () => {
    const { marks } = showNames(scene, SENTENCE);
    const [x, y] = middleOf(marks[0]);
    await commands.swipe([x, y], [x, y + 200]);
    await pause(LONG_MS);
    expect(isOpen()).toBe(false);
    await tapOn(marks[0]);
    await expect.poll(isOpen).toBe(true);
    await commands.swipe([700, 600], [700, 520]);
    await pause(LONG_MS);
    expect(isOpen()).toBe(true);
  });

  test('taps, and a mouse beside it rests, each in its own way', async () => {
    const { marks } = showNames(scene, SENTENCE, ['Jane Roe', 'John Doe']);
    await restOn(marks[0]);
    expect(document.activeElement).not.toBe(hostInPage());
    await commands.tap(600, 500);
    await expect.poll(isOpen).toBe(false);
    await tapOn(marks[1]);
    await expect.poll(dialogName).toBe('Background: John Doe');
    await expect.poll(() => document.activeElement).toBe(hostInPage());
  });
});
