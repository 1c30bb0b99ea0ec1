import { render } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/extension/settings';
import { OptionsView, type OptionsViewProps } from '../../../src/options/options-view';
import { optionsProps } from '../../fixtures/ui/scenes';
import { show, showScene, wordsIn } from './show';

test('nothing can be changed before it is known', () => {
  const fields = showScene('options loading').all('input:not([type=file]), button');
  expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter((field) => !field.matches(':disabled')).map(wordsIn)).toEqual(['Change keys']);
});

test('the painter is chosen from two, each with its reason', () => {
  const onChangeSettings = vi.fn();
  const options = show(<OptionsView {...optionsProps} onChangeSettings={onChangeSettings} />);
  expect(options.control(/^Painted over the text/u).matches(':checked')).toBe(true);
  options.control(/^As elements in the page/u).click();
  expect(onChangeSettings).toHaveBeenCalledExactlyOnceWith({ painter: 'mark' });
});

test('a site that was switched off can be switched on', () => {
  const onChangeSettings = vi.fn<OptionsViewProps['onChangeSettings']>();
  const options = show(<OptionsView {...optionsProps} onChangeSettings={onChangeSettings} />);
  options.control(/^Switch on.*blog\.example$/u).click();
  const [change] = onChangeSettings.mock.lastCall ?? [];
  if (typeof change !== 'function') throw new Error('The change is not made from the settings of the moment');
  const sitesOff = ['news.example', 'blog.example', 'switched.off.meanwhile.example'];
  expect(change({ ...DEFAULT_SETTINGS, sitesOff })).toEqual({
    sitesOff: ['news.example', 'switched.off.meanwhile.example'],
  });
});

test('a set tells how many are in it, its revision, date, licence and homepage', () => {
  const options = showScene('options');
  expect(options.text()).toContain(
    '24 people and organizations · revision 3 of 23 November 2026 · CC BY 4.0 · Homepage',
  );
  expect(options.text()).toContain('shown in lists only, never marked in pages');
});

test('a set in another language than the reader’s says so to whoever reads it aloud', () => {
  const [set] = optionsProps.sets.state === 'ready' ? optionsProps.sets.value : [];
  if (set === undefined) throw new Error('The scene has no sets');
  const foreign = { title: 'de', description: 'de' };
  const sets = { state: 'ready', value: [{ ...set, foreign }] } as const;
  const told = show(<OptionsView {...optionsProps} sets={sets} />).all('[lang=de]');
  expect(told.map(wordsIn)).toEqual([set.title, set.description]);
  expect(showScene('options').all('.sets [lang]')).toEqual([]);
});

test('a set that was removed before the page was opened is told of, and takes no focus', async () => {
  const [set] = optionsProps.sets.state === 'ready' ? optionsProps.sets.value : [];
  if (set === undefined) throw new Error('The scene has no sets');
  const options = show(<OptionsView {...optionsProps} removal={{ set, isRestored: false, isOld: true }} />);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  expect(document.activeElement).not.toBe(options.control('Undo'));
});

test('a phone’s browser has no keys to list', () => {
  const words = show(<OptionsView {...optionsProps} shortcuts={undefined} />).text();
  expect(words).not.toContain('Keys');
  expect(words).toContain('Backgrounder in the browser’s menu lists every name');
});

test('a set is switched off by its switch', () => {
  const onSwitchSet = vi.fn();
  const options = show(<OptionsView {...optionsProps} onSwitchSet={onSwitchSet} />);
  options.control('Harbour talks of October 2021').click();
  expect(onSwitchSet).toHaveBeenCalledExactlyOnceWith('harbour-talks', false);
});

test('only an added set can be removed, and only after a second thought', async () => {
  const onRemoveSet = vi.fn();
  const options = show(<OptionsView {...optionsProps} onRemoveSet={onRemoveSet} />);
  expect(() => options.control(/^Remove.*Harbour/u)).toThrow();
  options.control(/^Remove.*River council$/u).click();
  await expect.poll(options.text).toContain('Remove this set?');
  expect(onRemoveSet).not.toHaveBeenCalled();
  options.control('Remove it').click();
  expect(onRemoveSet.mock.lastCall?.[0]).toMatchObject({ id: 'council' });
});

