import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import type { CardOptions } from '../../../src/content/hover/card-calls';
import { openCard } from '../../../src/content/hover/open-card';
import { copyOfCard } from '../../../src/ui/card-copy';
import { wordsIn } from '../../support/catalogue';
import { SENTENCE, showNames, useHover } from './a-hover';
import { pause } from './a-page';
import { cardOf, watchClosedRoots } from './an-open-card';

const { frame } = watchClosedRoots();
const scene = useHover();

/** Opens the sheet of a name as the hover does in a page of its own; tests run in a frame. */
async function openSheet(): Promise<{ readonly onClose: ReturnType<typeof vi.fn<() => void>> }> {
  const { marks } = showNames(scene, SENTENCE);
  const [mark] = marks;
  if (!mark) throw new Error('no mark');
  const life = new AbortController();
  onTestFinished(() => life.abort());
  const onClose = vi.fn(() => life.abort());
  const nothing = async (): Promise<void> => {};
  const options: CardOptions = {
    ...{ mark, line: 0, takesFocus: true, isSheet: true, onClose, signal: life.signal },
    current: (mark) => scene.painter.mark(mark.key),
    reasonOf: ({ mention }) => mention.reason,
    words: wordsIn('en'),
    load: async () => ({ ...cardOf('Jane Roe', 'John Doe'), summary: 'A long story. '.repeat(400) }),
    writeDown: async (card, format) => copyOfCard(card, format),
    cast: () => new Set(),
    marksOf: () => marks,
    textAround: () => undefined,
    exclusionOf: () => {
      throw new Error('nobody asks');
    },
    ...{ goTo: () => {}, onCarry: () => {}, onPin: () => {} },
    ...{ exclude: nothing, include: nothing, choose: async () => nothing, forgetChoice: nothing },
  };
  await openCard(options);
  await expect.poll(() => frame()?.textContent).toContain('A long story.');
  for (const animation of frame()?.getAnimations() ?? []) animation.finish();
  return { onClose };
}
const boxOf = (element: Element | null | undefined): DOMRect => {
  if (!element) throw new Error('not there');
  return element.getBoundingClientRect();
};
const handle = (): [number, number] => {
  const { left, top, width } = boxOf(frame());
  return [left + width / 2, top + 9];
};

/** What the page's window has to ask for a close with, made while it is caught. */
function catchCloseWatchers(): { readonly made: CloseAsked[] } {
  const made: CloseAsked[] = [];
  const Original = Reflect.get(globalThis, 'CloseWatcher') as new () => CloseAsked;
  class Caught extends Original {
    constructor() {
      super();
      made.push(this);
    }
  }
  Reflect.set(globalThis, 'CloseWatcher', Caught);
  onTestFinished(() => void Reflect.set(globalThis, 'CloseWatcher', Original));
  return { made };
}
type CloseAsked = EventTarget & { requestClose(): void };

describe('the sheet', () => {
  test('closes on the Back of the system, and leaves no step in the history of the page', async () => {
    const { made } = catchCloseWatchers();
    const steps = history.length;
    const { onClose } = await openSheet();
    expect(made).toHaveLength(1);
    made[0]?.requestClose();
    expect(onClose).toHaveBeenCalledOnce();
    expect(history.length).toBe(steps);
    // The next Back is the page's again.
    made[0]?.requestClose();
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('lies along the lower edge, three fifths of the screen at most, and scrolls inside', async () => {
    await openSheet();
    const { left, right, top, bottom } = boxOf(frame());
    expect(bottom).toBeCloseTo(innerHeight, 0);
    expect(bottom - top).toBeLessThanOrEqual(innerHeight * 0.6 + 1);
    expect(left).toBeCloseTo(document.documentElement.clientWidth - right, 0);
    const { scrollHeight = 0, clientHeight = 0 } = frame() ?? {};
    expect(scrollHeight).toBeGreaterThan(clientHeight);
  });

  test('has buttons large enough for a finger', async () => {
    await openSheet();
    const buttons = [...(frame()?.querySelectorAll('.bg-tools button') ?? [])].map(boxOf);
    expect(buttons.length).toBeGreaterThan(1);
    for (const { width, height } of buttons) expect([width, height]).toEqual([44, 44]);
    expect(frame()?.querySelector('[aria-label="Pin"]')).toBeNull();
  });

  test('follows the finger on its handle, comes back from a little, and goes when drawn down', async () => {
    const { onClose } = await openSheet();
    const before = boxOf(frame()).top;
    const [x, y] = handle();
    await commands.swipe([x, y], [x, y + 40]);
    expect(onClose).not.toHaveBeenCalled();
    await expect.poll(() => boxOf(frame()).top).toBe(before);
    await commands.swipe([x, y], [x, y + 160]);
    await expect.poll(() => onClose.mock.calls.length).toBe(1);
  });

  test('stays in place while the page is scrolled, and the reader reads on above it', async () => {
    const { onClose } = await openSheet();
    document.body.insertAdjacentHTML('beforeend', '<div id="below" style="height: 3000px"></div>');
    onTestFinished(() => document.querySelector('#below')?.remove());
    scrollTo(0, 2000);
    await pause(200);
    expect(onClose).not.toHaveBeenCalled();
    expect(boxOf(frame()).bottom).toBeCloseTo(innerHeight, 0);
  });

  test('goes with the system’s Back, and leaves the page’s history alone', async () => {
    const steps = history.length;
    type Watcher = EventTarget & { requestClose(): void };
    const Original = (window as unknown as { CloseWatcher: new () => Watcher }).CloseWatcher;
    let made: Watcher | undefined;
    vi.stubGlobal(
      'CloseWatcher',
      class extends Original {
        constructor() {
          super();
          made = this;
        }
      },
    );
    onTestFinished(() => void vi.unstubAllGlobals());
    const { onClose } = await openSheet();
    made?.requestClose();
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(history.length).toBe(steps);
  });
});
