import axe from 'axe-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { actOut } from '../../fixtures/ui/act-out';
import { SCENES } from '../../fixtures/ui/scenes';
import { type Shown, showScene } from './show';

/**
 * Tests share a document of the test runner's own, whose title and language are not ours. The size of what is to be hit is
 * a rule of WCAG 2.2 that axe judges only when asked.
 */
const RULES = {
  'document-title': { enabled: false },
  'html-has-lang': { enabled: false },
  'target-size': { enabled: true },
};

async function violationsIn({ root }: Shown): Promise<readonly string[]> {
  const { violations } = await axe.run(root, { rules: RULES });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** Everything that unfolds, unfolded: what is hidden cannot be judged. */
async function unfoldFirst(shown: Shown): Promise<void> {
  const folded = shown.all('[aria-expanded=false]')[0];
  folded?.click();
  if (folded !== undefined) await expect.poll(() => folded.ariaExpanded).toBe('true');
}

function wear(scheme: 'light' | 'dark'): void {
  document.documentElement.style.colorScheme = scheme;
  onTestFinished(() => {
    document.documentElement.style.colorScheme = '';
  });
}

describe.each(['light', 'dark'] as const)('axe finds nothing wrong, %s', (scheme) => {
  test.each(Object.keys(SCENES))('%s', async (name) => {
    wear(scheme);
    const scene = showScene(name);
    const { act } = SCENES[name] ?? {};
    await (act ? actOut(scene.root, act) : unfoldFirst(scene));
    expect(await violationsIn(scene)).toEqual([]);
  });
});
