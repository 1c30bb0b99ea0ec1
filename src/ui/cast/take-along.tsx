import { CopyIcon, FileIcon } from '../icons';
import { say } from '../words';

/** What has become of a copy. */
export type CopyState =
  | { readonly state: 'idle' | 'working' }
  | { readonly state: 'done' | 'failed'; readonly words: string };

export type TakeAlongProps = {
  readonly copy: CopyState;
  readonly onCopy: (format: 'markdown' | 'csv') => void;
  readonly onAnnotate: () => void;
};

/** The cast to keep: copied as a list with the sentence of each mention, or as an annotated copy of the article. */
export function TakeAlong({ copy, onCopy, onAnnotate }: TakeAlongProps) {
  // Not disabled meanwhile: the button that was pressed would lose the keyboard.
  const copyAs = (format: 'markdown' | 'csv') => () => {
    if (copy.state !== 'working') onCopy(format);
  };
  return (
    <section class="take-along">
      <h2>{say('cast_take_along')}</h2>
      <div class="take-along-buttons">
        <button type="button" class="button" onClick={copyAs('markdown')}>
          <CopyIcon />
          {say('cast_copy_markdown')}
        </button>
        <button type="button" class="button" onClick={copyAs('csv')}>
          <CopyIcon />
          {say('cast_copy_csv')}
        </button>
        <button type="button" class="button" onClick={onAnnotate}>
          <FileIcon />
          {say('cast_annotate')}
        </button>
      </div>
      <p class="take-along-words" role="status">
        {copy.state === 'done' || copy.state === 'failed' ? copy.words : say('cast_take_along_hint')}
      </p>
    </section>
  );
}
