import { describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { rectsOf } from '../../../src/content/marks/mark';
import type { EntityId } from '../../../src/core/entity-set/model';
import { isOpen, middleOf, restOn, SENTENCE, showNames, useHover } from './a-hover';
import { blockOf, mentionOf, pause, showHtml } from './a-page';
import { cardOf, hostsInPage, idOf, watchClosedRoots } from './an-open-card';

const { frame, frames } = watchClosedRoots();
const scene = useHover();

const toolIn = (card: HTMLElement | undefined, label: string): HTMLButtonElement | undefined =>
  [...(card?.querySelectorAll('button') ?? [])].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent) === label,
  );
const press = (label: string, card = frame()): void => {
  const button = toolIn(card, label);
  if (!button) throw new Error(`The card has no "${label}"`);
  button.click();
};
const placeWords = () => frame()?.querySelector('.bg-tools-place')?.textContent;

/** Three mentions of one name, a screen apart, and another name. */
function showThree() {
  const far = '<div style="height: 1500px"></div>';
  const place = showHtml(`<div style="font: 18px serif; margin: 60px">
    <p>First Jane Roe spoke.</p>${far}<p>Then Jane Roe left, and John Doe too.</p>${far}<p>Jane Roe came back.</p></div>`);
  for (const [index, paragraph] of [...place.querySelectorAll('p')].entries()) {
    const block = blockOf(paragraph, index + 1);
    const names = ['Jane Roe', 'John Doe'].filter((name) => block.text.includes(name));
    scene.painter.paint(
      block,
      names.map((name) => mentionOf(block, name)),
    );
  }
  scene.hover.marksChanged();
  return scene.painter.marks();
}

describe('the other mentions', () => {
  test('are reached from the card, which goes along and says which it is', async () => {
    const marks = showThree();
    await restOn(marks[0]);
    expect(placeWords()).toBe('1 of 3');
    const [host] = hostsInPage();
    press('Next mention');
    await expect.poll(placeWords).toBe('2 of 3');
    expect(scene.visited.map(({ key }) => key)).toEqual([marks[1]?.key]);
    // The same card, beside the other mention and not over it.
    await pause(100);
    expect(hostsInPage()).toEqual([host]);
    const name = marks[1] && rectsOf(marks[1])[0];
    const card = frame()?.getBoundingClientRect();
    expect(card && name && (card.top >= name.bottom || card.bottom <= name.top)).toBe(true);
    press('Next mention');
    press('Next mention');
    await expect.poll(placeWords).toBe('1 of 3');
    press('Previous mention');
    await expect.poll(placeWords).toBe('3 of 3');
    scrollTo(0, 0);
  });

  test('leave the card open while the pointer is elsewhere', async () => {
    const marks = showThree();
    await restOn(marks[0]);
    press('Next mention');
    await commands.mouseMove(5, 5, { steps: 3 });
    await pause(500);
    expect(isOpen()).toBe(true);
    scrollTo(0, 0);
  });
});

test('the sentence of the mention stands in the card', async () => {
  const { marks } = showNames(scene, SENTENCE);
  await restOn(marks[0]);
  expect(frame()?.querySelector('.bg-quote')?.textContent).toBe('Here Jane Roe stands.');
  expect(frame()?.querySelector('.bg-quote mark')?.textContent).toBe('Jane Roe');
});

describe('a pinned card', () => {
  async function pinFirst() {
    const shown = showNames(scene, SENTENCE, ['Jane Roe', 'John Doe']);
    await restOn(shown.marks[0]);
    press('Pin');
    await expect.poll(() => toolIn(frame(), 'Pin')).toBeUndefined();
    return shown;
  }

  test('stays when the pointer leaves, the reader presses elsewhere and the name scrolls away', async () => {
    document.body.style.minHeight = '4000px';
    await pinFirst();
    const before = hostsInPage()[0]?.getBoundingClientRect();
    await commands.mouseClick(5, 600);
    scrollBy(0, 2000);
    await pause(600);
    expect(hostsInPage()[0]?.getBoundingClientRect()).toEqual(before);
    scrollTo(0, 0);
    document.body.style.minHeight = '';
  });

  test('lets another name open a second card, which comes and goes alone', async () => {
    const { marks } = await pinFirst();
    const [pinned] = hostsInPage();
    await commands.mouseMove(5, 600);
    await pause(100);
    await commands.mouseMove(...middleOf(marks[1]), { steps: 3 });
    await expect.poll(() => hostsInPage().length).toBe(2);
    expect(frames()[1]?.textContent).toContain('What is known of John Doe.');
    await commands.press('Escape');
    expect(hostsInPage()).toEqual([pinned]);
  });

  test('is closed by Esc only while the keyboard is in it', async () => {
    await pinFirst();
    const seen: string[] = [];
    document.addEventListener('keydown', ({ key }) => seen.push(key), { signal: scene.lifetime.signal });
    toolIn(frame(), 'Move: drag, or press the arrow keys')?.blur();
    await commands.press('Escape');
    expect([isOpen(), seen]).toEqual([true, ['Escape']]);
    toolIn(frame(), 'Close')?.focus();
    await commands.press('Escape');
    expect([isOpen(), seen]).toEqual([false, ['Escape']]);
  });

  test('is moved by arrow keys and by the pointer, and never off the screen', async () => {
    await pinFirst();
    const left = () => Math.round(hostsInPage()[0]?.getBoundingClientRect().left ?? 0);
    const start = left();
    // The focus went to what moves it: the button that was pressed is gone.
    await commands.press('ArrowRight');
    expect(left()).toBe(start + 24);
    const grip = frame()?.querySelector('.bg-tools-space')?.getBoundingClientRect();
    if (!grip) throw new Error('nothing to hold');
    await commands.mouseMove(grip.left + 5, grip.top + 2);
    await commands.mouseDown();
    await commands.mouseMove(grip.left + 105, grip.top + 42, { steps: 4 });
    await commands.mouseUp();
    expect(left()).toBe(start + 124);
    await commands.mouseMove(grip.left + 400, grip.top + 300, { steps: 4 });
    expect(left()).toBe(start + 124);
    toolIn(frame(), 'Move: drag, or press the arrow keys')?.focus();
    for (let times = 0; times < 60; times++) await commands.press('ArrowLeft');
    expect(left()).toBe(8);
  });

  test('does not cover the other mention it leads to', async () => {
    const marks = showThree();
    await restOn(marks[0]);
    press('Pin');
    await expect.poll(() => toolIn(frame(), 'Pin')).toBeUndefined();
    // Into the middle of the screen, where the other mention will be.
    for (let times = 0; times < 6; times++) await commands.press('ArrowDown');
    const before = hostsInPage()[0]?.getBoundingClientRect();
    press('Next mention');
    await expect.poll(placeWords).toBe('2 of 3');
    const card = frame()?.getBoundingClientRect();
    expect(hostsInPage()[0]?.getBoundingClientRect()).toEqual(before);
    const name = marks[1] && rectsOf(marks[1])[0];
    expect(name && name.top >= 0 && name.bottom <= innerHeight).toBe(true);
    expect(card && name && (card.top >= name.bottom || card.bottom <= name.top)).toBe(true);
    scrollTo(0, 0);
  });

  test('goes with its button, and when the visit ends', async () => {
    await pinFirst();
    press('Close');
    expect(isOpen()).toBe(false);
    await commands.mouseMove(5, 600);
    await pinFirst();
    scene.lifetime.abort();
    expect(isOpen()).toBe(false);
  });
});

