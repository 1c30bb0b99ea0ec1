import { render } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { ask } from '../extension/ask';
import { browser } from '../extension/browser';
import { words } from '../extension/i18n';
import { DEFAULT_SETTINGS } from '../extension/settings';
import { readSettings, type SettingsChange, watchSettings, writeSettings } from '../extension/storage';
import { useLoaded, useWatched, wordsOf } from '../ui/loaded';
import { speak } from '../ui/words';
import '../ui/theme.css';
import { castStateOf, isResting } from './cast-state';
import './popup.css';
import { PopupView } from './popup-view';
import { useActiveTab } from './use-active-tab';
import { useCards } from './use-cards';
import { usePageCast } from './use-page-cast';
import { usePeople } from './use-people';

const listProblems = () => ask('listProblems');
const askCard = (question: Parameters<typeof ask<'askCard'>>[1]) => ask('askCard', question);

function Popup() {
  const [tab, retryTab] = useActiveTab();
  const [settings, retrySettings] = useWatched(readSettings, watchSettings);
  const [query, setQuery] = useState('');
  const [problems] = useLoaded(listProblems);
  const [refusal, setRefusal] = useState<string>();

  const isAwake =
    tab.state === 'ready' &&
    !tab.value.restricted &&
    settings.state !== 'loading' &&
    // Settings that cannot be read count as the defaults, here as in the page.
    !isResting(tab.value, settings.state === 'ready' ? settings.value : DEFAULT_SETTINGS);
  const [frames, goToNext] = usePageCast(isAwake ? tab.value.id : undefined);
  const cast = useMemo(() => castStateOf(tab, settings, frames), [tab, settings, frames]);
  const [people, named, retryPeople] = usePeople(query, cast);
  const published = frames.casts.find((frame) => frame.top)?.page.published;
  const cards = useCards(askCard, published);

  const changeSettings = useCallback((change: SettingsChange) => {
    setRefusal(undefined);
    writeSettings(change).catch((error: unknown) => setRefusal(wordsOf(error)));
  }, []);
  return (
    <PopupView
      host={tab.state === 'ready' ? tab.value.host : undefined}
      settings={settings}
      cast={cast}
      people={people}
      named={named}
      onQuery={setQuery}
      cards={cards}
      problems={[
        ...(refusal === undefined ? [] : [refusal]),
        ...(problems.state === 'ready' ? problems.value : []),
        ...(problems.state === 'error' ? [problems.words] : []),
      ]}
      onChangeSettings={changeSettings}
      onOpenOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
      onNext={goToNext}
      onRetry={() => {
        retryTab();
        retrySettings();
        retryPeople();
      }}
    />
  );
}

speak(words);
render(<Popup />, document.body);
