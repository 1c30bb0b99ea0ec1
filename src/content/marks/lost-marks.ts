import { isElement } from '../text/node-kinds';
import type { Changes } from '../watch/changes';
import { MARK_CLASS } from './mark-style';

/** Whether somebody else took `<mark>` elements of ours out of the page one by one. */
export function hasLostMarks({ removed }: Changes): boolean {
  return [...removed].some((node) => isElement(node) && node.classList.contains(MARK_CLASS));
}
