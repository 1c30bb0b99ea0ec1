import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { type Hover, startHover } from '../../../src/content/hover/hover';
import { openCard } from '../../../src/content/hover/open-card';
import { createHighlightPainter } from '../../../src/content/marks/highlight-painter';
import { type Mark, rectsOf } from '../../../src/content/marks/mark';
import type { Painter } from '../../../src/content/marks/painter';
import type { CardData } from '../../../src/core/entity-set/card';
import { type Exclusion, excludeMention } from '../../../src/core/linking/exclusions';
import { blockOf, clearPage, mentionOf, pause, showHtml } from './a-page';
import { cardOf, hostInPage, idOf, watchClosedRoots } from './an-open-card';

const { frame } = watchClosedRoots();

let lifetime: AbortController;
let painter: Painter;
let hover: Hover;
let excluded: Exclusion[] = [];
let load: (entity: string) => Promise<CardData | null>;

beforeEach(async () => {
  lifetime = new AbortController();
  const { signal } = lifetime;
  painter = createHighlightPainter({
    ...{ document, signal, silently: (write) => write(), isStillWanted: async () => true },
  });
  load = async (entity) =>
    entity === idOf('Jane Roe') ? cardOf('Jane Roe', 'John Doe') : cardOf('John Doe');
  hover = startHover({
    openCard: async () => openCard,
    onFailure: (error) => {
      throw error;
    },
    ...{ painter, signal, load: (entity) => load(entity), countOf: () => 2 },
    exclusionOf: ({ mention, text }, scope, name) =>
      excludeMention(scope, { ...mention, start: 0, end: text.length }, name, text, {
        ...{ host: 'example.org', page: 'https://example.org/' },
      }),
    exclude: async (exclusion) => {
      excluded.push(exclusion);
    },
    include: async (exclusion) => {
      excluded = excluded.filter((each) => each !== exclusion);
    },
  });
  excluded = [];
  await commands.mouseMove(5, 600);
});

afterEach(() => {
  lifetime.abort();
  clearPage();
});

/** Shows html whose first block names these people, marked. */
function showNames(
  html: string,
  names: readonly string[] = ['Jane Roe'],
): { element: HTMLElement; marks: Mark[] } {
  const element = showHtml(html);
  const block = blockOf(element);
  painter.paint(
    block,
    names.map((name) => mentionOf(block, name)),
  );
  hover.marksChanged();
  return { element, marks: [...painter.marks()] };
}

const SENTENCE = '<p style="margin: 60px; font: 18px serif">Yesterday Jane Roe met John Doe in town.</p>';

const middleOf = (mark: Mark | undefined): [number, number] => {
  const rect = mark && rectsOf(mark)[0];
  if (!rect) throw new Error('no mark');
  return [rect.left + rect.width / 2, rect.top + rect.height / 2];
};
const isOpen = () => hostInPage() !== null;
const restOn = async (mark: Mark | undefined): Promise<void> => {
  await commands.mouseMove(...middleOf(mark), { steps: 3 });
  await expect.poll(isOpen, { timeout: 1500 }).toBe(true);
};

