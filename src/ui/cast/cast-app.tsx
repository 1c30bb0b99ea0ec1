import { useCallback, useMemo, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type SettingsChange } from '../../core/settings';
import { useLoaded, useWatched, wordsOf } from '../loaded';
import { castStateOf, isResting } from './cast-state';
import { CastView, type Part } from './cast-view';
import type { CastOutside } from './outside';
import { useActiveTab } from './use-active-tab';
import { useCards } from './use-cards';
import { useMembers } from './use-members';
import { usePageCast } from './use-page-cast';
import { usePeople } from './use-people';
import { usePlace } from './use-place';
import { useSetSwitches } from './use-set-switches';
import { useSettled } from './use-settled';
import { useTakeAlong } from './use-take-along';

/** The cast of the tab in front, with all that can be done to it: the popup, and the side panel. */
export function CastApp({ outside }: { readonly outside: CastOutside }) {
  const [tab, retryTab] = useActiveTab(outside);
  const [settings, retrySettings] = useWatched(outside.readSettings, outside.watchSettings);
  const [query, setQuery] = useState('');
  const [parts, setParts] = useState<ReadonlySet<Part>>(new Set());
  const [refusal, setRefusal] = useState<string>();

  const isAwake =
    tab.state === 'ready' &&
    !tab.value.restricted &&
    settings.state !== 'loading' &&
    // Settings that cannot be read count as the defaults, here as in the page.
    !isResting(tab.value, settings.state === 'ready' ? settings.value : DEFAULT_SETTINGS);
  const tabId = tab.state === 'ready' ? tab.value.id : undefined;
  const { frames, connection } = usePageCast(outside, isAwake ? tabId : undefined);
  const place = usePlace(tabId, frames);
  const cast = useMemo(() => castStateOf(tab, settings, frames), [tab, settings, frames]);
  const published = frames.casts.find((frame) => frame.top)?.page.published;
  const [named, retryNamed] = useMembers(outside, { tabId, cast, date: published });
  const isSettled = useSettled(
    cast.kind !== 'loading' && (cast.kind !== 'cast' || named.state !== 'loading'),
  );
  const [people, retryPeople] = usePeople(outside, query, isSettled || parts.has('everyone'));
  const cards = useCards(outside.askCard, published);
  const sets = useSetSwitches(outside, isSettled || parts.has('sets'), setRefusal);
  const [problems] = useLoaded(isSettled ? outside.listProblems : undefined);
  const takeAlong = useTakeAlong({ outside, tabId, frames, cast, named, connection });

  const changeSettings = useCallback(
    (change: SettingsChange) => {
      setRefusal(undefined);
      outside.writeSettings(change).catch((error: unknown) => setRefusal(wordsOf(error)));
    },
    [outside],
  );
  return (
    <CastView
      place={place}
      host={tab.state === 'ready' ? tab.value.host : undefined}
      settings={settings}
      sets={sets}
      cast={cast}
      people={people}
      named={named}
      onQuery={setQuery}
      onShow={(part) => setParts((before) => (before.has(part) ? before : new Set([...before, part])))}
      cards={cards}
      problems={[
        ...(refusal === undefined ? [] : [refusal]),
        ...(problems.state === 'ready' ? problems.value : []),
        ...(problems.state === 'error' ? [problems.words] : []),
      ]}
      takeAlong={takeAlong}
      onChangeSettings={changeSettings}
      onOpenOptions={outside.openOptions}
      onOpenSidePanel={outside.openSidePanel}
      onJump={connection.jump}
      onAllow={() => {
        setRefusal(undefined);
        outside.requestAccess().catch((error: unknown) => setRefusal(wordsOf(error)));
      }}
      onRetry={() => {
        retryTab();
        retrySettings();
        retryNamed();
        retryPeople();
      }}
    />
  );
}
