import { useState } from 'preact/hooks';
import { ask } from '../extension/ask';
import { parseSettingsFile, type SettingsFile } from '../extension/settings-file';
import { wordsOf } from '../ui/loaded';
import { language, say } from '../ui/words';
import { readSetFile } from './read-set-file';
import type { FileOutcome } from './settings-file';

/**
 * Saving, loading and resetting everything the reader has decided.
 * @param onChanged sets may be on or off now
 */
export function useSettingsFile(onChanged: () => void) {
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<FileOutcome>();

  const attempt = (action: () => Promise<FileOutcome>): void => {
    setBusy(true);
    setOutcome(undefined);
    action()
      .catch((error: unknown): FileOutcome => ({ kind: 'failed', words: wordsOf(error) }))
      .then((result) => {
        setOutcome(result);
        setBusy(false);
        onChanged();
      });
  };
  const undo = (before: SettingsFile) => () =>
    attempt(async () => {
      await ask('replaceDecisions', { file: before });
      return { kind: 'done', words: [say('options_file_undone')] };
    });

  return {
    isBusy,
    outcome,
    onSave: () =>
      attempt(async () => {
        const file = await ask('readDecisions');
        const name = `backgrounder-${file.saved.slice(0, 'YYYY-MM-DD'.length)}.json`;
        download(name, JSON.stringify(file, undefined, 2));
        return { kind: 'done', words: [say('options_file_saved', name)] };
      }),
    onLoad: (chosen: File) =>
      attempt(async () => {
        const file = parseSettingsFile(await readSetFile(chosen));
        const before = await ask('replaceDecisions', { file });
        const missing = file.sets.filter(({ id }) => !before.sets.some((here) => here.id === id));
        const titles = new Intl.ListFormat(language()).format(missing.map(({ title }) => title));
        const words = [say('options_file_loaded', chosen.name)];
        if (missing.length > 0) words.push(say('options_file_missing', titles));
        return { kind: 'done', words, onUndo: undo(before) };
      }),
    onReset: () =>
      attempt(async () => {
        const before = await ask('resetDecisions');
        return { kind: 'done', words: [say('options_file_was_reset')], onUndo: undo(before) };
      }),
  };
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // The browser has taken the file over by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
