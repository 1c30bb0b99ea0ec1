import type { Choice } from '../core/linking/choices';
import type { Exclusion } from '../core/linking/exclusions';
import type { SetInfo } from '../extension/messages';
import type { Settings } from '../extension/settings';
import type { SettingsChange } from '../extension/storage';
import type { Loaded } from '../ui/loaded';
import { MarkLegend } from '../ui/mark-legend';
import { ErrorMessage, Loading, Notice } from '../ui/message';
import { type Addition, AddSet } from './add-set';
import { ChoiceList } from './choice-list';
import { ExclusionList } from './exclusion-list';
import { PainterChoice } from './painter-choice';
import { SetList } from './set-list';
import { SitesOff } from './sites-off';

export type OptionsViewProps = {
  readonly settings: Loaded<Settings>;
  readonly sets: Loaded<readonly SetInfo[]>;
  readonly problems: readonly string[];
  readonly busySets: ReadonlySet<string>;
  readonly isAdding: boolean;
  readonly additions: readonly Addition[];
  readonly onChangeSettings: (change: SettingsChange) => void;
  readonly onSwitchSet: (id: string, isOn: boolean) => void;
  readonly onRemoveSet: (id: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly exclusions: readonly Exclusion[] | undefined;
  readonly onTakeBack: (exclusion: Exclusion) => void;
  readonly choices: readonly Choice[] | undefined;
  readonly onForgetChoice: (choice: Choice) => void;
  readonly onRetry: () => void;
};

/** The options page: who is marked, how, and where not. Props in, pixels out. */
export function OptionsView(props: OptionsViewProps) {
  const { settings, sets, onChangeSettings } = props;
  return (
    <main class="options">
      <h1>Backgrounder options</h1>
      <Notice words={props.problems} />
      <section>
        <h2>Entity sets</h2>
        <p>Who is marked: the people and organizations of the sets that are on.</p>
        {sets.state === 'loading' && <Loading words="Reading the sets…" />}
        {sets.state === 'error' && (
          <ErrorMessage title="The sets could not be read" words={sets.words} onRetry={props.onRetry} />
        )}
        {sets.state === 'ready' && (
          <SetList
            sets={sets.value}
            busy={props.busySets}
            onSwitch={props.onSwitchSet}
            onRemove={props.onRemoveSet}
          />
        )}
        <AddSet
          isReady={sets.state !== 'loading'}
          isAdding={props.isAdding}
          additions={props.additions}
          onFiles={props.onFiles}
        />
      </section>
      {settings.state === 'error' ? (
        <section>
          <ErrorMessage
            title="The settings could not be read"
            words={settings.words}
            onRetry={props.onRetry}
          />
        </section>
      ) : (
        <SettingsSections settings={settings} onChange={onChangeSettings} />
      )}
      <section>
        <h2>Not them</h2>
        <ExclusionList exclusions={props.exclusions} onTakeBack={props.onTakeBack} />
        <ChoiceList choices={props.choices} onForget={props.onForgetChoice} />
      </section>
    </main>
  );
}

function SettingsSections(props: {
  readonly settings: Exclude<Loaded<Settings>, { state: 'error' }>;
  readonly onChange: (change: SettingsChange) => void;
}) {
  const { settings, onChange } = props;
  const now = settings.state === 'ready' ? settings.value : undefined;
  return (
    <>
      <section>
        <h2>Marks</h2>
        <MarkLegend />
        <PainterChoice painter={now?.painter} onChoose={(painter) => onChange({ painter })} />
      </section>
      <section>
        <h2>Sites switched off</h2>
        <SitesOff
          sites={now?.sitesOff}
          onSwitchOn={(site) =>
            onChange(({ sitesOff }) => ({ sitesOff: sitesOff.filter((each) => each !== site) }))
          }
        />
      </section>
    </>
  );
}
