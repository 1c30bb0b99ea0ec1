import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest } from './browser-under-test';
import { inCard } from './in-card';
import { pause } from './poll.mjs';
import type { View } from './view';

/** Something the keyboard stops at. */
export type Stop = {
  readonly id: string;
  /** What it is called, as a screen reader would say it; the element's own name where it has no words. */
  readonly name: string;
  /** `seen`, or what is wrong with the ring around it. */
  readonly ring: string;
  /** It is not all behind something else, or beyond an edge (WCAG 2.4.11). */
  readonly isInFront: boolean;
};

/** What is found after a key: a busy browser answers us before it has handled the key. */
type Seen = Stop | null | 'as before';

/** More than anything of ours has. */
const MOST = 600;
/** A key that has moved nothing by then has come to the end. */
const KEY_MS = 3000;

/** Goes with Tab through all of a view from its beginning, and says what it came to, in order, each once. */
export async function keyboardStops(view: Pick<View, 'evaluate' | 'press'>): Promise<readonly Stop[]> {
  await view.evaluate(forgetFocus);
  return goThrough(
    () => view.press('Tab'),
    () => view.evaluate(lookAtFocus as () => Promise<Seen>),
  );
}

/** The same for the open card, from where the keyboard is in it to where it leaves it. */
export function cardStops(browser: BrowserUnderTest, page: Page): Promise<readonly Stop[]> {
  return goThrough(
    () => page.keyboard.press('Tab'),
    () => inCard(browser, lookAtFocus),
  );
}

async function goThrough(
  tab: () => Promise<unknown>,
  look: () => Promise<Seen | undefined>,
): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < MOST) {
    await tab();
    const asked = Date.now();
    let stop = await look();
    while (stop === 'as before' && Date.now() - asked < KEY_MS) {
      await pause(25);
      stop = await look();
    }
    if (!stop || stop === 'as before') return stops;
    stops.push(stop);
  }
  throw new Error('The keyboard comes to no end');
}

/** Runs in the view. */
async function forgetFocus(): Promise<void> {
  // A popup that has just opened is given the focus a moment later, and begins anew with it.
  for (let waited = 0; waited < 1000 && !document.hasFocus(); waited += 50) {
    await new Promise((done) => setTimeout(done, 50));
  }
  // A mere blur would let the keyboard go on from where it was.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  for (const mark of ['data-was-here', 'data-is-here']) {
    for (const each of document.querySelectorAll(`[${mark}]`)) each.removeAttribute(mark);
  }
  document.body.toggleAttribute('data-is-here', true);
}

/** Runs in the view or on the card: the place that has not been looked at yet; `null` when the keyboard has left it, or begins anew. */
async function lookAtFocus(root: Document | ShadowRoot = document): Promise<Seen> {
  const at = root.activeElement;
  if (at?.hasAttribute('data-is-here')) return 'as before';
  for (const each of root.querySelectorAll('[data-is-here]')) each.removeAttribute('data-is-here');
  at?.toggleAttribute('data-is-here', true);
  if (!(at instanceof HTMLElement) || at === document.body || at.hasAttribute('data-was-here')) return null;
  at.setAttribute('data-was-here', '');
  const labels =
    at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? [...(at.labels ?? [])] : [];
  const words = at.ariaLabel ?? ([...labels, at].map((each) => each.innerText).find(Boolean) || at.localName);
  // A field that is drawn by its label has the ring there.
  const dressed = [...labels, at].find((each) => getComputedStyle(each).outlineStyle !== 'none');
  const groundOf = (element: Element | null): string => {
    for (let up = element; up; up = up.parentElement) {
      const { backgroundColor } = getComputedStyle(up);
      if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
    }
    return 'none';
  };
  const style = dressed && getComputedStyle(dressed);
  const ring =
    style === undefined || Number.parseFloat(style.outlineWidth) < 1
      ? 'no ring'
      : style.outlineColor === groundOf(dressed?.parentElement ?? null)
        ? `a ring as the ground: ${style.outlineColor}`
        : 'seen';
  const isSeenAt = (x: number, y: number): boolean => {
    const front = root.elementFromPoint(x, y);
    return !!front && [at, ...labels].some((each) => each.contains(front) || front.contains(each));
  };
  const isInFront = (): boolean =>
    [...(dressed ?? at).getClientRects()].some(({ left, right, top, bottom }) =>
      [left + 3, (left + right) / 2, right - 3].some((x) =>
        [top + 3, (top + bottom) / 2, bottom - 3].some((y) => isSeenAt(x, y)),
      ),
    );
  // Some browsers scroll to it softly.
  for (let waited = 0; waited < 1000 && !isInFront(); waited += 50) {
    await new Promise((done) => setTimeout(done, 50));
  }
  return { id: at.id, name: words.replace(/\s+/g, ' ').trim(), ring, isInFront: isInFront() };
}
