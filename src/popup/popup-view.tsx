import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EntityId } from '../core/entity-set/model';
import type { Everyone, Person } from '../extension/messages';
import type { Settings } from '../extension/settings';
import type { SettingsChange } from '../extension/storage';
import type { Loaded } from '../ui/loaded';
import { Notice } from '../ui/message';
import { CastPanel } from './cast-panel';
import type { CastState } from './cast-state';
import { EveryonePanel } from './everyone-panel';
import type { CastLine } from './merge-cast';
import { SiteHeader } from './site-header';
import { switchOn } from './site-switch';
import { TabList, type TabName, TabPanel } from './tabs';
import type { CardShelf } from './use-cards';

export type PopupViewProps = {
  readonly host: string | undefined;
  readonly settings: Loaded<Settings>;
  readonly cast: CastState;
  /** The answer to the query, or to the one before while the reader types. */
  readonly people: Loaded<Everyone>;
  /** Those of the cast: they need not be among `people`. */
  readonly named: Loaded<readonly Person[]>;
  readonly cards: CardShelf;
  readonly problems: readonly string[];
  readonly onChangeSettings: (change: SettingsChange) => void;
  readonly onOpenOptions: () => void;
  readonly onQuery: (query: string) => void;
  readonly onNext: (line: CastLine) => void;
  readonly onRetry: () => void;
};

/** The popup: switches first, then the cast of the page and everyone in the sets. Props in, pixels out. */
export function PopupView(props: PopupViewProps) {
  const { host, settings, people, named, cards, onChangeSettings } = props;
  // Without these the cast has no names yet.
  const cast: CastState =
    props.cast.kind === 'cast' && named.state === 'loading' ? { kind: 'loading' } : props.cast;
  const { selected, select } = useFirstTab(cast);
  const focusNext = useFocusOnRow();
  const [opened, setOpened] = useState<{ readonly tab: TabName; readonly entity: EntityId }>();
  const [query, setQuery] = useState('');
  const search = (next: string): void => {
    setQuery(next);
    props.onQuery(next);
  };
  const known = useMemo(() => {
    const listed = people.state === 'ready' ? people.value.people : [];
    const onPage = named.state === 'ready' ? named.value : [];
    return new Map([...listed, ...onPage].map((person) => [person.id, person]));
  }, [people, named]);

  // Not only on opening: when the page's date becomes known, another card is wanted.
  const { fetch } = cards;
  useEffect(() => {
    if (opened !== undefined) fetch([opened.entity]);
  }, [opened, fetch]);

  const nameInCard = (from: EntityId | undefined, entity: EntityId): string | undefined => {
    const card = from === undefined ? undefined : cards.of(from);
    if (card?.state !== 'ready') return undefined;
    return card.value?.relations.find(({ other }) => other.id === entity)?.other.name;
  };
  const toggle = (entity: EntityId): void => {
    const isOpen = opened?.tab === selected && opened.entity === entity;
    if (isOpen) setOpened(undefined);
    else setOpened({ tab: selected, entity });
  };
  const openRelated = (entity: EntityId): void => {
    const isListed =
      selected === 'page' && cast.kind === 'cast' && cast.lines.some((line) => line.entity === entity);
    const tab = isListed ? 'page' : 'everyone';
    select(tab);
    // Searched for, because a long list may not show everyone.
    if (tab === 'everyone') search(known.get(entity)?.name ?? nameInCard(opened?.entity, entity) ?? '');
    setOpened({ tab, entity });
    focusNext(entity);
  };

  const list = { cards, opened: opened?.tab === selected ? opened.entity : undefined, onToggle: toggle };
  return (
    <main class="popup">
      <div class="popup-top">
        <SiteHeader
          host={cast.kind === 'restricted' ? undefined : host}
          settings={settings}
          onChange={onChangeSettings}
          onOpenOptions={props.onOpenOptions}
        />
        <Notice words={settings.state === 'error' ? [settings.words, ...props.problems] : props.problems} />
        <TabList
          selected={selected}
          onSelect={select}
          tabs={[
            {
              name: 'page',
              label: 'On this page',
              ...countOf(cast.kind === 'cast' ? cast.lines : undefined),
            },
            {
              name: 'everyone',
              label: 'Everyone in your sets',
              ...(people.state === 'ready' && { count: people.value.total }),
            },
          ]}
        />
      </div>
      <TabPanel selected={selected}>
        {selected === 'page' ? (
          <CastPanel
            {...list}
            cast={cast}
            people={known}
            onOpenEntity={openRelated}
            onNext={props.onNext}
            onRetry={props.onRetry}
            onResume={() => onChangeSettings({ paused: false })}
            onSwitchOn={(site) => onChangeSettings(switchOn(site))}
          />
        ) : (
          <EveryonePanel
            {...list}
            people={people}
            query={query}
            onQuery={search}
            isNobodyOnPage={cast.kind === 'nobody'}
            onOpenEntity={openRelated}
            onRetry={props.onRetry}
            onOpenOptions={props.onOpenOptions}
          />
        )}
      </TabPanel>
    </main>
  );
}

/** "Everyone" comes first when the page turns out to have none; after that only the reader turns the page. */
function useFirstTab(cast: CastState) {
  const [chosen, select] = useState<TabName>();
  const first = useRef<TabName | undefined>(undefined);
  if (first.current === undefined && cast.kind !== 'loading' && cast.kind !== 'page-loading') {
    first.current = cast.kind === 'nobody' ? 'everyone' : 'page';
  }
  return { selected: chosen ?? first.current ?? 'page', select };
}

/** A row that was opened from within another one's card takes the focus, which would be lost with that card. */
function useFocusOnRow(): (entity: EntityId) => void {
  const wanted = useRef<EntityId | undefined>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    document.getElementById(`row-${wanted.current}`)?.focus();
    wanted.current = undefined;
  });
  return (entity) => {
    wanted.current = entity;
  };
}

function countOf(list: readonly unknown[] | undefined): { readonly count?: number } {
  return list === undefined ? {} : { count: list.length };
}
