import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../extension/ask';
import { changeShortcuts, hasCommands, listShortcuts } from '../extension/commands';
import { words } from '../extension/i18n';
import {
  readChoices,
  readExclusions,
  readSettings,
  type SettingsChange,
  watchChoices,
  watchExclusions,
  watchSettings,
  writeSettings,
} from '../extension/storage';
import { useLoaded, useWatched, wordsOf } from '../ui/loaded';
import { titlePage } from '../ui/page-language';
import { speak } from '../ui/words';
import '../ui/theme.css';
import './options.css';
import { OptionsView } from './options-view';
import { useSets } from './use-sets';
import { useSettingsFile } from './use-settings-file';

const listProblems = () => ask('listProblems');

function Options() {
  const [settings, retrySettings] = useWatched(readSettings, watchSettings);
  const [exclusions] = useWatched(readExclusions, watchExclusions);
  const [choices] = useWatched(readChoices, watchChoices);
  const [problems] = useLoaded(listProblems);
  const [refusal, setRefusal] = useState<string>();
  const sets = useSets();
  const file = useSettingsFile(() => void sets.reload());
  const [shortcuts, readShortcuts] = useLoaded(listShortcuts);
  useEffect(() => {
    // Keys are changed on a page of the browser: the reader comes back from there.
    addEventListener('focus', readShortcuts);
    return () => removeEventListener('focus', readShortcuts);
  }, [readShortcuts]);

  const changeSettings = (change: SettingsChange): void => {
    setRefusal(undefined);
    writeSettings(change).catch((error: unknown) => setRefusal(wordsOf(error)));
  };
  const known = problems.state === 'ready' ? problems.value : [];
  return (
    <OptionsView
      settings={settings}
      sets={sets.sets}
      problems={[refusal, sets.refusal, ...known].filter((words) => words !== undefined)}
      busySets={sets.busy}
      isAdding={sets.isAdding}
      additions={sets.additions}
      onChangeSettings={changeSettings}
      onSwitchSet={(id, isOn) => void sets.switchSet(id, isOn)}
      onRemoveSet={(set) => void sets.removeSet(set)}
      removal={sets.removal}
      onRestoreSet={(set) => void sets.restoreSet(set)}
      onFiles={(files) => void sets.addFiles(files)}
      exclusions={exclusions.state === 'ready' ? exclusions.value : undefined}
      onTakeBack={(exclusion) => {
        ask('include', exclusion).catch((error: unknown) => setRefusal(wordsOf(error)));
      }}
      shortcuts={hasCommands() ? (shortcuts.state === 'ready' ? shortcuts.value : []) : undefined}
      onChangeShortcuts={() => {
        changeShortcuts().catch((error: unknown) => setRefusal(wordsOf(error)));
      }}
      file={file}
      choices={choices.state === 'ready' ? choices.value : undefined}
      onForgetChoice={(choice) => {
        ask('forgetChoice', choice).catch((error: unknown) => setRefusal(wordsOf(error)));
      }}
      onRetry={() => {
        retrySettings();
        void sets.reload();
      }}
    />
  );
}

speak(words);
titlePage(words.say('options_title'));
render(<Options />, document.body);
