import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MARK_NAMES } from '../../../src/content/marks/mark-style';
import { clearPage, nextFrame, pause, showHtml } from './a-page';
import { startExtension, type TestExtension } from './an-extension';
import { hostInPage, idOf } from './an-open-card';

let extension: TestExtension | undefined;
beforeEach(() => {
  document.title = 'A page';
});
afterEach(() => {
  extension?.end();
  extension = undefined;
  clearPage();
});

/** What the page can see of our marks: the words under every highlight, in document order. */
function markedWords(): string[] {
  const ranges = [...(CSS.highlights.get(MARK_NAMES.person) ?? [])].map((each) => {
    const range = document.createRange();
    range.setStart(each.startContainer, each.startOffset);
    range.setEnd(each.endContainer, each.endOffset);
    return range;
  });
  ranges.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other));
  return ranges.map((range) => range.toString());
}
const expectMarks = (...words: string[]) => expect.poll(markedWords, { timeout: 2000 }).toEqual(words);
const start = (options?: Parameters<typeof startExtension>[0]): TestExtension => {
  extension = startExtension(options);
  return extension;
};

describe('a page', () => {
  test('that names people is marked, and its cast is told', async () => {
    const place = showHtml('<div><p>Roe came first.</p><p>Jane Roe met John Doe.</p></div>');
    const before = place.outerHTML;
    const { cast, badge } = start();
    await expectMarks('Roe', 'Jane Roe', 'John Doe');
    await expect.poll(() => cast()?.state).toBe('ready');
    expect(cast()?.entries).toMatchObject([
      { entity: 'jane-roe', kind: 'person', count: 2, order: 0 },
      { entity: 'john-doe', kind: 'person', count: 1, order: 2 },
    ]);
    const places = cast()?.entries.flatMap((entry) => entry.places) ?? [];
    expect(places).toHaveLength(3);
    for (const place of places) expect(place).toBeGreaterThanOrEqual(0);
    await expect.poll(() => badge.at(-1)).toEqual(['jane-roe', 'john-doe']);
    expect(place.outerHTML).toBe(before);
  });

  test('loses the marks the reader excludes at once, and has them back when that is undone', async () => {
    showHtml('<div><p>Jane Roe met John Doe.</p><p>Jane Roe left.</p></div>');
    const { keepExclusions, questions } = start();
    await expectMarks('Jane Roe', 'John Doe', 'Jane Roe');
    const asked = questions.length;
    const [host, page] = [location.hostname, location.href.replace(/#.*/, '')];
    const roe = { entity: idOf('Jane Roe'), name: 'Jane Roe' };
    keepExclusions([{ ...roe, scope: 'mention', page, before: '', text: 'Jane Roe', after: ' left.' }]);
    await expectMarks('Jane Roe', 'John Doe');
    keepExclusions([{ ...roe, scope: 'site', host }]);
    await expectMarks('John Doe');
    keepExclusions([{ ...roe, scope: 'form', text: 'JANE ROE' }]);
    await expectMarks('John Doe');
    keepExclusions([]);
    await expectMarks('Jane Roe', 'John Doe', 'Jane Roe');
    expect(questions).toHaveLength(asked);
  });

  test('lets the reader say who is meant where it names two of one name, on this site and until that is undone', async () => {
    const place = showHtml('<div><p>Jane Roe met Max Roe.</p><p>Roe spoke.</p></div>');
    const { keepChoices, questions, cast, badge } = start({ names: ['Jane Roe', 'Max Roe'] });
    await expectMarks('Jane Roe', 'Max Roe', 'Roe');
    await expect.poll(() => cast()?.state).toBe('ready');
    const counts = () => cast()?.entries.map(({ entity, count }) => [entity, count]);
    const open = [
      ['jane-roe', 1],
      ['max-roe', 1],
    ];
    expect(counts()).toEqual(open);
    const [asked, host] = [questions.length, location.hostname];
    const max = { host, text: 'Roe', entity: idOf('Max Roe'), kind: 'person', name: 'Max Roe' } as const;
    keepChoices([max]);
    const settled = [
      ['jane-roe', 1],
      ['max-roe', 2],
    ];
    expect(counts()).toEqual(settled);
    keepChoices([{ ...max, host: 'elsewhere.example' }]);
    expect(counts()).toEqual(open);
    keepChoices([max]);
    place.insertAdjacentHTML('beforeend', '<p>Then ROE left.</p>');
    await expectMarks('Jane Roe', 'Max Roe', 'Roe', 'ROE');
    expect(counts()).toEqual([
      ['jane-roe', 1],
      ['max-roe', 3],
    ]);
    keepChoices([]);
    expect(counts()).toEqual(open);
    expect(questions.length).toBe(asked + 1);
    await expect.poll(() => badge.at(-1)).toEqual(['jane-roe', 'max-roe']);
  });

  test('that names nobody asks nobody and tells nobody', async () => {
    showHtml('<p>Nothing happened.</p>');
    const { cast, questions, badge } = start();
    await expect.poll(() => cast()?.state).toBe('ready');
    await pause(300);
    expect([questions, badge, cast()?.entries]).toEqual([[], [], []]);
  });

  test('that names somebody later is read then, all of it', async () => {
    const place = showHtml('<div><p>Roe came first.</p></div>');
    const { cast, questions } = start();
    place.firstElementChild?.replaceChildren('Nothing happened.');
    await expect.poll(() => cast()?.state).toBe('ready');
    const asked = questions.length;
    place.insertAdjacentHTML('beforeend', '<p>Then Jane Roe came, and Roe stayed.</p>');
    await expectMarks('Jane Roe', 'Roe');
    expect(questions.length).toBeGreaterThan(asked);
  });

  test('whose evidence comes late gets its earlier mentions marked too', async () => {
    const place = showHtml('<div><p>Roe and Jane Doe came, and John Doe.</p></div>');
    start();
    await expectMarks('John Doe');
    place.insertAdjacentHTML('beforeend', '<p>She is Jane Roe.</p>');
    await expectMarks('Roe', 'John Doe', 'Jane Roe');
  });

  test('that renders the same text again keeps its marks in the very next frame, and nobody is asked', async () => {
    const place = showHtml('<div><p>Ask Jane Roe.</p></div>');
    const { questions } = start();
    await expectMarks('Jane Roe');
    const asked = questions.length;
    for (let round = 0; round < 5; round++) {
      place.innerHTML = '<p>Ask Jane Roe.</p>';
      await nextFrame();
      expect(markedWords()).toEqual(['Jane Roe']);
    }
    expect(questions.length).toBe(asked);
  });

  test('that sets the same text again and again never loses its marks', async () => {
    const place = showHtml('<p>Ask Jane Roe.</p>');
    start();
    await expectMarks('Jane Roe');
    (place.firstChild as Text).data = 'Ask Jane Roe.';
    expect(markedWords()).toEqual(['Jane Roe']);
    await nextFrame();
    expect(markedWords()).toEqual(['Jane Roe']);
  });

  test('whose text changes loses marks that no longer hold', async () => {
    const place = showHtml('<p>Ask Jane Roe.</p>');
    start();
    await expectMarks('Jane Roe');
    (place.firstChild as Text).data = 'Ask somebody else.';
    await expectMarks();
  });

  test('that is emptied while it is read is no trouble', async () => {
    const errors = vi.spyOn(console, 'warn');
    const place = showHtml(`<div>${'<section><p>Ask Jane Roe.</p></section>'.repeat(5000)}</div>`);
    const { cast } = start();
    await pause(1);
    place.remove();
    await expect.poll(() => cast()?.state, { timeout: 4000 }).toBe('ready');
    await expectMarks();
    expect(errors).not.toHaveBeenCalled();
    errors.mockRestore();
  });
});

describe('the reader', () => {
  test('switches the site off and on: at once, and nothing stays behind', async () => {
    const place = showHtml('<p>Ask Jane Roe.</p>');
    const before = place.outerHTML;
    const { changeSettings, cast, badge } = start();
    await expectMarks('Jane Roe');
    await expect.poll(() => badge.length).toBe(1);
    changeSettings({ sitesOff: [location.hostname] });
    expect([CSS.highlights.size, document.adoptedStyleSheets.length]).toEqual([0, 0]);
    expect([cast()?.state, cast()?.entries]).toEqual(['off', []]);
    await expect.poll(() => badge.at(-1)).toEqual([]);
    expect(place.outerHTML).toBe(before);
    changeSettings({ sitesOff: [] });
    await expectMarks('Jane Roe');
  });

  test('who paused everything sees nothing, and nobody is asked', async () => {
    showHtml('<p>Ask Jane Roe.</p>');
    const { cast, questions, changeSettings } = start({ settings: { paused: true } });
    await expect.poll(() => cast()?.state).toBe('off');
    expect([questions.length, CSS.highlights.size]).toEqual([0, 0]);
    changeSettings({ paused: false });
    await expectMarks('Jane Roe');
  });

  test('chooses real elements, and highlights again', async () => {
    const place = showHtml('<p>Ask Jane <b>Roe</b>.</p>');
    const before = place.outerHTML;
    const { changeSettings } = start();
    await expectMarks('Jane Roe');
    changeSettings({ painter: 'mark' });
    await expect.poll(() => place.querySelectorAll('mark').length).toBe(2);
    // One highlight without a word in it says that the page is painted.
    expect([...CSS.highlights].map(([name, { size }]) => [name, size])).toEqual([[MARK_NAMES.flash, 0]]);
    changeSettings({ painter: 'highlight' });
    await expectMarks('Jane Roe');
    expect(place.outerHTML).toBe(before);
  });

  test('with real elements sees changed paragraphs marked anew', async () => {
    const place = showHtml('<div><p>Ask Jane Roe.</p></div>');
    start({ settings: { painter: 'mark' } });
    const marks = () => [...place.querySelectorAll('mark')].map((mark) => mark.textContent);
    await expect.poll(marks).toEqual(['Jane Roe']);
    place.insertAdjacentHTML('beforeend', '<p>And John Doe.</p>');
    place.firstElementChild?.append(' Or John Doe.');
    await expect.poll(marks).toEqual(['Jane Roe', 'John Doe', 'John Doe']);
    (place.firstElementChild?.firstChild as Text).data = 'Now John Doe alone. ';
    await expect.poll(() => place.firstElementChild?.textContent).toBe('Now John Doe alone.  Or John Doe.');
    await expect.poll(marks).toEqual(['John Doe', 'John Doe', 'John Doe']);
  });

  test('adds a set: its names are marked without a reload', async () => {
    showHtml('<p>Ask Jane Roe and Mary Poe.</p>');
    const { changeSets } = start();
    await expectMarks('Jane Roe');
    changeSets(['Mary Poe'], '2');
    await expectMarks('Mary Poe');
  });

  test('steps from mention to mention, round at the end, past what cannot be seen', async () => {
    showHtml(
      '<div style="height: 3000px"><p>Jane Roe</p><p style="display: none">Jane Roe</p><p style="margin-top: 2000px">John Doe</p></div>',
    );
    const { step } = start();
    await expect.poll(() => markedWords().length).toBe(3);
    const top = () => document.querySelector('.test-page p:last-child')?.getBoundingClientRect().top ?? 0;
    expect(step('next')).toBe(true);
    await expect.poll(hostInPage).not.toBeNull();
    expect(top()).toBeGreaterThan(innerHeight);
    expect(step('next')).toBe(true);
    expect(top()).toBeLessThan(innerHeight);
    expect(step('next')).toBe(true);
    expect(top()).toBeGreaterThan(innerHeight);
    expect(step('previous')).toBe(true);
    expect(top()).toBeLessThan(innerHeight);
    scrollTo(0, 0);
  });

  test('jumps to a mention of one person, which flashes', async () => {
    showHtml('<div><p>John Doe</p><p>Jane Roe</p><p>John Doe</p></div>');
    const { jump } = start();
    await expect.poll(() => markedWords().length).toBe(3);
    const flashing = () => {
      const [range] = CSS.highlights.get(MARK_NAMES.flash) ?? [];
      return range?.startContainer.parentElement;
    };
    jump('John Doe', 0);
    const first = flashing();
    jump('John Doe', 1);
    const second = flashing();
    expect(first?.textContent).toBe('John Doe');
    expect(second?.textContent).toBe('John Doe');
    expect(second).not.toBe(first);
    expect(hostInPage()).toBeNull();
  });

  test('on a page without mentions is told so', async () => {
    showHtml('<p>Nothing happened.</p>');
    const { step, cast } = start();
    await expect.poll(() => cast()?.state).toBe('ready');
    expect(step('next')).toBe(false);
  });
});

describe('when the background fails', () => {
  const failing = (times: number, words: string) => {
    let left = times;
    return (): undefined => {
      if (left-- > 0) throw new Error(words);
    };
  };

  test('once, it is asked again and nobody notices', async () => {
    showHtml('<p>Ask Jane Roe.</p>');
    const { cast } = start({ beforeAnswer: failing(1, 'The worker was stopped') });
    await expectMarks('Jane Roe');
    await expect.poll(() => cast()?.state).toBe('ready');
  });

  test('twice, the popup says why, the console once, and the next change is another chance', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const place = showHtml('<div><p>Ask Jane Roe.</p></div>');
    const { cast } = start({ beforeAnswer: failing(4, 'The disk is full') });
    await expect.poll(() => cast()?.state, { timeout: 2000 }).toBe('error');
    expect(cast()?.error).toBe('The disk is full');
    place.append('more');
    await pause(400);
    place.append('and more');
    await expectMarks('Jane Roe');
    expect(cast()?.state).toBe('ready');
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
  });

  test('because the extension is gone, everything ends without a word', async () => {
    const warn = vi.spyOn(console, 'warn');
    const place = showHtml('<div><p>Ask Jane Roe.</p></div>');
    let isGone = false;
    const { cast } = start({
      beforeAnswer() {
        if (isGone) throw new Error('Extension context invalidated.');
        return undefined;
      },
    });
    await expectMarks('Jane Roe');
    isGone = true;
    place.insertAdjacentHTML('beforeend', '<p>And John Doe.</p>');
    await expectMarks();
    expect(CSS.highlights.size).toBe(0);
    expect(cast()?.entries).toEqual([]);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  test('or says that this site is off, nothing is marked', async () => {
    showHtml('<p>Ask Jane Roe.</p>');
    const { cast } = start({ beforeAnswer: () => ({ off: true }) });
    await expect.poll(() => cast()?.state).toBe('off');
    expect(markedWords()).toEqual([]);
  });
});
