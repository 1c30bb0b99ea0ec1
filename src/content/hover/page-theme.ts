import { elementAround } from '../text/shadow-roots';

export type Theme = 'light' | 'dark';

/** A background this opaque decides what is seen. */
const OPAQUE_ALPHA = 0.5;
/** Halfway between black and white as the eye sees it, for sRGB luma from 0 to 1. */
const MIDDLE = 0.5;

/**
 * Whether the page looks light or dark where an element stands: by the first opaque background behind it.
 * Over a picture, and where nothing is opaque, the colour of the text tells what it must be readable on.
 * A page that is turned dark by inverting it looks dark.
 */
export function themeAt(element: Element): Theme {
  const theme = themeOfColours(element);
  if (!isInverted(element)) return theme;
  return theme === 'light' ? 'dark' : 'light';
}

function themeOfColours(element: Element): Theme {
  for (let at: Element | undefined = element; at; at = elementAround(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage.includes('url(')) break;
    const colour = readColour(backgroundColor);
    if (colour && colour.alpha >= OPAQUE_ALPHA) return colour.lightness < MIDDLE ? 'dark' : 'light';
  }
  const text = readColour(getComputedStyle(element).color);
  return text && text.lightness > MIDDLE ? 'dark' : 'light';
}

/** Firefox applies the root's filter to the top layer too: a card there is inverted together with the page. */
const isCardInverted = (at: Element): boolean =>
  at === at.ownerDocument.documentElement && CSS.supports('-moz-appearance', 'none');

function isInverted(element: Element): boolean {
  let inversions = 0;
  for (let at: Element | undefined = element; at; at = elementAround(at)) {
    const amount = /\binvert\(([\d.]+)\)/.exec(getComputedStyle(at).filter)?.[1];
    if (Number(amount ?? 0) > MIDDLE && !isCardInverted(at)) inversions++;
  }
  return inversions % 2 === 1;
}

/** Lightness (0 to 1) and alpha of a computed colour, whichever of CSS's colour spaces it is written in. */
export function readColour(css: string): { readonly lightness: number; readonly alpha: number } | undefined {
  const name = /^[a-z]+/.exec(css)?.[0];
  const parts = css.slice(css.indexOf('(') + 1).match(/-?[\d.]+(e-?\d+)?%?/g) ?? [];
  const numbers = parts.map((part) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part)));
  // `color(srgb 1 1 1)`: "srgb" has no digits of its own, "display-p3" has one.
  if (name === 'color' && css.includes('p3')) numbers.shift();
  const [first = 0, second = 0, third = 0, alpha = 1] = numbers;
  switch (name) {
    case 'rgb':
    case 'rgba':
      return { lightness: lumaOf(first / 255, second / 255, third / 255), alpha };
    case 'color':
      return { lightness: lumaOf(first, second, third), alpha };
    case 'oklab':
    case 'oklch':
      return { lightness: first, alpha };
    case 'lab':
    case 'lch':
      return { lightness: first / 100, alpha };
    default:
      return undefined;
  }
}

const lumaOf = (red: number, green: number, blue: number): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue;
