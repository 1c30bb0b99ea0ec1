import { describe, expect, test, vi } from 'vitest';
import type { CardData } from '../../../src/core/entity-set/card';
import { EntityCard } from '../../../src/ui/entity-card';
import {
  agency,
  hostile,
  idOf,
  secretary,
  stale,
  uncertain,
  unchanged,
} from '../../fixtures/ui/sample-cards';
import { type Shown, show, showScene, wordsIn } from './show';

describe('roles', () => {
  const rolesOf = (card: CardData) =>
    show(<EntityCard card={card} />)
      .all('.bg-role-group')
      .map(wordsIn);

  test('the role on the day of the page comes before the role now, each with its dates', () => {
    expect(rolesOf(secretary)).toEqual([
      'On 8 October 2021 Secretary of Foreign Affairs, Foreign Office of the Republic[1] 1 December 2018 – 12 June 2023',
      'Now Secretary of Trade of the Republic[2] since 1 October 2024 · as of 18 September 2026',
    ]);
  });

  test('a role held then and now is said once', () => {
    expect(rolesOf(unchanged)).toEqual([
      'On 8 October 2025, and now Secretary of Trade of the Republic[1] since 1 October 2024 · as of 18 September 2026',
    ]);
  });

  test('a role held then that is the last one known is said once, and so is that', () => {
    const [role] = secretary.onDate?.roles ?? [];
    if (role === undefined) throw new Error('The fixture has no role');
    const card: CardData = { ...secretary, now: { state: 'last-known', roles: [role] } };
    expect(rolesOf(card)).toEqual([
      'On 8 October 2021; no later role is known Secretary of Foreign Affairs, Foreign Office of the Republic[1] 1 December 2018 – 12 June 2023',
    ]);
  });

  test('where the dates leave doubt, the card says so and shows the dates', () => {
    const [then, last] = rolesOf(uncertain);
    expect(then).toMatch(/^On 20 June 2023 Not certain for that day: Ambassador .*2020–2023/u);
    expect(last).toMatch(/^Last known Secretary of Foreign Affairs/u);
  });

  test('where nothing speaks for a role that day, the card says that none is certain', () => {
    const card: CardData = { ...uncertain, onDate: { date: '2001', roles: [], perhaps: [] } };
    expect(rolesOf(card)[0]).toBe('In 2001 No role is certain for that day.');
  });

  test('a page without a date has the role now only', () => {
    const { onDate: _, ...undated } = secretary;
    expect(rolesOf(undated)).toEqual([expect.stringMatching(/^Now /u)]);
  });

  test('on a page of today the role now comes first, then the one before', () => {
    const [then, now] = rolesOf({
      ...secretary,
      onDate: { date: '2026-11-20', roles: secretary.now.roles, perhaps: [] },
    });
    expect(then).toMatch(/^Now Secretary of Trade/u);
    expect(now).toMatch(/^Before Secretary of Foreign Affairs.*1 December 2018 – 12 June 2023$/u);
  });

  test('on a page of today that is older than the change, what was then follows', () => {
    const [first, second] = rolesOf({ ...secretary, today: '2021-10-20' });
    expect(first).toMatch(/^Now /u);
    expect(second).toMatch(/^On 8 October 2021 /u);
  });

  test('an organization without roles has no empty heading', () => {
    expect(rolesOf(agency)).toEqual([]);
  });
});

describe('facts and sources', () => {
  test('five facts are shown, the others on request', async () => {
    const card = show(<EntityCard card={secretary} />);
    const facts = () => card.all('.bg-label').length;
    expect(facts()).toBe(5);
    card.control('2 more facts').click();
    await expect.poll(facts).toBe(7);
    card.control('Fewer facts').click();
    await expect.poll(facts).toBe(5);
  });

  test('a fact has its date, and a number that opens its source', () => {
    const card = show(<EntityCard card={secretary} />);
    expect(card.text()).toContain('Confirmed by: the Senate, 78–22[2] as of December 2018');
    expect(card.text()).toContain('Born: 10 October 1959, Northport[2] checked 18 September 2026');
    const number = card.control(/^Source 1: New ministers sworn in, The Evening Gazette$/u);
    expect(number.getAttribute('href')).toBe('https://gazette.example/ministers');
  });

  test('the sources are listed once each, with publisher and date', () => {
    const sources = show(<EntityCard card={secretary} />).all('.bg-sources li');
    expect(sources.map(wordsIn)).toEqual([
      'New ministers sworn in · The Evening Gazette, 1 December 2018',
      expect.stringMatching(/^Register of office holders .* · National Archive, read 18 September 2026$/u),
      'Profile of the secretary · Ministry of Trade, September 2026',
    ]);
  });

  test('every link opens a new tab that learns neither opener nor referrer', () => {
    const links = show(<EntityCard card={secretary} />).all('a');
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(/^https:/u);
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
      expect(link.getAttribute('referrerpolicy')).toBe('no-referrer');
    }
  });
});

