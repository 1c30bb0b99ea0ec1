import { isVisible, type Mark } from '../marks/mark';

/** The visible mark before or after a place among an entity's marks, round at the ends; from no place, the first or last. */
export function markBeside(marks: readonly Mark[], from: number, by: 1 | -1): Mark | undefined {
  const { length } = marks;
  const start = from < 0 && by < 0 ? 0 : from;
  for (let step = 1; step <= length; step++) {
    const mark = marks[(((start + by * step) % length) + length) % length];
    if (mark && isVisible(mark)) return mark;
  }
  return undefined;
}