describe('a pointer', () => {
  test('at rest on a name opens its card, not at once, and never over the name', async () => {
    const { marks } = showNames(SENTENCE);
    await commands.mouseMove(...middleOf(marks[0]));
    await pause(100);
    expect(isOpen()).toBe(false);
    await expect.poll(isOpen).toBe(true);
    expect(frame()?.textContent).toContain('What is known of Jane Roe.');
    expect(frame()?.textContent).toContain('This spelling is used only for Jane Roe.');
    const card = hostInPage()?.getBoundingClientRect();
    const name = marks[0] && rectsOf(marks[0])[0];
    await expect.poll(() => hostInPage()?.getBoundingClientRect().top).toBeGreaterThan(name?.bottom ?? 0);
    expect(card?.width).toBe(Math.min(360, innerWidth - 24));
  });

  test('that crosses names quickly opens nothing', async () => {
    const { marks } = showNames(SENTENCE, ['Jane Roe', 'John Doe']);
    const [x, y] = middleOf(marks[0]);
    await commands.mouseMove(x - 40, y);
    await commands.mouseMove(x + 400, y, { steps: 8 });
    await pause(500);
    expect(isOpen()).toBe(false);
  });

  test('can move into the card and out again, which closes it', async () => {
    const { marks } = showNames(SENTENCE);
    await restOn(marks[0]);
    const card = hostInPage()?.getBoundingClientRect();
    if (!card) throw new Error('no card');
    await commands.mouseMove(card.left + 60, card.top + 30, { steps: 10 });
    await pause(500);
    expect(isOpen()).toBe(true);
    await commands.mouseMove(card.right + 200, card.bottom + 60, { steps: 4 });
    await expect.poll(isOpen).toBe(false);
  });

  test('on another name switches to its card', async () => {
    const { marks } = showNames(SENTENCE, ['Jane Roe', 'John Doe']);
    await restOn(marks[0]);
    await commands.mouseMove(...middleOf(marks[1]), { steps: 3 });
    await expect.poll(() => frame()?.textContent).toContain('What is known of John Doe.');
    expect(document.querySelectorAll('[popover]').length).toBe(1);
  });

  test('with a button down opens nothing', async () => {
    const { marks } = showNames(SENTENCE);
    await commands.mouseMove(20, 600);
    await commands.mouseDown();
    await commands.mouseMove(...middleOf(marks[0]), { steps: 3 });
    await pause(500);
    expect(isOpen()).toBe(false);
    await commands.mouseUp();
    getSelection()?.removeAllRanges();
  });

  test('opens the card of a name whose paragraph is selected elsewhere', async () => {
    const { element, marks } = showNames(SENTENCE);
    const text = element.firstChild as Text;
    getSelection()?.setBaseAndExtent(text, text.data.indexOf('John'), text, text.data.length);
    await restOn(marks[0]);
    getSelection()?.removeAllRanges();
  });

  test('that moves on along a name opens nothing before it rests', async () => {
    const { marks } = showNames(SENTENCE.replace('18px', '90px'));
    const [x, y] = middleOf(marks[0]);
    for (let step = 0; step < 15; step++) {
      await commands.mouseMove(x - 75 + step * 10, y);
      await pause(40);
    }
    expect(isOpen()).toBe(false);
    await expect.poll(isOpen).toBe(true);
  });

  test('that trembles after Esc or a press does not bring the card back, one that returns does', async () => {
    const { marks } = showNames(SENTENCE);
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
    painter.paint(block, [mentionOf(block, 'Jane Roe')]);
    hover.marksChanged();
    const [x, y] = middleOf(painter.marks()[0]);
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
    const { element, marks } = showNames(SENTENCE);
    getSelection()?.selectAllChildren(element);
    await commands.mouseMove(...middleOf(marks[0]), { steps: 3 });
    await pause(500);
    expect(isOpen()).toBe(false);
    getSelection()?.removeAllRanges();
  });

  test('made up by the page opens nothing', async () => {
    const { element, marks } = showNames(SENTENCE);
    const [clientX, clientY] = middleOf(marks[0]);
    element.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true }));
    await pause(500);
    expect(isOpen()).toBe(false);
  });

  test('while the reader types opens nothing', async () => {
    const { marks } = showNames(SENTENCE);
    await commands.mouseMove(...middleOf(marks[0]));
    await commands.press('a');
    await pause(500);
    expect(isOpen()).toBe(false);
  });
});

describe('the keyboard', () => {
  test('closes the card when the reader writes, and not for a shortcut', async () => {
    const { element, marks } = showNames(SENTENCE);
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
    const { marks } = showNames(SENTENCE);
    const seen: string[] = [];
    const listen = { capture: true, signal: lifetime.signal };
    window.addEventListener('keydown', (event) => void seen.push(event.key), listen);
    await restOn(marks[0]);
    await commands.press('Escape');
    expect([isOpen(), seen]).toEqual([false, []]);
  });

  test('Esc closes the card unseen by the page, and is the page’s again after that', async () => {
    const { marks } = showNames(SENTENCE);
    const seen: string[] = [];
    const note = (event: Event): void => void seen.push(event.type);
    for (const type of ['keydown', 'keyup'])
      document.addEventListener(type, note, { signal: lifetime.signal });
    await restOn(marks[0]);
    await commands.press('Escape');
    expect(isOpen()).toBe(false);
    expect(seen).toEqual([]);
    await commands.press('Escape');
    expect(seen).toEqual(['keydown', 'keyup']);
  });

  test('a summoned card takes the focus and gives it back', async () => {
    const { element, marks } = showNames(SENTENCE);
    element.insertAdjacentHTML('afterend', '<button>theirs</button>');
    const button = element.nextElementSibling as HTMLElement;
    button.focus();
    if (marks[0]) hover.summon(marks[0]);
    await expect.poll(() => document.activeElement === hostInPage() && isOpen()).toBe(true);
    await commands.press('Escape');
    expect(document.activeElement).toBe(button);
  });

  test('a hovered card leaves the focus where it is', async () => {
    const { element, marks } = showNames(SENTENCE);
    element.insertAdjacentHTML('afterend', '<button>theirs</button>');
    (element.nextElementSibling as HTMLElement).focus();
    await restOn(marks[0]);
    expect(document.activeElement).toBe(element.nextElementSibling);
  });
});

