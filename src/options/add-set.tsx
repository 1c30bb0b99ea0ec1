import { useRef, useState } from 'preact/hooks';
import { FileIcon } from '../ui/icons';
import { say } from '../ui/words';
import { useInView } from './use-in-view';

/** What became of one file. */
export type Addition = {
  readonly fileName: string;
  readonly isAdded: boolean;
  /** The title of the set, or what is wrong with the file. */
  readonly words: string;
};

type AddSetProps = {
  /** Files are taken only then. */
  readonly isReady: boolean;
  readonly isAdding: boolean;
  readonly additions: readonly Addition[];
  readonly onFiles: (files: readonly File[]) => void;
};

/** Takes entity sets from files: chosen by a button or dropped on the box. */
export function AddSet({ isReady, isAdding, additions, onFiles }: AddSetProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const news = useInView<HTMLDivElement>(additions);
  const isBusy = isAdding || !isReady;
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!isBusy && files.length > 0) onFiles(files);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same */}
      <div
        class="drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          multiple
          hidden
          aria-label={say('options_add_field')}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // Emptied, so that the same file can be chosen again after it was put right.
            event.currentTarget.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
        <button type="button" class="button" disabled={isBusy} onClick={() => input.current?.click()}>
          <FileIcon />
          {say(isAdding ? 'options_add_busy' : 'options_add')}
        </button>
        <p class="muted">{say('options_add_drop')}</p>
      </div>
      <div role="status" ref={news} class="news">
        {additions.map((addition) => (
          <p key={addition.fileName} class="addition" data-added={addition.isAdded}>
            <b>{addition.isAdded ? say('options_added') : say('options_not_added', addition.fileName)}</b>{' '}
            <span>{addition.words}</span>
          </p>
        ))}
      </div>
    </>
  );
}
