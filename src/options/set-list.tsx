import { useState } from 'preact/hooks';
import type { SetInfo } from '../extension/messages';
import { wordDate } from '../ui/date-words';
import { OutsideLink } from '../ui/outside-link';
import { Switch } from '../ui/switch';
import { say, sayCount } from '../ui/words';

type SetListProps = {
  readonly sets: readonly SetInfo[];
  /** Ids of the sets with a change on its way: not to be changed again until it is done. */
  readonly busy: ReadonlySet<string>;
  readonly onSwitch: (id: string, isOn: boolean) => void;
  readonly onRemove: (set: SetInfo) => void;
};

export function SetList({ sets, busy, onSwitch, onRemove }: SetListProps) {
  return (
    <ul class="sets">
      {sets.map((set) => (
        <li key={set.id}>
          <Switch isOn={set.on} isBusy={busy.has(set.id)} onChange={(isOn) => onSwitch(set.id, isOn)}>
            <b dir="auto" lang={set.foreign?.title}>
              {set.title}
            </b>
          </Switch>
          {set.description !== '' && (
            <p dir="auto" lang={set.foreign?.description}>
              {set.description}
            </p>
          )}
          <p class="muted">
            {[
              sayCount('options_set_entities', set.entities),
              say('options_set_revision', set.revision, wordDate(set.updated)),
              set.license,
              ...(set.listOnly ? [say('options_set_list_only')] : []),
            ].join(' · ')}
            {' · '}
            <OutsideLink href={set.homepage}>{say('options_set_homepage')}</OutsideLink>
          </p>
          {set.shipped ? (
            <p class="muted">{say('options_set_shipped')}</p>
          ) : (
            <RemoveButton set={set} isBusy={busy.has(set.id)} onRemove={onRemove} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Asks once more in place: after a while a removed set is only to be had again from its file. */
function RemoveButton(props: {
  readonly set: SetInfo;
  readonly isBusy: boolean;
  readonly onRemove: (set: SetInfo) => void;
}) {
  const { set, isBusy, onRemove } = props;
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <button
        type="button"
        class="button"
        disabled={isBusy}
        aria-label={say('options_set_remove_named', set.title)}
        onClick={() => setAsking(true)}
      >
        {say('options_set_remove')}
      </button>
    );
  }
  return (
    <p class="asking" role="status">
      {say('options_set_remove_question')}{' '}
      <button type="button" class="button" disabled={isBusy} onClick={() => onRemove(set)}>
        {say('options_set_remove_yes')}
      </button>{' '}
      <button type="button" class="button" onClick={() => setAsking(false)}>
        {say('options_set_remove_no')}
      </button>
    </p>
  );
}