describe('the card', () => {
  test('opens related people in place, with a way back', async () => {
    const { marks } = showNames(SENTENCE);
    await restOn(marks[0]);
    buttonWith('John Doe')?.click();
    await expect.poll(() => frame()?.textContent).toContain('What is known of John Doe.');
    expect(frame()?.getAttribute('aria-label')).toContain('John Doe');
    buttonWith('Back')?.click();
    await expect.poll(() => frame()?.textContent).toContain('What is known of Jane Roe.');
    expect(buttonWith('Back')).toBeUndefined();
    buttonWith('Close')?.click();
    expect(isOpen()).toBe(false);
  });

  test('takes the reader’s word that it is somebody else, and takes it back', async () => {
    const { marks } = showNames(SENTENCE);
    await restOn(marks[0]);
    const press = (label: string): void =>
      [...(frame()?.querySelectorAll('button') ?? [])]
        .find(({ textContent }) => textContent === label)
        ?.click();
    press('Not this person?');
    await expect.poll(() => frame()?.textContent).toContain('“Jane Roe” nowhere');
    press('“Jane Roe” nowhere');
    await expect.poll(() => frame()?.textContent).toContain('No longer marked.');
    expect(excluded).toEqual([
      { scope: 'form', entity: idOf('Jane Roe'), name: 'Jane Roe', text: 'Jane Roe' },
    ]);
    press('Undo');
    await expect.poll(() => frame()?.textContent).toContain('Not this person?');
    expect(excluded).toEqual([]);
  });

  test('says what went wrong, and tries again', async () => {
    const answer = load;
    load = () => Promise.reject(new Error('The store is full'));
    const { marks } = showNames(SENTENCE);
    await restOn(marks[0]);
    expect(frame()?.textContent).toContain('The store is full');
    load = answer;
    buttonWith('Try again')?.click();
    await expect.poll(() => frame()?.textContent).toContain('What is known of Jane Roe.');
  });

  test('of somebody no set has any more says so', async () => {
    load = async () => null;
    const { marks } = showNames(SENTENCE);
    await restOn(marks[0]);
    expect(frame()?.textContent).toContain('None of your sets');
  });

  test('keeps its clicks and keys from the page, and its root closed', async () => {
    const { marks } = showNames(SENTENCE);
    const seen: string[] = [];
    for (const type of ['click', 'pointerdown', 'mousedown', 'keydown', 'wheel']) {
      document.addEventListener(type, (event) => seen.push(event.type), { signal: lifetime.signal });
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
    const { marks } = showNames(SENTENCE);
    if (marks[0]) hover.summon(marks[0]);
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
    painter.paint(block, [mentionOf(block, 'Jane Roe')]);
    hover.marksChanged();
    await restOn(painter.marks()[0]);
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
    painter.paint(block, [mentionOf(block, 'Jane Roe')]);
    hover.marksChanged();
    await restOn(painter.marks()[0]);
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
    const { marks } = showNames(SENTENCE);
    await restOn(marks[0]);
    document.dispatchEvent(new Event('fullscreenchange', { bubbles: true }));
    expect(isOpen()).toBe(false);
  });

  test('is gone, host and all, when the visit ends', async () => {
    const { marks } = showNames(SENTENCE);
    await restOn(marks[0]);
    lifetime.abort();
    expect(isOpen()).toBe(false);
  });
});

function buttonWith(label: string): HTMLButtonElement | undefined {
  const buttons = [...(frame()?.querySelectorAll('button') ?? [])];
  return buttons.find((button) => (button.getAttribute('aria-label') ?? button.textContent) === label);
}
