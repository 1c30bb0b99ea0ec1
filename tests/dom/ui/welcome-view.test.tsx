import { expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { WelcomeView } from '../../../src/welcome/welcome-view';
import { secretary } from '../../fixtures/ui/sample-cards';
import { show, showScene } from './show';

const plain = {
  namePlate: '',
  browserName: 'firefox',
  isTouch: false,
  shortcuts: [],
  sets: [],
  article: undefined,
  demo: [],
  onChangeShortcuts: () => undefined,
  onOpenOptions: () => undefined,
} as const;

test('the page says what the extension does and what it never does', () => {
  const words = showScene('welcome').text();
  expect(words).toContain('It marks the people and organizations it knows');
  expect(words).toContain('It sends nothing anywhere');
});

test('the two kinds of mark are shown as they look in a page', () => {
  const [person, organization] = showScene('welcome').all('.mark-legend .mark-sample');
  if (person === undefined || organization === undefined) throw new Error('The legend has no samples');
  expect(getComputedStyle(person).textDecorationStyle).toBe('solid');
  expect(getComputedStyle(organization).textDecorationStyle).toBe('dotted');
});

test('each browser gets its own way to keep the button in sight', () => {
  expect(show(<WelcomeView {...plain} />).text()).toContain('Pin to Toolbar');
  expect(showScene('welcome').text()).toContain('Click the puzzle piece');
});

test('on a phone it speaks of taps and of the browser’s menu, of no pointer, toolbar or right button', () => {
  const words = showScene('welcome on a phone').text();
  expect(words).toContain('Tap a name');
  expect(words).toContain('menu, choose “Extensions”, then Backgrounder');
  expect(words).not.toMatch(/pointer|toolbar|puzzle|mouse|keys/i);
});

test('a key that was taken away is not passed off as one', () => {
  expect(showScene('welcome').text()).toContain('no key set Switch this site on or off');
});

test('whom it knows is told, and that other pages stay as they are', () => {
  expect(showScene('welcome').text()).toContain(
    'For now it knows 24 people and organizations, from the set “Harbour talks of October 2021”.',
  );
});

test('the keys are one press from the page that changes them', () => {
  const onChangeShortcuts = vi.fn();
  const shortcuts = [{ keys: 'Alt+Shift+U', description: 'Show the cast of this page' }];
  show(<WelcomeView {...plain} shortcuts={shortcuts} onChangeShortcuts={onChangeShortcuts} />)
    .control('Change keys')
    .click();
  expect(onChangeShortcuts).toHaveBeenCalledOnce();
});

test('without a set and without commands nothing is promised', () => {
  const words = show(<WelcomeView {...plain} />).text();
  expect(words).not.toContain('A page to try it on');
  expect(words).not.toContain('Keys');
  expect(words).not.toContain('For now it knows');
});

test('the article of the set is a page to try, and the options are one step away', () => {
  expect(showScene('welcome').control('Harbour talks open with a new tone').getAttribute('href')).toBe(
    'https://gazette.example/harbour-talks',
  );
  const onOpenOptions = vi.fn();
  show(<WelcomeView {...plain} onOpenOptions={onOpenOptions} />)
    .control('Open options')
    .click();
  expect(onOpenOptions).toHaveBeenCalledOnce();
});

test('a name of the demo opens its card, and Escape closes it', async () => {
  const welcome = showScene('welcome');
  const name = welcome.control(secretary.name);
  name.click();
  await expect.poll(() => welcome.all('.bg-card').length).toBe(1);
  expect(name.getAttribute('aria-expanded')).toBe('true');
  expect(welcome.all('.bg-card')[0]?.textContent).toContain(secretary.summary);
  name.focus();
  await commands.press('Escape');
  await expect.poll(() => welcome.all('.bg-card').length).toBe(0);
});

test('a pointer that rests on a name opens its card', async () => {
  const welcome = showScene('welcome');
  const { left, top, height } = welcome.control(secretary.name).getBoundingClientRect();
  await commands.mouseMove(left + 10, top + height / 2, { steps: 3 });
  await expect.poll(() => welcome.all('.bg-card').length).toBe(1);
});
