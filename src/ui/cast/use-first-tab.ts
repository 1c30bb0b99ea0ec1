import { useRef, useState } from 'preact/hooks';
import type { CastState } from './cast-state';
import type { TabName } from './tabs';

type First = { readonly place: unknown; readonly tab: TabName };

/** "Everyone" comes first when the page turns out to have none; after that only the reader turns the page, or goes to another one. */
export function useFirstTab(cast: CastState, place: unknown) {
  const [chosen, setChosen] = useState<First>();
  const first = useRef<First | undefined>(undefined);
  if (first.current?.place !== place) first.current = undefined;
  if (first.current === undefined && cast.kind !== 'loading' && cast.kind !== 'page-loading') {
    first.current = { place, tab: cast.kind === 'nobody' ? 'everyone' : 'page' };
  }
  const own = chosen !== undefined && chosen.place === place ? chosen.tab : undefined;
  const selected: TabName = own ?? first.current?.tab ?? 'page';
  return { selected, select: (tab: TabName) => setChosen({ place, tab }) };
}
