import { expect, test, vi } from 'vitest';
import { WelcomeView } from '../../../src/welcome/welcome-view';
import { show, showScene } from './show';

const plain = {
  namePlate: '',
  browserName: 'firefox',
  shortcuts: [],
  article: undefined,
  onOpenOptions: () => undefined,
} as const;

test('the page says what the extension does and what it never does', () => {
  const words = showScene('welcome').text();
  expect(words).toContain('It marks the people and organizations it knows');
  expect(words).toContain('It sends nothing anywhere');
});

test('the two kinds of mark are shown as they look in a page', () => {
  const [person, organization] = showScene('welcome').all('.mark-sample');
  if (person === undefined || organization === undefined) throw new Error('The legend has no samples');
  expect(getComputedStyle(person).textDecorationStyle).toBe('solid');
  expect(getComputedStyle(organization).textDecorationStyle).toBe('dotted');
});

test('each browser gets its own way to keep the button in sight', () => {
  expect(show(<WelcomeView {...plain} />).text()).toContain('Pin to Toolbar');
  expect(showScene('welcome').text()).toContain('Click the puzzle piece');
});

test('a key that was taken away is not passed off as one', () => {
  expect(showScene('welcome').text()).toContain('no key set Switch this site on or off');
});

test('without a set and without commands nothing is promised', () => {
  const words = show(<WelcomeView {...plain} />).text();
  expect(words).not.toContain('A page to try it on');
  expect(words).not.toContain('Keys');
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