test('a set that was removed is told of, and comes back by the button that then has the focus', async () => {
  const onRestoreSet = vi.fn();
  const [set] = optionsProps.sets.state === 'ready' ? optionsProps.sets.value : [];
  if (set === undefined) throw new Error('The scene has no sets');
  const removal = { set, isRestored: false };
  const options = show(<OptionsView {...optionsProps} removal={removal} onRestoreSet={onRestoreSet} />);
  const undo = options.control('Undo');
  expect(undo.closest('[role=status]')?.textContent).toContain(`“${set.title}” has been removed.`);
  await expect.poll(() => document.activeElement === undo).toBe(true);
  undo.click();
  expect(onRestoreSet).toHaveBeenCalledExactlyOnceWith(set);
  const after = show(<OptionsView {...optionsProps} removal={{ set, isRestored: true }} />);
  expect(after.text()).toContain(`“${set.title}” is back.`);
});

test('an answer below the window’s edge is scrolled into view', async () => {
  const additions = [{ fileName: 'broken.json', isAdded: false, words: 'No set.' }];
  const options = show(<OptionsView {...optionsProps} />, '.drop { margin-top: 3000px !important; }');
  render(<OptionsView {...optionsProps} additions={additions} />, options.root);
  const bottom = () => options.all('.addition')[0]?.getBoundingClientRect().bottom ?? 0;
  await expect.poll(bottom).toBeLessThan(innerHeight + 1);
});

test('how marks look is chosen here, too', () => {
  const onChangeSettings = vi.fn();
  const options = show(<OptionsView {...optionsProps} onChangeSettings={onChangeSettings} />);
  expect(options.control(/^Quiet lines/u).matches(':checked')).toBe(true);
  options.control(/^Bold lines/u).click();
  options.control('Only the first mention of each').click();
  expect(onChangeSettings.mock.calls).toEqual([[{ markStyle: 'bold' }], [{ mentions: 'first' }]]);
});

test('that everything rests is told beside the sites, and ended there', () => {
  const onChangeSettings = vi.fn();
  const settings = { state: 'ready', value: { ...DEFAULT_SETTINGS, paused: true } } as const;
  const options = show(
    <OptionsView {...optionsProps} settings={settings} onChangeSettings={onChangeSettings} />,
  );
  expect(options.text()).toContain('Backgrounder is resting on all pages.');
  options.control('Resume on all pages').click();
  expect(onChangeSettings).toHaveBeenCalledExactlyOnceWith({ paused: false });
});

test('a dropped file is taken like a chosen one', () => {
  const onFiles = vi.fn();
  const options = show(<OptionsView {...optionsProps} onFiles={onFiles} />);
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['{}'], 'set.json', { type: 'application/json' }));
  const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
  options.all('.drop')[0]?.dispatchEvent(drop);
  expect(drop.defaultPrevented).toBe(true);
  expect(onFiles.mock.lastCall?.[0]).toMatchObject([{ name: 'set.json' }]);
});

test('while one file is read no second one is taken', () => {
  const onFiles = vi.fn();
  const options = show(<OptionsView {...optionsProps} isAdding onFiles={onFiles} />);
  expect(options.control('Reading…').matches(':disabled')).toBe(true);
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['{}'], 'set.json'));
  options.all('.drop')[0]?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
  expect(onFiles).not.toHaveBeenCalled();
});

test('what is wrong with a file is shown word for word, as text, and the sets stay listed', () => {
  const words = 'entities[3].name: <b>no</b> name';
  const options = show(
    <OptionsView {...optionsProps} additions={[{ fileName: 'broken.json', isAdded: false, words }]} />,
  );
  expect(options.text()).toContain(`broken.json was not added ${words}`);
  expect(options.all('.sets > li')).toHaveLength(3);
});

