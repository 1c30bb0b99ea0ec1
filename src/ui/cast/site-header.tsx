import type { Settings, SettingsChange } from '../../core/settings';
import { MarkerIcon, OptionsIcon, PauseIcon, PlayIcon, SidePanelIcon } from '../icons';
import type { Loaded } from '../loaded';
import { Switch } from '../switch';
import { say } from '../words';
import { toggleSite } from './site-switch';

type SiteHeaderProps = {
  /** The host of the page, where there is one to switch. */
  readonly host: string | undefined;
  readonly settings: Loaded<Settings>;
  readonly isMarksOpen: boolean;
  readonly onChange: (change: SettingsChange) => void;
  readonly onToggleMarks: () => void;
  readonly onOpenOptions: () => void;
  readonly onOpenSidePanel: (() => void) | undefined;
};

/** What a reader in a hurry came for: this site on or off, everything paused, how names are marked, the side panel, the options. */
export function SiteHeader(props: SiteHeaderProps) {
  const { host, settings, isMarksOpen, onChange, onOpenSidePanel } = props;
  const now = settings.state === 'ready' ? settings.value : undefined;
  const isPaused = now?.paused === true;
  return (
    <header class="site-header">
      {host === undefined ? (
        <h1>Backgrounder</h1>
      ) : (
        <>
          <h1 class="visually-hidden">Backgrounder</h1>
          <Switch
            isOn={now !== undefined && !now.paused && !now.sitesOff.includes(host)}
            disabled={now === undefined || now.paused}
            onChange={() => onChange(toggleSite(host))}
          >
            {now !== undefined && <span class="switch-state">{wordState(now, host)} </span>}
            <b>{host}</b>
          </Switch>
        </>
      )}
      <div class="site-header-more">
        <button
          type="button"
          class="button-quiet"
          disabled={now === undefined}
          title={say(isPaused ? 'cast_resume_everywhere' : 'cast_pause_everywhere')}
          onClick={() => onChange(({ paused }) => ({ paused: !paused }))}
        >
          {isPaused ? <PlayIcon /> : <PauseIcon />}
          {say(isPaused ? 'cast_resume' : 'cast_pause')}
        </button>
        <button
          type="button"
          class="button-quiet"
          aria-expanded={isMarksOpen}
          aria-controls="marks-panel"
          onClick={props.onToggleMarks}
        >
          <MarkerIcon />
          {say('cast_marks')}
        </button>
        {onOpenSidePanel && (
          <button
            type="button"
            class="button-quiet"
            title={say('cast_side_panel_title')}
            onClick={onOpenSidePanel}
          >
            <SidePanelIcon />
            {say('cast_side_panel')}
          </button>
        )}
        <button type="button" class="button-quiet" onClick={props.onOpenOptions}>
          <OptionsIcon />
          {say('cast_options')}
        </button>
      </div>
    </header>
  );
}

/** What the switch says before the host. */
function wordState(settings: Settings, host: string): string {
  if (settings.paused) return say('cast_switch_paused');
  return say(settings.sitesOff.includes(host) ? 'cast_switch_off' : 'cast_switch_is_on');
}
