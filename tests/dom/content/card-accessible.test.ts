import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { restOn, showNames, useHover } from './a-hover';
import { hostInPage } from './an-open-card';

/**
 * Tests share a document of the test runner's own, whose title and language are not ours. The size of what is to be hit is
 * a rule of WCAG 2.2 that axe judges only when asked.
 */
const RULES = {
  'document-title': { enabled: false },
  'html-has-lang': { enabled: false },
  'target-size': { enabled: true },
};
/**
 * The host's own style keeps the page's out and shows no words; Firefox writes its `all` out property by property.
 * A target in a shadow tree is a path of selectors: what is in the card is judged by this rule as by all others.
 */
const isOnPurpose = (rule: string, { target }: axe.NodeResult): boolean =>
  rule === 'avoid-inline-spacing' && typeof target[0] === 'string';

// axe cannot enter a closed root: in this file the cards' roots are open.
const original = Element.prototype.attachShadow;
beforeAll(() => {
  Element.prototype.attachShadow = function attachShadow(this: Element, init) {
    return original.call(this, { ...init, mode: 'open' });
  };
});
afterAll(() => {
  Element.prototype.attachShadow = original;
});
const scene = useHover();

describe.each([
  ['light', '#ffffff', '#202428'],
  ['dark', '#15181c', '#e8eaed'],
])('axe finds nothing wrong with the open card on a %s page', (theme, paper, ink) => {
  test.each([undefined, 'Why this mark?', 'Copy with sources'])('with %s unfolded', async (panel) => {
    document.body.style.cssText = `background: ${paper}; color: ${ink}`;
    onTestFinished(() => {
      document.body.style.cssText = '';
    });
    const { marks } = showNames(
      scene,
      '<p style="margin: 60px; font: 18px serif">Yesterday Jane Roe met Jane Roe in town.</p>',
    );
    await restOn(marks[0]);
    const root = hostInPage()?.shadowRoot;
    const frame = root?.querySelector<HTMLElement>('[role=dialog]');
    await expect.poll(() => frame?.textContent).toContain('What is known of Jane Roe.');
    expect(frame?.dataset.theme).toBe(theme);
    if (panel !== undefined) {
      const button = root?.querySelector<HTMLElement>(`[aria-label="${panel}"]`);
      button?.click();
      await expect.poll(() => button?.ariaExpanded).toBe('true');
    }
    for (const animation of frame?.getAnimations() ?? []) animation.finish();
    const { violations, passes } = await axe.run(hostInPage() as HTMLElement, { rules: RULES });
    expect(passes.map(({ id }) => id)).toContain('button-name');
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.filter((node) => !isOnPurpose(id, node)).map((node) => `${id}: ${node.html}`),
    );
    expect(faults).toEqual([]);
  });
});
