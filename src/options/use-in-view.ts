import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * For what answers a press: the element is scrolled into view, no further than needed, whenever there is other news
 * than there was at first.
 */
export function useInView<Element extends HTMLElement>(news: unknown): RefObject<Element | null> {
  const element = useRef<Element>(null);
  const seen = useRef(news);
  useEffect(() => {
    if (seen.current !== news) element.current?.scrollIntoView({ block: 'nearest' });
    seen.current = news;
  }, [news]);
  return element;
}
