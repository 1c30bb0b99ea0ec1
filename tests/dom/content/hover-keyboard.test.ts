import { describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { isOpen, restOn, SENTENCE, showNames, useHover } from './a-hover';
import { hostInPage } from './an-open-card';

const scene = useHover();

describe('the keyboard', () => {
  test('closes the card when the reader writes, and not for a shortcut', async () => {
    const { element, marks } = showNames(scene, SENTENCE);
    element.insertAdjacentHTML('afterend', '<input>');
    (element.nextElementSibling as HTMLElement).focus();
    await restOn(marks[0]);
    await commands.keyDown('Control');
    await commands.press('c');
    await commands.keyUp('Control');
    expect(isOpen()).toBe(true);
    await commands.press('a');
    expect(isOpen()).toBe(false);
  });

  test('Esc is ours even before listeners the page added after us', async () => {
    const { marks } = showNames(scene, SENTENCE);
    const seen: string[] = [];
    const listen = { capture: true, signal: scene.lifetime.signal };
    window.addEventListener('keydown', (event) => void seen.push(event.key), listen);
    await restOn(marks[0]);
    await commands.press('Escape');
    expect([isOpen(), seen]).toEqual([false, []]);
  });

  test('Esc closes the card unseen by the page, and is the page’s again after that', async () => {
    const { marks } = showNames(scene, SENTENCE);
    const seen: string[] = [];
    const note = (event: Event): void => void seen.push(event.type);
    for (const type of ['keydown', 'keyup'])
      document.addEventListener(type, note, { signal: scene.lifetime.signal });
    await restOn(marks[0]);
    await commands.press('Escape');
    expect(isOpen()).toBe(false);
    expect(seen).toEqual([]);
    await commands.press('Escape');
    expect(seen).toEqual(['keydown', 'keyup']);
  });

  test('a summoned card takes the focus and gives it back', async () => {
    const { element, marks } = showNames(scene, SENTENCE);
    element.insertAdjacentHTML('afterend', '<button>theirs</button>');
    const button = element.nextElementSibling as HTMLElement;
    button.focus();
    if (marks[0]) scene.hover.summon(marks[0]);
    await expect.poll(() => document.activeElement === hostInPage() && isOpen()).toBe(true);
    await commands.press('Escape');
    expect(document.activeElement).toBe(button);
  });

  test('a hovered card leaves the focus where it is', async () => {
    const { element, marks } = showNames(scene, SENTENCE);
    element.insertAdjacentHTML('afterend', '<button>theirs</button>');
    (element.nextElementSibling as HTMLElement).focus();
    await restOn(marks[0]);
    expect(document.activeElement).toBe(element.nextElementSibling);
  });
});
