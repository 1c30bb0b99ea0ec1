import { useEffect } from 'preact/hooks';
import { activeTab, watchTab } from '../extension/tabs';
import { type Loaded, useLoaded } from '../ui/loaded';
import type { ActiveTab } from './cast-state';

/** The tab the popup is about, as it is now: it may still load, or go to another page. The second value asks anew. */
export function useActiveTab(): readonly [Loaded<ActiveTab>, () => void] {
  const [tab, again] = useLoaded(activeTab);
  const id = tab.state === 'ready' ? tab.value.id : undefined;
  useEffect(() => {
    if (id === undefined) return;
    const life = new AbortController();
    watchTab(id, again, life.signal);
    // What changed before there was anybody to tell.
    again();
    return () => life.abort();
  }, [id, again]);
  return [tab, again];
}
