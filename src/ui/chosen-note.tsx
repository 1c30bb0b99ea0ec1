import { useState } from 'preact/hooks';
import { wordsOf } from './loaded';
import { say } from './words';

type ChosenNoteProps = {
  readonly words: string;
  readonly name: string;
  /** Leaves the name open again. Rejects with words. */
  readonly onUndo: () => Promise<void>;
};

/** Says whom the reader takes a name for on this site, and takes it back. */
export function ChosenNote({ words, name, onUndo }: ChosenNoteProps) {
  const [fault, setFault] = useState<string>();
  const undo = (): void => void onUndo().catch((error: unknown) => setFault(wordsOf(error)));
  return (
    <section class="bg-panel">
      <p role="status">{say('card_chosen', words, name)}</p>
      {fault !== undefined && <p role="alert">{fault}</p>}
      <div class="bg-choices">
        <button type="button" class="bg-choice" onClick={undo}>
          {say('card_undo')}
        </button>
      </div>
    </section>
  );
}
