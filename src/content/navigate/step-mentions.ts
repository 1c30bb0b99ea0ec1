import type { EntityId } from '../../core/entity-set/model';
import { namesOne } from '../../core/linking/choices';
import { isVisible, type Mark, rectsOf } from '../marks/mark';

/** Goes from mention to mention, in document order and round at the end. */
export type MentionSteps = {
  /** The next or previous mark the reader can see. The first step starts at what is on the screen. */
  step(direction: 'next' | 'previous'): Mark | undefined;
  /** One mark of an entity, by its index among all of that entity's; steps go on from there. */
  jump(entity: EntityId, index: number): Mark | undefined;
};

/** @param isShown steps go only to these; jumps to all */
export function createMentionSteps(
  marks: () => readonly Mark[],
  isShown: (mark: Mark) => boolean,
): MentionSteps {
  let last: Mark | undefined;

  const go = (candidates: readonly Mark[], direction: 'next' | 'previous'): Mark | undefined => {
    last = candidates[nextIndex(candidates, marks(), last, direction)];
    return last;
  };
  return {
    step: (direction) =>
      go(
        marks().filter((mark) => isShown(mark) && isVisible(mark)),
        direction,
      ),
    jump(entity, index) {
      const mark = marks().filter(({ mention }) => mention.entity === entity && namesOne(mention))[index];
      last = mark ?? last;
      return mark;
    },
  };
}

/** Index of the candidate after (before) the last one visited, round at the ends; -1 when there are none. */
function nextIndex(
  candidates: readonly Mark[],
  all: readonly Mark[],
  last: Mark | undefined,
  direction: 'next' | 'previous',
): number {
  const place = new Map(all.map((mark, index) => [mark.key, index]));
  const from = last && place.get(last.key);
  const after = candidates.findIndex((mark) =>
    from === undefined ? isBelowTop(mark) : (place.get(mark.key) ?? 0) > from,
  );
  if (direction === 'next') return after >= 0 ? after : candidates.length > 0 ? 0 : -1;
  const upTo = after >= 0 ? after : candidates.length;
  const isOnLast = from !== undefined && candidates[upTo - 1]?.key === last?.key;
  const before = isOnLast ? upTo - 2 : upTo - 1;
  return before >= 0 ? before : candidates.length - 1;
}

const isBelowTop = (mark: Mark): boolean => (rectsOf(mark)[0]?.top ?? Number.NEGATIVE_INFINITY) >= 0;
