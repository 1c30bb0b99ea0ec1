import type { Settings, SettingsChange } from '../../core/settings';
import { MarkSettings } from '../mark-settings';
import { Switch } from '../switch';
import { say } from '../words';
import type { SetSwitches } from './use-set-switches';

type MarksPanelProps = {
  readonly settings: Settings | undefined;
  readonly sets: SetSwitches;
  readonly onChange: (change: SettingsChange) => void;
};

/** How names are marked and from which sets: what the page shows at once. */
export function MarksPanel({ settings, sets, onChange }: MarksPanelProps) {
  return (
    <section class="marks-panel" id="marks-panel" aria-label={say('cast_marks')}>
      <MarkSettings settings={settings} onChange={onChange} />
      <label class="check">
        <input
          type="checkbox"
          checked={settings?.painter === 'mark'}
          disabled={settings === undefined}
          onChange={(event) => onChange({ painter: event.currentTarget.checked ? 'mark' : 'highlight' })}
        />
        {say('cast_as_elements')}
      </label>
      <div class="marks-sets">
        <h2>{say('cast_sets')}</h2>
        {sets.sets.state === 'error' && <p class="row-fault">{sets.sets.words}</p>}
        {sets.sets.state === 'ready' &&
          sets.sets.value.map(({ id, title, on, foreign }) => (
            <Switch
              key={id}
              isOn={on}
              isBusy={sets.busy.has(id)}
              onChange={(isOn) => sets.onSwitch(id, isOn)}
            >
              <span dir="auto" lang={foreign?.title}>
                {title}
              </span>
            </Switch>
          ))}
      </div>
    </section>
  );
}
