import { describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { rectsOf } from '../../../src/content/marks/mark';
import { isOpen, middleOf, restOn, SENTENCE, showNames, useHover } from './a-hover';
import { blockOf, mentionOf, pause, showHtml } from './a-page';
import { hostInPage, watchClosedRoots } from './an-open-card';

const { frame } = watchClosedRoots();
const scene = useHover();

describe('a pointer', () => {
  test('at rest on a name opens its card, not at once, and never over the name', async () => {
    const { marks } = showNames(scene, SENTENCE);
    await commands.mouseMove(...middleOf(marks[0]));
    await pause(100);
    expect(isOpen()).toBe(false);
    await expect.poll(isOpen).toBe(true);
    expect(frame()?.textContent).toContain('What is known of Jane Roe.');
    frame()?.querySelector<HTMLElement>('[aria-label="Why this mark?"]')?.click();
    await expect.poll(() => frame()?.textContent).toContain('This spelling is used only for Jane Roe.');
    const card = hostInPage()?.getBoundingClientRect();
    const name = marks[0] && rectsOf(marks[0])[0];
    await expect.poll(() => hostInPage()?.getBoundingClientRect().top).toBeGreaterThan(name?.bottom ?? 0);
    expect(card?.width).toBe(Math.min(360, innerWidth - 24));
  });

  test('that crosses names quickly opens nothing', async () => {
    const { marks } = showNames(scene, SENTENCE, ['Jane Roe', 'John Doe']);
    const [x, y] = middleOf(marks[0]);
    await commands.mouseMove(x - 40, y);
    await commands.mouseMove(x + 400, y, { steps: 8 });
    await pause(500);
    expect(isOpen()).toBe(false);
  });

  test('can move into the card and out again, which closes it', async () => {
    const { marks } = showNames(scene, SENTENCE);
    await restOn(marks[0]);
    const card = hostInPage()?.getBoundingClientRect();
    if (!card) throw new Error('no card');
    await commands.mouseMove(card.left + 60, card.top + 30, { steps: 10 });
    await pause(500);
    expect(isOpen()).toBe(true);
    await commands.mouseMove(card.right + 200, card.bottom + 60, { steps: 4 });
    await expect.poll(isOpen).toBe(false);
  });

  test('that stays has the card stay, until Esc sends it away from under it (WCAG 1.4.13)', async () => {
    const { marks } = showNames(scene, SENTENCE);
    window.focus();
    await restOn(marks[0]);
    await pause(2500);
    expect(isOpen()).toBe(true);
    await commands.press('Escape');
    expect(isOpen()).toBe(false);
    await pause(700);
    expect(isOpen()).toBe(false);
  });

  test('on another name switches to its card', async () => {
    const { marks } = showNames(scene, SENTENCE, ['Jane Roe', 'John Doe']);
    await restOn(marks[0]);
    await commands.mouseMove(...middleOf(marks[1]), { steps: 3 });
    await expect.poll(() => frame()?.textContent).toContain('What is known of John Doe.');
    expect(document.querySelectorAll('[popover]').length).toBe(1);
  });

  test('with a button down opens nothing', async () => {
    const { marks } = showNames(scene, SENTENCE);
    await commands.mouseMove(20, 600);
    await commands.mouseDown();
    await commands.mouseMove(...middleOf(marks[0]), { steps: 3 });
    await pause(500);
    expect(isOpen()).toBe(false);
    await commands.mouseUp();
    getSelection()?.removeAllRanges();
  });

  test('opens the card of a name whose paragraph is selected elsewhere', async () => {
    const { element, marks } = showNames(scene, SENTENCE);
    const text = element.firstChild as Text;
    getSelection()?.setBaseAndExtent(text, text.data.indexOf('John'), text, text.data.length);
    await restOn(marks[0]);
    getSelection()?.removeAllRanges();
  });

  test('that moves on along a name opens nothing before it rests', async () => {
    const { marks } = showNames(scene, SENTENCE.replace('18px', '90px'));
    const [x, y] = middleOf(marks[0]);
    for (let step = 0; step < 15; step++) {
      await commands.mouseMove(x - 75 + step * 10, y);
      await pause(40);
    }
    expect(isOpen()).toBe(false);
    await expect.poll(isOpen).toBe(true);
  });

  test('that trembles after Esc or a press does not bring the card back, one that returns does', async () => {
    const { marks } = showNames(scene, SENTENCE);
    const [x, y] = middleOf(marks[0]);
    for (const close of [() => commands.press('Escape'), () => commands.mouseClick(x, y)]) {
      await restOn(marks[0]);
      await close();
      expect(isOpen()).toBe(false);
      await commands.mouseMove(x + 2, y);
      await pause(450);
      await commands.mouseMove(x, y + 1);
      await pause(450);
      expect(isOpen()).toBe(false);
      await commands.mouseMove(x, y + 200);
    }
    await restOn(marks[0]);
  });

  test.each([
    ['a link', '<a href="#" style="position: absolute; inset: 0"></a>', true],
    ['an empty layer', '<div style="position: absolute; inset: 0"></div>', true],
    ['something opaque', '<div style="position: absolute; inset: 0; background: #eee"></div>', false],
  ])('finds a name under %s that is stretched over it, if it is seen', async (_, over, isSeen) => {
    showHtml(`<article style="position: relative; margin: 60px">${SENTENCE}${over}</article>`);
    const element = document.querySelector('.test-page p') as HTMLElement;
    const block = blockOf(element);
    scene.painter.paint(block, [mentionOf(block, 'Jane Roe')]);
    scene.hover.marksChanged();
    const [x, y] = middleOf(scene.painter.marks()[0]);
    await commands.mouseMove(x - 8, y, { steps: 3 });
    await commands.mouseMove(x, y);
    if (isSeen) await expect.poll(isOpen).toBe(true);
    else await pause(600);
    expect(isOpen()).toBe(isSeen);
    // The layer’s own elements are seen through while the pointer trembles, too.
    await commands.mouseMove(x + 1, y);
    await pause(400);
    expect(isOpen()).toBe(isSeen);
  });

  test('over selected text opens nothing', async () => {
    const { element, marks } = showNames(scene, SENTENCE);
    getSelection()?.selectAllChildren(element);
    await commands.mouseMove(...middleOf(marks[0]), { steps: 3 });
    await pause(500);
    expect(isOpen()).toBe(false);
    getSelection()?.removeAllRanges();
  });

  test('made up by the page opens nothing', async () => {
    const { element, marks } = showNames(scene, SENTENCE);
    const [clientX, clientY] = middleOf(marks[0]);
    element.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true }));
    await pause(500);
    expect(isOpen()).toBe(false);
  });

  test('while the reader types opens nothing', async () => {
    const { marks } = showNames(scene, SENTENCE);
    await commands.mouseMove(...middleOf(marks[0]));
    await commands.press('a');
    await pause(500);
    expect(isOpen()).toBe(false);
  });
});