describe('two who may be meant', () => {
  async function showBoth() {
    scene.load = async (entity) => cardOf(entity === 'jane-roe' ? 'Jane Roe' : 'Max Roe');
    const paragraph = showHtml('<p style="margin: 60px">And Roe agreed.</p>');
    const block = blockOf(paragraph);
    const mention = {
      ...mentionOf(block, 'Roe'),
      entity: idOf('Jane Roe'),
      reason: { code: 'one-of' } as const,
    };
    scene.painter.paint(block, [{ ...mention, others: ['max-roe' as EntityId] }]);
    scene.hover.marksChanged();
    await restOn(scene.painter.marks()[0]);
    return { block, mention };
  }

  test('are shown both, and the reader says who', async () => {
    const { block, mention } = await showBoth();
    expect(frame()?.textContent).toContain('What is known of Jane Roe.');
    expect(frame()?.textContent).toContain('What is known of Max Roe.');
    press('It is Max Roe');
    await expect.poll(() => scene.chosen).toEqual([['Roe', 'max-roe']]);
    scene.painter.paint(block, [{ ...mention, entity: idOf('Max Roe'), reason: { code: 'chosen' } }]);
    scene.hover.marksChanged();
    await expect.poll(() => frame()?.textContent).toContain('“Roe” is now taken for Max Roe');
    expect(frame()?.textContent).not.toContain('What is known of Jane Roe.');
  });

  test('are left open again when the reader takes it back', async () => {
    const { block, mention } = await showBoth();
    press('It is Max Roe');
    await expect.poll(() => scene.chosen.length).toBe(1);
    scene.painter.paint(block, [{ ...mention, entity: idOf('Max Roe'), reason: { code: 'chosen' } }]);
    scene.hover.marksChanged();
    await expect.poll(() => toolIn(frame(), 'Undo')).toBeDefined();
    press('Undo');
    await expect.poll(() => scene.chosen).toEqual([]);
  });
});

test('the card is copied with its sources, or says that the browser refused', async () => {
  const { marks } = showNames(scene, SENTENCE);
  await restOn(marks[0]);
  const written: string[] = [];
  const clipboard = { writeText: async (words: string) => void written.push(words) };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  try {
    press('Copy with sources');
    await expect.poll(() => toolIn(frame(), 'Copy as text')).toBeDefined();
    press('Copy as text');
    await expect.poll(() => frame()?.textContent).toContain('Copied.');
    expect(written).toEqual([expect.stringContaining('What is known of Jane Roe.')]);
    clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    // Without a press of the reader's the old way is refused too.
    const original = document.execCommand;
    document.execCommand = () => false;
    press('Copy as Markdown');
    await expect.poll(() => frame()?.textContent).toContain('The browser did not allow copying here.');
    document.execCommand = original;
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
});

test('a card that is long in coming shows who it will be about, as tall as most cards', async () => {
  let arrive = (): void => undefined;
  const wait = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  scene.load = async () => {
    await wait;
    return cardOf('Jane Roe');
  };
  const { marks } = showNames(scene, SENTENCE);
  await restOn(marks[0]);
  expect(frame()?.textContent).toContain('Looking it up…');
  expect(frame()?.querySelector('h2')?.textContent).toBe('Jane Roe');
  const before = hostsInPage()[0]?.getBoundingClientRect();
  expect(before?.height).toBeGreaterThan(280);
  arrive();
  await expect.poll(() => frame()?.textContent).toContain('What is known of Jane Roe.');
  const after = hostsInPage()[0]?.getBoundingClientRect();
  expect([after?.left, after?.top]).toEqual([before?.left, before?.top]);
});