describe('connections', () => {
  const others = (card: Shown) => card.all('.bg-other').map(wordsIn);

  test('are sentences with their dates, those to others on this page first and alone', async () => {
    const cast = new Set([idOf('lucia-ferrer')]);
    const card = show(<EntityCard card={secretary} cast={cast} onOpenEntity={() => undefined} />);
    expect(others(card)).toEqual(['Lucía Ferrer']);
    expect(card.text()).toContain('Connections on this page Succeeded by Lucía Ferrer.[2] as of July 2023');
    card.control('2 more connections').click();
    await expect
      .poll(() => others(card))
      .toEqual(['Lucía Ferrer', 'Anna Brandt', 'Foreign Office of the Republic']);
    expect(card.text()).toContain('Headed, as foreign secretary, Foreign Office of the Republic, 2018–2023.');
  });

  test('unfold for the reader who comes back from one of them', () => {
    const cast = new Set([idOf('lucia-ferrer')]);
    const card = show(
      <EntityCard
        card={secretary}
        cast={cast}
        returnTo={idOf('anna-brandt')}
        onOpenEntity={() => undefined}
      />,
    );
    expect(others(card)).toContain('Anna Brandt');
  });

  test('someone connected can be opened where the host allows it', () => {
    const onOpenEntity = vi.fn();
    const card = show(<EntityCard card={secretary} onOpenEntity={onOpenEntity} />);
    card.control('Anna Brandt').click();
    expect(onOpenEntity).toHaveBeenCalledExactlyOnceWith('anna-brandt');
  });

  test('elsewhere the name is plain text', () => {
    const card = show(<EntityCard card={secretary} />);
    expect(card.text()).toContain('Met Anna Brandt, 8 October 2021.[1]');
    expect(() => card.control('Anna Brandt')).toThrow();
  });
});

test('the card says who it is about, which set says so and where to report an error', () => {
  const card = show(<EntityCard card={secretary} headingId="who" />);
  expect(card.root.querySelector('article')?.getAttribute('aria-labelledby')).toBe('who');
  expect(card.root.querySelector('#who')?.textContent).toBe('Marco Estrada');
  expect(card.text()).toContain('Marco Estrada Casaubón · politician');
  expect(card.text()).toContain('From the set Harbour talks of October 2021, 23 November 2026');
  expect(card.control('Report an error').getAttribute('href')).toBe('https://sets.example/harbour-talks');
});

test('a set older than a year says that newer facts may be missing', () => {
  const words = 'Last updated March 2023: newer facts may be missing.';
  expect(show(<EntityCard card={stale} />).text()).toContain(words);
  expect(show(<EntityCard card={{ ...stale, today: '2024-03-31' }} />).text()).not.toContain(words);
});

test('on the set’s own article the card says what the entity does in it', () => {
  const heading = (page: string) =>
    /In th[a-z ]*/u.exec(show(<EntityCard card={secretary} page={page} />).text())?.[0];
  expect(heading('https://www.gazette.example/harbour-talks/?ref=mail#top')).toMatch(/^In this article/u);
  expect(heading('https://gazette.example/other')).toMatch(/^In the article this set was made for/u);
});

describe('the roles over time', () => {
  const label = (card: CardData) =>
    show(<EntityCard card={card} />)
      .all('.bg-timeline [role=img]')
      .map(({ ariaLabel }) => ariaLabel);

  test('are drawn with words for those who do not see them, and listed on request', async () => {
    expect(label(secretary)).toEqual([
      'Roles over time: Mayor of Northport, 2006–2012, Secretary of Foreign Affairs, Foreign Office of the Republic, 1 December 2018 – 12 June 2023, Secretary of Trade of the Republic, since 1 October 2024. This page: 8 October 2021',
    ]);
    const card = show(<EntityCard card={secretary} />);
    card.control('All 3 roles').click();
    await expect.poll(() => card.all('.bg-timeline li').map(wordsIn)).toHaveLength(3);
  });

  test('need at least two of them', () => {
    expect(label(unchanged)).toEqual([]);
    expect(label(agency)).toEqual([]);
  });
});

test('the sentence of the mention stands in the card with the name marked', () => {
  const quote = { text: 'They met <b>Estrada</b> there.', start: 12, end: 19 };
  const card = show(<EntityCard card={secretary} quote={quote} />);
  expect(card.all('.bg-quote mark').map(wordsIn)).toEqual(['Estrada']);
  expect(card.all('.bg-quote').map(wordsIn)).toEqual([quote.text]);
});

test('persons and organizations differ in shape, not in colour alone', () => {
  const radius = (scene: string): number => {
    const mark = showScene(scene).root.querySelector('.bg-kind');
    if (mark === null) throw new Error('No sign for the kind');
    return Number.parseFloat(getComputedStyle(mark).borderRadius);
  };
  expect(radius('card person')).toBe(50);
  expect(radius('card organization')).toBeLessThan(10);
});

describe('texts of a set are only ever text', () => {
  test('markup is shown as it is written, and makes no element', () => {
    const card = show(<EntityCard card={hostile} />);
    expect(card.text()).toContain('<b>Bold</b> & <script>alert(1)</script>');
    expect(card.all('img, script, b, i, u, br')).toEqual([]);
  });

  test('an address that is not https is no link', () => {
    const card = show(<EntityCard card={hostile} />);
    expect(card.all('a')).toEqual([]);
    expect(card.text()).toContain('Plain http');
  });

  test.each([360, 320])('endless words stay inside a card of %i px', (width) => {
    const { root, all } = showScene('card hostile texts');
    root.style.width = `${width}px`;
    const right = root.getBoundingClientRect().right;
    expect(all('*').filter((element) => element.getBoundingClientRect().right > right + 1)).toEqual([]);
  });
});

test('the card is dark where its surroundings say so', () => {
  const { root, all } = showScene('card person');
  const paper = (): string => getComputedStyle(all('.bg-card')[0] ?? root).backgroundColor;
  root.dataset.theme = 'light';
  expect(paper()).toBe('rgb(255, 255, 255)');
  root.dataset.theme = 'dark';
  expect(paper()).toBe('rgb(34, 38, 45)');
});
