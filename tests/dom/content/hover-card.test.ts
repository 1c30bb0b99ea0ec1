import { describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { isOpen, restOn, SENTENCE, showNames, useHover } from './a-hover';
import { blockOf, mentionOf, pause, showHtml } from './a-page';
import { hostInPage, idOf, watchClosedRoots } from './an-open-card';

const { frame } = watchClosedRoots();
const scene = useHover();

describe('the card', () => {
  test('opens related people in place, with a way back', async () => {
    const { marks } = showNames(scene, SENTENCE);
    await restOn(marks[0]);
    buttonWith('John Doe')?.click();
    await expect.poll(() => frame()?.textContent).toContain('What is known of John Doe.');
    expect(frame()?.getAttribute('aria-label')).toContain('John Doe');
    buttonWith('Back')?.click();
    await expect.poll(() => frame()?.textContent).toContain('What is known of Jane Roe.');
    expect(buttonWith('Back')).toBeUndefined();
    // The keyboard is where it was.
    const root = frame()?.getRootNode() as ShadowRoot;
    await expect.poll(() => root.activeElement?.textContent).toBe('John Doe');
    buttonWith('Close')?.click();
    expect(isOpen()).toBe(false);
  });

  test('takes the reader’s word that it is somebody else, and takes it back', async () => {
    const { marks } = showNames(scene, SENTENCE);
    await restOn(marks[0]);
    const press = (label: string): void =>
      [...(frame()?.querySelectorAll('button') ?? [])]
        .find(({ textContent }) => textContent === label)
        ?.click();
    buttonWith('Why this mark?')?.click();
    await expect.poll(() => frame()?.textContent).toContain('Not this person?');
    press('Not this person?');
    await expect.poll(() => frame()?.textContent).toContain('“Jane Roe” nowhere');
    press('“Jane Roe” nowhere');
    await expect.poll(() => frame()?.textContent).toContain('No longer marked.');
    expect(scene.excluded).toEqual([
      { scope: 'form', entity: idOf('Jane Roe'), name: 'Jane Roe', text: 'Jane Roe' },
    ]);
    press('Undo');
    await expect.poll(() => frame()?.textContent).toContain('Not this person?');
    expect(scene.excluded).toEqual([]);
  });

  test('says what went wrong, and tries again', async () => {
    const answer = scene.load;
    scene.load = () => Promise.reject(new Error('The store is full'));
    const { marks } = showNames(scene, SENTENCE);
    await restOn(marks[0]);
    expect(frame()?.textContent).toContain('The store is full');
    scene.load = answer;
    buttonWith('Try again')?.click();
    await expect.poll(() => frame()?.textContent).toContain('What is known of Jane Roe.');
  });

  test('of somebody no set has any more says so', async () => {
    scene.load = async () => null;
    const { marks } = showNames(scene, SENTENCE);
    await restOn(marks[0]);
    expect(frame()?.textContent).toContain('None of your sets');
  });

  test('keeps its clicks and keys from the page, and its root closed', async () => {
    const { marks } = showNames(scene, SENTENCE);
    const seen: string[] = [];
    for (const type of ['click', 'pointerdown', 'mousedown', 'keydown', 'wheel']) {
      document.addEventListener(type, (event) => seen.push(event.type), { signal: scene.lifetime.signal });
    }
    await restOn(marks[0]);
    const card = hostInPage()?.getBoundingClientRect();
    if (!card) throw new Error('no card');
    await commands.mouseClick(card.left + 60, card.top + 30);
    await commands.press('a');
    await commands.mouseWheel(40);
    expect(seen).toEqual([]);
    expect(isOpen()).toBe(true);
    expect(hostInPage()?.shadowRoot).toBeNull();
    expect(hostInPage()?.textContent).toBe('');
  });

  test('follows its name when the page scrolls, and goes when the name leaves the screen', async () => {
    document.body.style.minHeight = '4000px';
    const { marks } = showNames(scene, SENTENCE);
    if (marks[0]) scene.hover.summon(marks[0]);
    await expect.poll(isOpen).toBe(true);
    await pause(50);
    const before = hostInPage()?.getBoundingClientRect().top ?? 0;
    scrollBy(0, 30);
    await expect.poll(() => hostInPage()?.getBoundingClientRect().top).toBe(before - 30);
    scrollBy(0, 3000);
    await expect.poll(isOpen).toBe(false);
    scrollTo(0, 0);
    document.body.style.minHeight = '';
  });

  test('stands inside an open modal dialog, where alone it can be used', async () => {
    const dialog = showHtml(`<dialog>${SENTENCE}</dialog>`) as HTMLDialogElement;
    dialog.showModal();
    const paragraph = dialog.querySelector('p');
    if (!paragraph) throw new Error('no paragraph');
    const block = blockOf(paragraph);
    scene.painter.paint(block, [mentionOf(block, 'Jane Roe')]);
    scene.hover.marksChanged();
    await restOn(scene.painter.marks()[0]);
    expect(hostInPage()?.parentElement).toBe(dialog);
    const card = hostInPage()?.getBoundingClientRect();
    if (!card) throw new Error('no card');
    await commands.mouseMove(card.left + 60, card.top + 30, { steps: 10 });
    await pause(400);
    expect(isOpen()).toBe(true);
    await commands.press('Escape');
    expect([isOpen(), dialog.open]).toEqual([false, true]);
  });

  test('stands inside an open popover, which a press in the card leaves open', async () => {
    const popover = showHtml(`<div popover="auto">${SENTENCE}</div>`);
    popover.showPopover();
    const block = blockOf(popover.querySelector('p') as HTMLElement);
    scene.painter.paint(block, [mentionOf(block, 'Jane Roe')]);
    scene.hover.marksChanged();
    await restOn(scene.painter.marks()[0]);
    expect(hostInPage()?.parentElement).toBe(popover);
    await pause(50);
    const card = hostInPage()?.getBoundingClientRect();
    if (!card) throw new Error('no card');
    await commands.mouseClick(card.left + 60, card.top + 30);
    expect([isOpen(), popover.matches(':popover-open')]).toEqual([true, true]);
    popover.hidePopover();
    await expect.poll(isOpen).toBe(false);
  });

  test('goes when the full screen begins or ends', async () => {
    const { marks } = showNames(scene, SENTENCE);
    await restOn(marks[0]);
    document.dispatchEvent(new Event('fullscreenchange', { bubbles: true }));
    expect(isOpen()).toBe(false);
  });

  test('is gone, host and all, when the visit ends', async () => {
    const { marks } = showNames(scene, SENTENCE);
    await restOn(marks[0]);
    scene.lifetime.abort();
    expect(isOpen()).toBe(false);
  });
});

function buttonWith(label: string): HTMLButtonElement | undefined {
  const buttons = [...(frame()?.querySelectorAll('button') ?? [])];
  return buttons.find((button) => (button.getAttribute('aria-label') ?? button.textContent) === label);
}
