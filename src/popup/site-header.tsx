import type { Settings } from '../extension/settings';
import type { SettingsChange } from '../extension/storage';
import { OptionsIcon, PauseIcon, PlayIcon } from '../ui/icons';
import type { Loaded } from '../ui/loaded';
import { Switch } from '../ui/switch';
import { toggleSite } from './site-switch';

type SiteHeaderProps = {
  /** The host of the page, where there is one to switch. */
  readonly host: string | undefined;
  readonly settings: Loaded<Settings>;
  readonly onChange: (change: SettingsChange) => void;
  readonly onOpenOptions: () => void;
};

/** What a reader in a hurry came for: this site on or off, everything paused, the way to the options. */
export function SiteHeader({ host, settings, onChange, onOpenOptions }: SiteHeaderProps) {
  const now = settings.state === 'ready' ? settings.value : undefined;
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
            {wordState(now, host)}
            <b>{host}</b>
          </Switch>
        </>
      )}
      <div class="site-header-more">
        <button
          type="button"
          class="button-quiet"
          disabled={now === undefined}
          onClick={() => onChange(({ paused }) => ({ paused: !paused }))}
        >
          {now?.paused === true ? <PlayIcon /> : <PauseIcon />}
          {now?.paused === true ? 'Resume everywhere' : 'Pause everywhere'}
        </button>
        <button type="button" class="button-quiet" onClick={onOpenOptions}>
          <OptionsIcon />
          Options
        </button>
      </div>
    </header>
  );
}

/** What the switch says. Nothing but the host while it is not known whether the site is on. */
function wordState(settings: Settings | undefined, host: string): string {
  if (settings === undefined) return '';
  if (settings.paused) return 'Paused on ';
  return settings.sitesOff.includes(host) ? 'Off for ' : 'On for ';
}