test('settings that cannot be read are told, and can be tried again', () => {
  const onRetry = vi.fn();
  const options = show(
    <OptionsView
      {...optionsProps}
      settings={{ state: 'error', words: 'The disk is full.' }}
      onRetry={onRetry}
    />,
  );
  expect(options.text()).toContain('The settings could not be read The disk is full.');
  options.control('Try again').click();
  expect(onRetry).toHaveBeenCalledOnce();
});

test('no long text of a set leaves a window of 320 px', () => {
  const { root, all } = showScene('options');
  root.style.width = '320px';
  expect(all('*').filter((element) => element.getBoundingClientRect().right > 321)).toEqual([]);
});

test('what is not somebody is listed, and taken back by its button', async () => {
  const onTakeBack = vi.fn();
  const options = show(<OptionsView {...optionsProps} onTakeBack={onTakeBack} />);
  expect(options.text()).toContain('Jane Roe: not on example.org');
  expect(options.text()).toContain('John Doe: not where it says “Doe”');
  options.control('Mark again: Jane Roe').click();
  expect(onTakeBack).toHaveBeenCalledWith(optionsProps.exclusions?.[0]);
});

describe('all settings', () => {
  const file = optionsProps.file;

  test('are saved, loaded and reset by a button each', () => {
    const [onSave, onReset, onLoad] = [vi.fn(), vi.fn(), vi.fn()];
    const options = show(<OptionsView {...optionsProps} file={{ ...file, onSave, onReset, onLoad }} />);
    options.control('Save to a file').click();
    expect(onSave).toHaveBeenCalledOnce();
    options.control('Reset everything').click();
    expect(onReset).toHaveBeenCalledOnce();
    const field = options.control('Settings file');
    if (!(field instanceof HTMLInputElement)) throw new Error('The file is chosen by no field');
    const chosen = new DataTransfer();
    chosen.items.add(new File(['{}'], 'settings.json'));
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onLoad.mock.lastCall?.[0]).toMatchObject({ name: 'settings.json' });
  });

  test('what was done is announced, and undone by its button', () => {
    const onUndo = vi.fn();
    const outcome = { kind: 'done', words: ['All is as it was.'], onUndo } as const;
    const options = show(<OptionsView {...optionsProps} file={{ ...file, outcome }} />);
    const undo = options.control('Undo');
    expect(undo.closest('[role=status]')?.textContent).toContain('All is as it was.');
    undo.click();
    expect(onUndo).toHaveBeenCalledOnce();
  });

  test('what is wrong with a file is told line by line, and that nothing was changed', () => {
    const words = showScene('options settings refused').text();
    expect(words).toContain(
      'Nothing was changed settings.painter: cannot be "crayon" setsOff[0]: cannot be 7',
    );
  });
});

test('the keys are listed as they are now, and changed on a page of the browser', () => {
  const onChangeShortcuts = vi.fn();
  const options = show(<OptionsView {...optionsProps} onChangeShortcuts={onChangeShortcuts} />);
  expect(options.text()).toContain('Alt+Shift+U Show the cast of this page');
  expect(options.text()).toContain('no key set Switch this site on or off');
  options.control('Change keys').click();
  expect(onChangeShortcuts).toHaveBeenCalledOnce();
});

test.each(['options', 'options failed'])('the contents lead to every section: %s', (scene) => {
  const { all, root } = showScene(scene);
  const links = all('nav a');
  expect(links.length).toBe(all('section[id] > h2').length);
  for (const link of links) {
    const section = root.querySelector(`section${link.getAttribute('href')}`);
    expect(section?.querySelector('h2')?.textContent).toBe(link.textContent);
  }
});

test('whom the reader took a name for is listed and can be left open again', () => {
  const onForgetChoice = vi.fn();
  const options = show(<OptionsView {...optionsProps} onForgetChoice={onForgetChoice} />);
  expect(options.text()).toContain('“Estrada” on example.org is Marco Estrada');
  options.control('Leave open again: Estrada, example.org').click();
  expect(onForgetChoice).toHaveBeenCalledExactlyOnceWith(optionsProps.choices?.[0]);
});
