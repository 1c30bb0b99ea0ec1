import { afterEach, describe, expect, test } from 'vitest';
import { openCardHost } from '../../../src/content/hover/card-host';
import { readColour, themeAt } from '../../../src/content/hover/page-theme';
import { placeCard } from '../../../src/content/hover/placement';
import { clearPage, showHtml } from './a-page';

let lifetime = new AbortController();
afterEach(() => {
  lifetime.abort();
  lifetime = new AbortController();
  clearPage();
});

function openIn(html: string) {
  const { host, frame } = openCardHost(showHtml(html), 'light', 'Background: Jane Roe', lifetime.signal);
  frame.textContent = 'Jane Roe';
  frame.style.height = '100px';
  return { host, frame };
}

describe('whatever the page writes in its styles', () => {
  test.each([
    '* { all: unset !important; }',
    'html > *, body * { display: none !important; visibility: hidden !important; opacity: 0 !important; }',
    'div, [popover] { width: 10px !important; position: static !important; transform: scale(3) !important; }',
    '* { font-size: 90px !important; letter-spacing: 2em !important; text-transform: uppercase !important; }',
    'html { font-size: 90px; line-height: 9; color: transparent; visibility: hidden; writing-mode: vertical-rl; }',
    '*::before { content: "page" !important; display: block !important; height: 300px !important; }',
    '* { pointer-events: none !important; animation: none 9s !important; filter: blur(9px) !important; }',
    '* { float: right !important; inset: 50% !important; margin: 99px !important; padding: 99px !important; }',
    '@layer { * { direction: rtl !important; } } * { direction: rtl !important; }',
  ])('the card looks the same: %s', (css) => {
    const plain = measure(openIn('<p>Jane Roe</p>'));
    lifetime.abort();
    lifetime = new AbortController();
    const hostile = measure(openIn(`<div><style>${css}</style><p>Jane Roe</p></div>`));
    expect(hostile).toEqual(plain);
    expect(hostile.host.width).toBe(Math.min(360, innerWidth - 24));
  });

  function measure({ host, frame }: ReturnType<typeof openIn>) {
    const box = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { left, top, width, height };
    };
    const style = (element: Element) => {
      const {
        color,
        fontSize,
        letterSpacing,
        visibility,
        opacity,
        pointerEvents,
        filter,
        direction,
        writingMode,
      } = getComputedStyle(element);
      return {
        color,
        fontSize,
        letterSpacing,
        visibility,
        opacity,
        pointerEvents,
        filter,
        direction,
        writingMode,
      };
    };
    for (const animation of frame.getAnimations()) animation.finish();
    return {
      host: box(host),
      frame: box(frame),
      ...style(frame),
      hostVisibility: getComputedStyle(host).visibility,
    };
  }
});

describe('the card keeps its place', () => {
  const line = (left: number, top: number, width = 80) => new DOMRect(left, top, width, 20);
  const place = async (rects: readonly DOMRect[], under = 0, height = 200) => {
    const { host, frame } = openIn('<p>Jane Roe</p>');
    frame.style.height = `${height}px`;
    const pointed = rects[under];
    if (!pointed) throw new Error('no such line');
    await placeCard({ host, frame }, { line: pointed, all: rects });
    return host.getBoundingClientRect();
  };

  test('under the name, ten pixels away', async () => {
    const card = await place([line(200, 100)]);
    expect([card.left, card.top]).toEqual([200, 130]);
  });

  test('above the name where there is no room below', async () => {
    const card = await place([line(200, innerHeight - 100)]);
    expect(card.bottom).toBe(innerHeight - 110);
  });

  test('at its own size on a page that is enlarged by zoom', async () => {
    document.documentElement.style.setProperty('zoom', '2');
    const card = await place([line(innerWidth - 60, 100)]);
    const room = document.documentElement.clientWidth;
    document.documentElement.style.removeProperty('zoom');
    expect([card.width, card.top, card.right]).toEqual([Math.min(360, innerWidth - 24), 130, room - 8]);
  });

  test('inside the viewport at every edge', async () => {
    const right = await place([line(innerWidth - 60, 100)]);
    // Scroll bars are no room.
    expect(right.right).toBe(document.documentElement.clientWidth - 8);
  });

  test('never taller than the design, nor than the room', async () => {
    const card = await place([line(200, 100)], 0, 3000);
    expect(card.height).toBeLessThanOrEqual(Math.min(420, innerHeight * 0.6));
    const high = await place([line(200, innerHeight / 2)], 0, 3000);
    expect(high.top).toBeGreaterThanOrEqual(8);
    expect(high.bottom).toBeLessThanOrEqual(innerHeight - 8);
  });

  test('in a small frame with all the room there is, ending below a line and not within one', async () => {
    const { host, frame } = openIn('<p>Jane Roe</p>');
    const height = innerHeight;
    Object.defineProperty(window, 'innerHeight', { value: 160, configurable: true });
    try {
      frame.style.height = '';
      frame.innerHTML = '<div style="font: 13px/17px serif">A line<br>'.padEnd(400, 'and one more<br>');
      const under = line(8, 8);
      await placeCard({ host, frame }, { line: under, all: [under] });
    } finally {
      Object.defineProperty(window, 'innerHeight', { value: height, configurable: true });
    }
    const card = frame.getBoundingClientRect();
    expect(card.height).toBeGreaterThan(100);
    expect(host.getBoundingClientRect().bottom).toBeLessThanOrEqual(160);
    const range = document.createRange();
    range.selectNodeContents(frame);
    const isCut = [...range.getClientRects()].some(
      ({ top, bottom }) => top + 2 < card.bottom && bottom > card.bottom + 2 && bottom - top < 30,
    );
    expect(isCut).toBe(false);
  });

  test('beside the line under the pointer, and over no line of the name', async () => {
    const lines = [line(500, 100), line(40, 124)];
    const upper = await place(lines, 0);
    expect([upper.left, upper.top]).toEqual([500, 154]);
    const lower = await place(lines, 1);
    expect([lower.left, lower.top]).toEqual([40, 154]);
  });
});

describe('the card is light or dark as the page is where the name stands', () => {
  test.each([
    ['a white page', '<div style="background: white"><p>Jane</p></div>', 'light'],
    ['a black page', '<div style="background: #111"><p>Jane</p></div>', 'dark'],
    [
      'a light box on a black page',
      '<div style="background: #111"><p style="background: #eee">Jane</p></div>',
      'light',
    ],
    [
      'a veil over black',
      '<div style="background: #111"><p style="background: #fff2">Jane</p></div>',
      'dark',
    ],
    [
      'white words over a picture',
      '<div style="background: white url(data:,)"><p style="color: white">Jane</p></div>',
      'dark',
    ],
    ['a colour of another space', '<div style="background: oklch(0.2 0.05 250)"><p>Jane</p></div>', 'dark'],
    ['nothing but light words', '<div><p style="color: #eee">Jane</p></div>', 'dark'],
  ])('%s', (_, html, expected) => {
    const place = showHtml(html);
    expect(themeAt(place.querySelector('p') ?? place)).toBe(expected);
  });

  test.each<[string, number, number]>([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['color(srgb 1 1 1 / 0.5)', 1, 0.5],
    ['color(display-p3 0 0 0)', 0, 1],
    ['lab(50 0 0)', 0.5, 1],
    ['oklab(0.25 0 0 / 0.1)', 0.25, 0.1],
  ])('%s', (css, lightness, alpha) => {
    const colour = readColour(css);
    expect(colour?.lightness).toBeCloseTo(lightness);
    expect(colour?.alpha).toBeCloseTo(alpha);
  });
});
