import { describe, expect, onTestFinished, test } from 'vitest';
import { speak } from '../../../src/ui/words';
import { SCENES } from '../../fixtures/ui/scenes';
import { type PseudoLanguage, wordsIn, wordsInPseudo } from '../../support/catalogue';
import { type Shown, showScene } from './show';

/** The narrowest window of WCAG 1.4.10, and a popup's. */
const WIDTHS_PX = [320, 380];
/** Rounding of fractions of a pixel. */
const SLACK_PX = 1;

type Language = PseudoLanguage | 'Spanish';

function showIn(language: Language, scene: string, width: number): Shown {
  speak(language === 'Spanish' ? wordsIn('es') : wordsInPseudo(language));
  const shown = showScene(scene);
  shown.root.dir = language === 'right-to-left' ? 'rtl' : 'ltr';
  shown.root.style.width = `${width}px`;
  onTestFinished(() => speak(wordsIn('en')));
  return shown;
}

/** Everything that unfolds in place, unfolded: what is hidden cannot be measured. */
async function unfold({ all }: Shown): Promise<void> {
  const folded = all('[aria-expanded=false]');
  for (const each of folded) if (each.isConnected) each.click();
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** What sticks out of the window, and what holds more than it has room for and does not scroll on purpose. */
function overflowing({ root, all }: Shown): readonly string[] {
  const window = root.getBoundingClientRect();
  return all('*:not(svg *)').flatMap((element) => {
    // Boxes of a pixel are for ears only.
    if (element.closest('.visually-hidden') || element.clientWidth <= 1) return [];
    const { left, right } = element.getBoundingClientRect();
    const isOutside = left < window.left - SLACK_PX || right > window.right + SLACK_PX;
    const isMore = element.scrollWidth > element.clientWidth + SLACK_PX;
    return isOutside || isMore ? [tellOf(element)] : [];
  });
}

const tellOf = (element: HTMLElement): string =>
  `${element.localName}.${element.className} ${element.scrollWidth}/${element.clientWidth}: ${element.textContent?.slice(0, 40)}`;

describe.each(['long', 'right-to-left', 'Spanish'] as const)('in a language that is %s', (language) => {
  describe.each(WIDTHS_PX)('at %i px', (width) => {
    test.each(Object.keys(SCENES))('nothing is cut off or sticks out: %s', async (name) => {
      const shown = showIn(language, name, width);
      await unfold(shown);
      expect(overflowing(shown)).toEqual([]);
    });
  });
});
