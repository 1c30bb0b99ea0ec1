import { useRef } from 'preact/hooks';
import { say } from '../ui/words';
import { useInView } from './use-in-view';

/** What became of the last thing that was done to all settings. */
export type FileOutcome =
  | { readonly kind: 'done'; readonly words: readonly string[]; readonly onUndo?: () => void }
  | { readonly kind: 'failed'; readonly words: string };

export type SettingsFileProps = {
  readonly isBusy: boolean;
  readonly outcome: FileOutcome | undefined;
  readonly onSave: () => void;
  readonly onLoad: (file: File) => void;
  readonly onReset: () => void;
};

/** All settings at once: to a file, from a file, back to the beginning. Each change can be undone. */
export function SettingsFile({ isBusy, outcome, onSave, onLoad, onReset }: SettingsFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const news = useInView<HTMLDivElement>(outcome);
  const button = (words: string, onClick: () => void) => (
    <button type="button" class="button" disabled={isBusy} onClick={onClick}>
      {words}
    </button>
  );
  return (
    <>
      <p>{say('options_file_about')}</p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={say('options_file_field')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Emptied, so that the same file can be chosen again after it was put right.
          event.currentTarget.value = '';
          if (file !== undefined) onLoad(file);
        }}
      />
      <p class="buttons">
        {button(say('options_file_save'), onSave)}
        {button(say('options_file_load'), () => input.current?.click())}
        {button(say('options_file_reset'), onReset)}
      </p>
      <div role="status" ref={news} class="news">
        {outcome !== undefined && <Outcome outcome={outcome} />}
      </div>
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: FileOutcome }) {
  if (outcome.kind === 'failed') {
    return (
      <p class="addition" data-added={false}>
        <b>{say('options_file_failed')}</b> <span>{outcome.words}</span>
      </p>
    );
  }
  return (
    <div class="addition" data-added={true}>
      {outcome.words.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {outcome.onUndo !== undefined && (
        <button type="button" class="button" onClick={outcome.onUndo}>
          {say('options_file_undo')}
        </button>
      )}
    </div>
  );
}
