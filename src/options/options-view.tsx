import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Choice } from '../core/linking/choices';
import type { Exclusion } from '../core/linking/exclusions';
import type { Shortcut } from '../extension/commands';
import type { SetInfo } from '../extension/messages';
import type { Settings } from '../extension/settings';
import type { SettingsChange } from '../extension/storage';
import type { Loaded } from '../ui/loaded';
import { MarkSettings } from '../ui/mark-settings';
import { ErrorMessage, Loading, Notice } from '../ui/message';
import { ShortcutList } from '../ui/shortcut-list';
import { say } from '../ui/words';
import { type Addition, AddSet } from './add-set';
import { ChoiceList } from './choice-list';
import { ExclusionList } from './exclusion-list';
import { PainterChoice } from './painter-choice';
import { SetList } from './set-list';
import { type Removal, SetRemoval } from './set-removal';
import { SettingsFile, type SettingsFileProps } from './settings-file';
import { SitesOff } from './sites-off';
import { useKeptFocus } from './use-kept-focus';

export type OptionsViewProps = {
  readonly settings: Loaded<Settings>;
  readonly sets: Loaded<readonly SetInfo[]>;
  readonly problems: readonly string[];
  readonly busySets: ReadonlySet<string>;
  readonly isAdding: boolean;
  readonly additions: readonly Addition[];
  readonly onChangeSettings: (change: SettingsChange) => void;
  readonly onSwitchSet: (id: string, isOn: boolean) => void;
  readonly onRemoveSet: (set: SetInfo) => void;
  /** The set that was removed last, until something else happens to the sets. */
  readonly removal: Removal | undefined;
  readonly onRestoreSet: (set: SetInfo) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly exclusions: readonly Exclusion[] | undefined;
  readonly onTakeBack: (exclusion: Exclusion) => void;
  /** `undefined` where the browser has no keys for commands. */
  readonly shortcuts: readonly Shortcut[] | undefined;
  readonly onChangeShortcuts: () => void;
  readonly file: SettingsFileProps;
  readonly choices: readonly Choice[] | undefined;
  readonly onForgetChoice: (choice: Choice) => void;
  readonly onRetry: () => void;
};

/** The sections, in the order of the page, and the messages that name them. */
const SECTIONS = {
  sets: 'options_sets',
  marks: 'options_marks',
  sites: 'options_sites',
  exclusions: 'options_exclusions',
  choices: 'options_choices',
  keys: 'options_keys',
  file: 'options_file',
} as const;

/** Sections that are not there when the settings cannot be read. */
const OF_SETTINGS: ReadonlySet<string> = new Set<keyof typeof SECTIONS>(['marks', 'sites']);

/** The options page: who is marked, how, and where not. Props in, pixels out. */
export function OptionsView(props: OptionsViewProps) {
  const { settings, onChangeSettings } = props;
  const sections = Object.entries(SECTIONS).filter(
    ([id]) =>
      (settings.state !== 'error' || !OF_SETTINGS.has(id)) &&
      (id !== 'keys' || props.shortcuts !== undefined),
  );
  const now = settings.state === 'ready' ? settings.value : undefined;
  return (
    <main class="options">
      <h1>{say('options_title')}</h1>
      <nav aria-label={say('options_contents')}>
        {sections.map(([id, title]) => (
          <a key={id} href={`#${id}`}>
            {say(title)}
          </a>
        ))}
      </nav>
      <Notice words={props.problems} />
      {settings.state === 'error' && (
        <ErrorMessage title={say('options_settings_failed')} words={settings.words} onRetry={props.onRetry} />
      )}
      <Section id="sets">
        <Sets {...props} />
      </Section>
      {settings.state !== 'error' && (
        <>
          <Section id="marks">
            <MarkSettings settings={now} onChange={onChangeSettings} />
            <PainterChoice painter={now?.painter} onChoose={(painter) => onChangeSettings({ painter })} />
            <p class="muted">
              {say(props.shortcuts ? 'options_marks_assistive' : 'options_marks_assistive_android')}
            </p>
          </Section>
          <Section id="sites">
            <SitesOff
              sites={now?.sitesOff}
              isPaused={now?.paused === true}
              onResume={() => onChangeSettings({ paused: false })}
              onSwitchOn={(site) =>
                onChangeSettings(({ sitesOff }) => ({ sitesOff: sitesOff.filter((each) => each !== site) }))
              }
            />
          </Section>
        </>
      )}
      <Section id="exclusions">
        <ExclusionList exclusions={props.exclusions} onTakeBack={props.onTakeBack} />
      </Section>
      <Section id="choices">
        <ChoiceList choices={props.choices} onForget={props.onForgetChoice} />
      </Section>
      {props.shortcuts !== undefined && (
        <Section id="keys">
          <p>{say('options_keys_about')}</p>
          <ShortcutList shortcuts={props.shortcuts} />
          <button type="button" class="button" onClick={props.onChangeShortcuts}>
            {say('options_keys_change')}
          </button>
        </Section>
      )}
      <Section id="file">
        <SettingsFile {...props.file} isBusy={props.file.isBusy || settings.state === 'loading'} />
      </Section>
    </main>
  );
}

function Section({
  id,
  children,
}: {
  readonly id: keyof typeof SECTIONS;
  readonly children: ComponentChildren;
}) {
  const box = useRef<HTMLElement>(null);
  useKeptFocus(box);
  return (
    <section id={id} aria-labelledby={`${id}-title`} ref={box}>
      <h2 id={`${id}-title`}>{say(SECTIONS[id])}</h2>
      {children}
    </section>
  );
}

function Sets(props: OptionsViewProps) {
  const { sets } = props;
  return (
    <>
      <p>{say('options_sets_about')}</p>
      {sets.state === 'loading' && <Loading words={say('options_sets_loading')} />}
      {sets.state === 'error' && (
        <ErrorMessage title={say('options_sets_failed')} words={sets.words} onRetry={props.onRetry} />
      )}
      {sets.state === 'ready' && (
        <SetList
          sets={sets.value}
          busy={props.busySets}
          onSwitch={props.onSwitchSet}
          onRemove={props.onRemoveSet}
        />
      )}
      <div role="status">
        {props.removal !== undefined && (
          <SetRemoval
            key={String(props.removal.isRestored)}
            removal={props.removal}
            isBusy={props.busySets.size > 0}
            onRestore={props.onRestoreSet}
          />
        )}
      </div>
      <AddSet
        isReady={sets.state !== 'loading'}
        isAdding={props.isAdding}
        additions={props.additions}
        onFiles={props.onFiles}
      />
    </>
  );
}
