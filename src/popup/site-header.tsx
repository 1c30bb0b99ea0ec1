import type { Settings } from '../extension/settings';
import { OptionsIcon, PauseIcon, PlayIcon } from '../ui/icons';
import type { Loaded } from '../ui/loaded';
import { Switch } from '../ui/switch';

type SiteHeaderProps = {
  /** The host of the page, where there is one to switch. */
  readonly host: string | undefined;
  readonly settings: Loaded<Settings>;
  readonly onChange: (change: Partial<Settings>) => void;
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
            onChange={(isOn) => now && onChange({ sitesOff: switchSite(now.sitesOff, host, isOn) })}
          >
            On for <b>{host}</b>
          </Switch>
        </>
      )}
      <div class="site-header-more">
        <button
          type="button"
          class="button-quiet"
          disabled={now === undefined}
          onClick={() => now && onChange({ paused: !now.paused })}
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

/** The sites that are off after this one was switched. */
export function switchSite(sitesOff: readonly string[], host: string, isOn: boolean): readonly string[] {
  const others = sitesOff.filter((site) => site !== host);
  return isOn ? others : [...others, host];
}
