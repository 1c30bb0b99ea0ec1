import { useEffect } from 'preact/hooks';
import { type Loaded, useLoaded } from '../loaded';
import type { ActiveTab, CastOutside } from './outside';

/** The tab in front, as it is now: it may still load, go to another page, or give way to another tab. The second value asks anew. */
export function useActiveTab(outside: CastOutside): readonly [Loaded<ActiveTab>, () => void] {
  const [tab, again] = useLoaded(outside.activeTab);
  useEffect(() => {
    const life = new AbortController();
    outside.watchActiveTab(again, life.signal);
    return () => life.abort();
  }, [outside, again]);
  return [tab, again];
}
