import { useState } from 'preact/hooks';
import type { SetInfo } from '../extension/messages';
import { wordDate } from '../ui/date-words';
import { OutsideLink } from '../ui/outside-link';
import { Switch } from '../ui/switch';

type SetListProps = {
  readonly sets: readonly SetInfo[];
  /** Ids of the sets with a change on its way: not to be changed again until it is done. */
  readonly busy: ReadonlySet<string>;
  readonly onSwitch: (id: string, isOn: boolean) => void;
  readonly onRemove: (id: string) => void;
};

export function SetList({ sets, busy, onSwitch, onRemove }: SetListProps) {
  return (
    <ul class="sets">
      {sets.map((set) => (
        <li key={set.id}>
          <Switch isOn={set.on} disabled={busy.has(set.id)} onChange={(isOn) => onSwitch(set.id, isOn)}>
            <b dir="auto">{set.title}</b>
          </Switch>
          {set.description !== '' && <p dir="auto">{set.description}</p>}
          <p class="muted">
            {[
              wordEntities(set.entities),
              `revision ${set.revision} of ${wordDate(set.updated)}`,
              set.license,
              ...(set.listOnly ? ['shown in lists only, never marked in pages'] : []),
            ].join(' · ')}
            {' · '}
            <OutsideLink href={set.homepage}>Homepage</OutsideLink>
          </p>
          {set.shipped ? (
            <p class="muted">Comes with Backgrounder.</p>
          ) : (
            <RemoveButton set={set} isBusy={busy.has(set.id)} onRemove={onRemove} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Asks once more in place: a removed set is only to be had again from its file. */
function RemoveButton(props: {
  readonly set: SetInfo;
  readonly isBusy: boolean;
  readonly onRemove: (id: string) => void;
}) {
  const { set, isBusy, onRemove } = props;
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" class="button" disabled={isBusy} onClick={() => setAsking(true)}>
        Remove<span class="visually-hidden">{` ${set.title}`}</span>
      </button>
    );
  }
  return (
    <p class="asking" role="status">
      Remove this set? To have it again you need its file.{' '}
      <button type="button" class="button" disabled={isBusy} onClick={() => onRemove(set.id)}>
        Remove it
      </button>{' '}
      <button type="button" class="button" onClick={() => setAsking(false)}>
        Keep it
      </button>
    </p>
  );
}

function wordEntities(count: number): string {
  return count === 1 ? '1 person or organization' : `${count.toLocaleString('en')} people and organizations`;
}
