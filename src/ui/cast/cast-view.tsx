import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Everyone, Jump, Member } from '../../core/cast/model';
import type { EntityId } from '../../core/entity-set/model';
import type { Settings, SettingsChange } from '../../core/settings';
import type { Loaded } from '../loaded';
import { Notice } from '../message';
import { say } from '../words';
import { CastPanel } from './cast-panel';
import type { CastState } from './cast-state';
import { EveryonePanel } from './everyone-panel';
import { MarksPanel } from './marks-panel';
import { SiteHeader } from './site-header';
import { switchOn } from './site-switch';
import { TabList, type TabName, TabPanel } from './tabs';
import type { TakeAlongProps } from './take-along';
import { TiesPanel } from './ties-panel';
import type { CardShelf } from './use-cards';
import { useClearOf } from './use-clear-of';
import { useFirstTab } from './use-first-tab';
import { useFocusOnRow } from './use-focus-on-row';
import type { SetSwitches } from './use-set-switches';
import { useSteady } from './use-steady';
import { useSteps } from './use-steps';

/** What is asked for only when the reader comes to see it. */
export type Part = 'everyone' | 'sets';

export type CastViewProps = {
  /** What the view is about: with another tab it begins anew. */
  readonly place: unknown;
  readonly host: string | undefined;
  readonly settings: Loaded<Settings>;
  readonly sets: SetSwitches;
  readonly cast: CastState;
  /** The answer to the query, or to the one before while the reader types. */
  readonly people: Loaded<Everyone>;
  /** Those of the cast: they need not be among `people`. */
  readonly named: Loaded<readonly Member[]>;
  readonly cards: CardShelf;
  readonly problems: readonly string[];
  readonly takeAlong: TakeAlongProps;
  readonly onChangeSettings: (change: SettingsChange) => void;
  readonly onOpenOptions: () => void;
  readonly onOpenSidePanel?: (() => void) | undefined;
  readonly onQuery: (query: string) => void;
  readonly onShow: (part: Part) => void;
  readonly onJump: (jump: Jump) => void;
  readonly onRetry: () => void;
  readonly onAllow: () => void;
};

/** The popup and the side panel: switches first, then the cast of the page, its ties, and everyone in the sets. Props in, pixels out. */
export function CastView(props: CastViewProps) {
  const { place, host, settings, people, named, cards, onChangeSettings } = props;
  // Without these the cast has no names yet.
  const cast: CastState =
    props.cast.kind === 'cast' && named.state === 'loading' ? { kind: 'loading' } : props.cast;
  const lines = cast.kind === 'cast' ? cast.lines : undefined;
  const { selected, select } = useFirstTab(cast, place);
  const focusNext = useFocusOnRow();
  const steps = useSteps(place, props.onJump);
  const [opened, setOpened] = useState<{ readonly tab: TabName; readonly entity: EntityId }>();
  const [isMarksOpen, setMarksOpen] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  useClearOf(top);
  const [query, setQuery] = useState('');
  const search = (next: string): void => {
    setQuery(next);
    props.onQuery(next);
  };
  const members = useMemo(
    () => new Map((named.state === 'ready' ? named.value : []).map((member) => [member.id, member])),
    [named],
  );
  const show = useSteady(props.onShow);
  useLayoutEffect(() => {
    if (selected === 'everyone') show('everyone');
    if (isMarksOpen) show('sets');
  }, [selected, isMarksOpen, show]);

  // Not only on opening: when the page's date becomes known, another card is wanted.
  const { fetch } = cards;
  useEffect(() => {
    if (opened !== undefined) fetch([opened.entity]);
  }, [opened, fetch]);

  const nameOf = (entity: EntityId): string | undefined => {
    const listed = people.state === 'ready' ? people.value.people : [];
    return members.get(entity)?.name ?? listed.find(({ id }) => id === entity)?.name;
  };
  const nameInCard = (from: EntityId | undefined, entity: EntityId): string | undefined => {
    const card = from === undefined ? undefined : cards.of(from);
    if (card?.state !== 'ready') return undefined;
    return card.value?.relations.find(({ other }) => other.id === entity)?.other.name;
  };
  const toggle = useCallback(
    (entity: EntityId): void =>
      setOpened((before) =>
        before?.tab === selected && before.entity === entity ? undefined : { tab: selected, entity },
      ),
    [selected],
  );
  const openRelated = useSteady((entity: EntityId): void => {
    const isListed = selected !== 'everyone' && lines?.some((line) => line.entity === entity) === true;
    const tab = isListed ? 'page' : 'everyone';
    select(tab);
    // Searched for, because a long list may not show everyone.
    if (tab === 'everyone') search(nameOf(entity) ?? nameInCard(opened?.entity, entity) ?? '');
    setOpened({ tab, entity });
    focusNext(entity);
  });

  const list = {
    cards,
    opened: opened?.tab === selected ? opened.entity : undefined,
    onToggle: toggle,
    onOpenEntity: openRelated,
  };
  return (
    <main class="cast">
      <div class="cast-top" ref={top}>
        <SiteHeader
          host={cast.kind === 'restricted' ? undefined : host}
          settings={settings}
          isMarksOpen={isMarksOpen}
          onChange={onChangeSettings}
          onToggleMarks={() => setMarksOpen(!isMarksOpen)}
          onOpenOptions={props.onOpenOptions}
          onOpenSidePanel={props.onOpenSidePanel}
        />
        <Notice words={settings.state === 'error' ? [settings.words, ...props.problems] : props.problems} />
        <TabList selected={selected} onSelect={select} tabs={tabsFor(lines)} />
      </div>
      {isMarksOpen && (
        <MarksPanel
          settings={settings.state === 'ready' ? settings.value : undefined}
          sets={props.sets}
          onChange={onChangeSettings}
        />
      )}
      <TabPanel selected={selected}>
        {selected === 'everyone' ? (
          <EveryonePanel
            {...list}
            people={people}
            query={query}
            onQuery={search}
            isNobodyOnPage={cast.kind === 'nobody'}
            onRetry={props.onRetry}
            onOpenOptions={props.onOpenOptions}
          />
        ) : selected === 'ties' && lines ? (
          <TiesPanel lines={lines} cards={cards} onOpenEntity={openRelated} />
        ) : (
          <CastPanel
            {...list}
            key={String(place)}
            cast={cast}
            members={members}
            steps={steps}
            takeAlong={props.takeAlong}
            onRetry={props.onRetry}
            onAllow={props.onAllow}
            onResume={() => onChangeSettings({ paused: false })}
            onSwitchOn={(site) => onChangeSettings(switchOn(site))}
          />
        )}
      </TabPanel>
    </main>
  );
}

function tabsFor(lines: readonly unknown[] | undefined) {
  return [
    { name: 'page', label: say('cast_tab_page'), ...(lines && { count: lines.length }) },
    { name: 'ties', label: say('cast_tab_ties') },
    { name: 'everyone', label: say('cast_tab_everyone') },
  ] as const;
}
