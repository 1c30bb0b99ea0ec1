import { useState } from 'preact/hooks';
import { describe, expect, type Mock, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import type { Person } from '../../../src/extension/messages';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/extension/settings';
import { CastView, type CastViewProps } from '../../../src/ui/cast/cast-view';
import { useCards } from '../../../src/ui/cast/use-cards';
import { POPUP_STYLES, popupProps } from '../../fixtures/ui/popup-props';
import { idOf, secretary } from '../../fixtures/ui/sample-cards';
import { people, shelf } from '../../fixtures/ui/sample-lists';
import { type Shown, show, showScene, wordsIn } from './show';

const rowsOf = (popup: Shown): readonly string[] => popup.all('.row-name').map(wordsIn);
/** The button that unfolds somebody's card. */
async function rowOf(popup: Shown, name: string): Promise<HTMLElement> {
  const find = () => popup.all('.row-button').find((button) => wordsIn(button).includes(name));
  await expect.poll(find).toBeDefined();
  const row = find();
  if (row === undefined) throw new Error(`No row of ${name}`);
  return row;
}
const selectedTab = (popup: Shown): string => popup.all('[role=tab][aria-selected=true]').map(wordsIn).join();
/** The one change that was asked for, made from these settings. */
function changeBy(onChange: Mock<CastViewProps['onChangeSettings']>, now: Partial<Settings> = {}) {
  expect(onChange).toHaveBeenCalledOnce();
  const [change] = onChange.mock.lastCall ?? [];
  return typeof change === 'function' ? change({ ...DEFAULT_SETTINGS, ...now }) : change;
}
const focused = (): string =>
  document.activeElement instanceof HTMLElement ? wordsIn(document.activeElement) : '';

describe('the popup says in plain words what is going on', () => {
  test.each([
    ['popup loading', 'Reading the page…'],
    ['popup still reading', 'Still reading the page…'],
    ['popup still reading', 'The storage is full: a set you added could not be kept.'],
    ['popup nobody', 'This page names no one from your sets.'],
    ['popup restricted', 'This is a page of the browser itself.'],
    ['popup access withheld', 'Your browser keeps Backgrounder out of this page until you allow it.'],
    ['popup pdf file', 'Names can be looked up under “Everyone”.'],
    ['popup page loading', 'The page is still loading.'],
    ['popup not ready', 'Reload the page'],
    ['popup paused', 'Backgrounder is resting on all pages.'],
    ['popup site off', 'Names on news.example are not looked for.'],
    ['popup error', 'The background did not answer.'],
    ['popup without a set', 'No set is on'],
  ])('%s', async (scene, words) => {
    // `Loading` shows itself only after a moment.
    await expect.poll(showScene(scene).text).toContain(words);
  });

  test.each([
    ['popup paused', 'Resume', { paused: false }],
    ['popup site off', 'Switch on', { sitesOff: [] }],
  ])('%s: one button undoes it', (scene, label, change) => {
    const onChangeSettings = vi.fn<CastViewProps['onChangeSettings']>();
    const isPaused = scene === 'popup paused';
    const now = isPaused ? { paused: true } : { sitesOff: ['news.example'] };
    const popup = show(
      <CastView
        {...popupProps}
        cast={isPaused ? { kind: 'paused' } : { kind: 'site-off', host: 'news.example' }}
        settings={{ state: 'ready', value: { ...DEFAULT_SETTINGS, ...now } }}
        onChangeSettings={onChangeSettings}
      />,
    );
    popup.control(label).click();
    expect(changeBy(onChangeSettings, now)).toEqual(change);
  });

  test('an error can be tried again', () => {
    const onRetry = vi.fn();
    const popup = show(<CastView {...popupProps} cast={{ kind: 'error', words: 'No.' }} onRetry={onRetry} />);
    popup.control('Try again').click();
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe('the switches act at once', () => {
  test('this site off', () => {
    const onChangeSettings = vi.fn<CastViewProps['onChangeSettings']>();
    const popup = show(<CastView {...popupProps} onChangeSettings={onChangeSettings} />);
    popup.control('On for news.example').click();
    expect(changeBy(onChangeSettings)).toEqual({ sitesOff: ['news.example'] });
  });

  test('everything paused', () => {
    const onChangeSettings = vi.fn<CastViewProps['onChangeSettings']>();
    const popup = show(<CastView {...popupProps} onChangeSettings={onChangeSettings} />);
    popup.control('Pause').click();
    expect(changeBy(onChangeSettings)).toEqual({ paused: true });
  });

  test.each([
    ['popup cast', 'On for news.example'],
    ['popup site off', 'Off for news.example'],
    ['popup paused', 'Paused on news.example'],
    ['popup loading', 'news.example'],
  ])('%s: the switch is called what it is', (scene, name) => {
    const [control] = showScene(scene).all('.switch');
    expect(control && wordsIn(control)).toBe(name);
  });

  test('a page of the browser has no site to switch', () => {
    expect(showScene('popup restricted').all('[role=switch]')).toEqual([]);
  });

  test('nothing can be switched before the settings are known', () => {
    expect(showScene('popup loading').control('news.example').matches(':disabled')).toBe(true);
  });
});

describe('on this page', () => {
  test('the cast stands in order of mentions, with counts and the role on the day of the page', async () => {
    const popup = showScene('popup cast');
    // What a row holds is not read before its first frame.
    await expect
      .poll(() => rowsOf(popup).slice(0, 3))
      .toEqual(['Marco Estrada', 'Lucía Ferrer', 'Coastal Press Agency']);
    expect(popup.all('.row-count').map((count) => Number.parseInt(wordsIn(count), 10))).toEqual([7, 3, 2, 1]);
    expect(popup.all('.row-line').map(wordsIn)[0]).toMatch(/^Secretary of Foreign Affairs/u);
  });

  test('a line unfolds into the full card and folds again', async () => {
    const popup = showScene('popup cast');
    const row = await rowOf(popup, 'Marco Estrada');
    row.click();
    await expect.poll(popup.text).toContain('Confirmed by: the Senate, 78–22');
    expect(row.ariaExpanded).toBe('true');
    row.click();
    await expect.poll(popup.text).not.toContain('Confirmed by');
  });

  test('the mentions of the line that was unfolded are gone through, round at the ends', async () => {
    const onJump = vi.fn();
    const popup = show(<CastView {...popupProps} onJump={onJump} />);
    (await rowOf(popup, 'Lucía Ferrer')).click();
    await expect.poll(() => popup.all('.stepper').length).toBe(1);
    const at = () => popup.all('.stepper-at').map(wordsIn);
    for (const position of ['1 of 3', '2 of 3', '3 of 3', '1 of 3']) {
      popup.control('Next mention').click();
      await expect.poll(at).toEqual([position]);
    }
    popup.control('Previous mention').click();
    await expect.poll(at).toEqual(['3 of 3']);
    expect(onJump.mock.calls.map(([jump]) => [jump.entity, jump.index])).toEqual(
      // The first of her mentions is in the page, the two others in a frame.
      [0, 0, 1, 0, 1].map((index) => ['lucia-ferrer', index]),
    );
  });

  test('someone connected who is on the page opens there; someone who is not, in the other list', async () => {
    const popup = showScene('popup cast');
    (await rowOf(popup, 'Marco Estrada')).click();
    await expect.poll(popup.text).toContain('Succeeded by');
    popup.control('Lucía Ferrer').click();
    await expect.poll(focused).toContain('Lucía Ferrer');
    expect(selectedTab(popup)).toContain('On this page');

    (await rowOf(popup, 'Marco Estrada')).click();
    await expect.poll(popup.text).toContain('Succeeded by');
    popup.control('Anna Brandt').click();
    await expect.poll(focused).toContain('Anna Brandt');
    expect(selectedTab(popup)).toContain('Everyone');
    expect(rowsOf(popup)).toEqual(['Anna Brandt']);
  });

  test.each(['becomes known', 'turns out to be unknown'])(
    'an open card is still there when the date of the page %s',
    async (change) => {
      const ask = async ({ date }: { date?: string }) => {
        const { onDate: _, ...undated } = secretary;
        return date === undefined ? undated : secretary;
      };
      let setDate: (date: string | undefined) => void = () => undefined;
      const dates = change === 'becomes known' ? [undefined, '2021-10-08'] : ['2021-10-08', undefined];
      function Popup() {
        const [date, set] = useState(dates[0]);
        setDate = set;
        return <CastView {...popupProps} cards={useCards(ask, date)} />;
      }
      const popup = show(<Popup />);
      const wordsFor = (date: string | undefined) => (date === undefined ? /^Now/u : /^On 8 October 2021/u);
      const heading = () => popup.all('.bg-role-group h3').map(wordsIn)[0];
      (await rowOf(popup, 'Marco Estrada')).click();
      await expect.poll(heading).toMatch(wordsFor(dates[0]));
      setDate(dates[1]);
      await expect.poll(heading).toMatch(wordsFor(dates[1]));
    },
  );

  test('a card that cannot be had says why', async () => {
    const cards = {
      ...shelf,
      of: () => ({ state: 'error', words: 'The background did not answer.' }) as const,
    };
    const popup = show(<CastView {...popupProps} cards={cards} />);
    (await rowOf(popup, 'Marco Estrada')).click();
    await expect.poll(popup.text).toContain('The background did not answer.');
  });
});

describe('everyone in the set', () => {
  test('is shown first when the page has none of them', () => {
    const popup = showScene('popup nobody');
    expect(selectedTab(popup)).toContain('Everyone');
    expect(rowsOf(popup)).toHaveLength(people.length);
  });

  test('names found later do not turn the page under the reader', async () => {
    const popup = show(<CastView {...popupProps} cast={{ kind: 'nobody' }} />);
    expect(selectedTab(popup)).toContain('Everyone');
    popup.control(/^On this page/u).click();
    await expect.poll(popup.text).toContain('Nobody on this page');
  });

  test('typing finds people by any spelling, accents aside', async () => {
    const popup = showScene('popup nobody');
    const search = popup.control('Search by name or description');
    if (!(search instanceof HTMLInputElement)) throw new Error('The search is no field');
    search.value = 'ines casaubon';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await expect.poll(() => rowsOf(popup)).toEqual(['Inés Okafor']);
    search.value = 'lucia';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await expect.poll(() => rowsOf(popup)).toEqual(['Lucía Ferrer']);
  });

  test('a search without a result says so', async () => {
    const popup = showScene('popup nobody');
    const search = popup.control('Search by name or description');
    if (!(search instanceof HTMLInputElement)) throw new Error('The search is no field');
    search.value = 'Garland';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await expect.poll(popup.text).toContain('No one in your sets fits “Garland”.');
  });
});

test('arrow keys, Home and End go between the tabs and select', async () => {
  const popup = showScene('popup cast');
  popup.control(/^On this page/u).focus();
  for (const [key, name] of [
    ['ArrowRight', 'Connections'],
    ['ArrowRight', 'Everyone'],
    ['ArrowRight', 'On this page'],
    ['End', 'Everyone'],
    ['Home', 'On this page'],
    ['ArrowLeft', 'Everyone'],
  ] as const) {
    await commands.press(key);
    await expect.poll(() => selectedTab(popup)).toContain(name);
    expect(focused()).toContain(name);
  }
});

test('switches and tabs stay in sight over a long list', async () => {
  const many = Array.from(
    { length: 150 },
    (_, index): Person => ({
      ...{ kind: 'person', name: `Person ${index}`, summary: '', forms: [] },
      id: idOf(`p${index}`),
    }),
  );
  const view = (
    <CastView
      {...popupProps}
      cast={{ kind: 'nobody' }}
      people={{ state: 'ready', value: { query: '', people: many, found: many.length, total: many.length } }}
    />
  );
  const popup = show(view, POPUP_STYLES);
  popup.all('.row')[120]?.scrollIntoView();
  await expect.poll(() => window.scrollY).toBeGreaterThan(1000);
  expect(popup.control('On for news.example').getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
  expect(popup.all('[role=tablist]')[0]?.getBoundingClientRect().top).toBeGreaterThan(0);
});
