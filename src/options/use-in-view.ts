import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * For what answers a press: the element is scrolled into view, no further than needed, whenever there is news.
 * @param news `undefined` while there is nothing to see
 */
export function useInView<Element extends HTMLElement>(news: unknown): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useEffect(() => {
    if (news !== undefined) element.current?.scrollIntoView({ block: 'nearest' });
  }, [news]);
  return element;
}
