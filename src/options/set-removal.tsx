import { useEffect, useRef } from 'preact/hooks';
import type { SetInfo } from '../extension/messages';
import { say } from '../ui/words';

/** A set that has just been removed, or has been brought back. */
export type Removal = {
  readonly set: SetInfo;
  readonly isRestored: boolean;
  /** It was removed before this page was opened: nothing here had the keyboard. */
  readonly isOld?: boolean;
};

type SetRemovalProps = {
  readonly removal: Removal;
  readonly isBusy: boolean;
  readonly onRestore: (set: SetInfo) => void;
};

/** Says that a set is gone, with the way back, or that it is here again. */
export function SetRemoval({ removal: { set, isRestored, isOld }, isBusy, onRestore }: SetRemovalProps) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed has gone with its set.
    if (!isOld && document.activeElement === document.body) undo.current?.focus();
  }, [isOld]);
  return (
    <div class="addition" data-added={true}>
      <p dir="auto">{say(isRestored ? 'options_set_restored' : 'options_set_removed', set.title)}</p>
      {!isRestored && (
        <button ref={undo} type="button" class="button" disabled={isBusy} onClick={() => onRestore(set)}>
          {say('options_set_restore')}
        </button>
      )}
    </div>
  );
}
