import { afterEach, beforeEach, expect } from 'vitest';
import { commands } from 'vitest/browser';
import { type Hover, startHover } from '../../../src/content/hover/hover';
import { openCard } from '../../../src/content/hover/open-card';
import { createHighlightPainter } from '../../../src/content/marks/highlight-painter';
import { type Mark, rectsOf } from '../../../src/content/marks/mark';
import type { Painter } from '../../../src/content/marks/painter';
import { scrollToMark } from '../../../src/content/navigate/scroll-to-mark';
import type { CardData } from '../../../src/core/entity-set/card';
import type { EntityId } from '../../../src/core/entity-set/model';
import { type Exclusion, excludeMention } from '../../../src/core/linking/exclusions';
import { copyOfCard } from '../../../src/ui/card-copy';
import { wordsIn } from '../../support/catalogue';
import { blockOf, clearPage, mentionOf, showHtml } from './a-page';
import { cardOf, hostInPage, idOf } from './an-open-card';

/** What a test of the hover has before it; made anew for each. */
export type HoverScene = {
  lifetime: AbortController;
  painter: Painter;
  hover: Hover;
  excluded: Exclusion[];
  /** Whom the reader has taken words for. */
  chosen: (readonly [string, EntityId])[];
  /** Where the card has brought the reader. */
  visited: Mark[];
  load: (entity: string) => Promise<CardData | null>;
};

/** Starts the hover over an empty page before each test of the file, and ends it after. */
export function useHover(): HoverScene {
  // Filled before the first test runs.
  const scene = {} as HoverScene;
  beforeEach(async () => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const painter = createHighlightPainter({
      ...{ document, signal, silently: (write) => write(), isStillWanted: async () => true },
    });
    const hover = startHover({
      openCard: async () => openCard,
      onFailure: (error) => {
        throw error;
      },
      ...{ painter, signal, load: (entity) => scene.load(entity) },
      writeDown: async (card, format) => copyOfCard(card, format),
      cast: () => new Set(painter.marks().map(({ mention }) => mention.entity)),
      marksOf: (entity) => painter.marks().filter(({ mention }) => mention.entity === entity),
      goTo(mark) {
        scene.visited.push(mark);
        scrollToMark(mark);
      },
      textAround: ({ text }) => ({ text: `Here ${text} stands.`, start: 5, end: 5 + text.length }),
      words: wordsIn('en'),
      exclusionOf: ({ mention, text }, scope, name) =>
        excludeMention(scope, { ...mention, start: 0, end: text.length }, name, text, {
          ...{ host: 'example.org', page: 'https://example.org/' },
        }),
      exclude: async (exclusion) => {
        scene.excluded.push(exclusion);
      },
      reasonOf: ({ mention }) => mention.reason,
      async choose({ text }, entity) {
        scene.chosen.push([text, entity]);
        return async () => void scene.chosen.pop();
      },
      forgetChoice: async () => {},
      include: async (exclusion) => {
        scene.excluded = scene.excluded.filter((each) => each !== exclusion);
      },
    });
    const load = async (entity: string) =>
      entity === idOf('Jane Roe') ? cardOf('Jane Roe', 'John Doe') : cardOf('John Doe');
    Object.assign(scene, { lifetime, painter, hover, load, excluded: [], visited: [], chosen: [] });
    await commands.mouseMove(5, 600);
  });
  afterEach(() => {
    scene.lifetime.abort();
    clearPage();
  });
  return scene;
}

/** Shows html whose first block names these people, marked. */
export function showNames(
  { painter, hover }: HoverScene,
  html: string,
  names: readonly string[] = ['Jane Roe'],
): { element: HTMLElement; marks: Mark[] } {
  const element = showHtml(html);
  const block = blockOf(element);
  painter.paint(
    block,
    names.map((name) => mentionOf(block, name)),
  );
  hover.marksChanged();
  return { element, marks: [...painter.marks()] };
}

export const SENTENCE =
  '<p style="margin: 60px; font: 18px serif">Yesterday Jane Roe met John Doe in town.</p>';

/** The middle of a mark's first box, in viewport pixels. */
export const middleOf = (mark: Mark | undefined): [number, number] => {
  const rect = mark && rectsOf(mark)[0];
  if (!rect) throw new Error('no mark');
  return [rect.left + rect.width / 2, rect.top + rect.height / 2];
};

export const isOpen = () => hostInPage() !== null;

/** Moves the pointer onto a mark and waits for its card. */
export const restOn = async (mark: Mark | undefined): Promise<void> => {
  await commands.mouseMove(...middleOf(mark), { steps: 3 });
  await expect.poll(isOpen, { timeout: 1500 }).toBe(true);
};
