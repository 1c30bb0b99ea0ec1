import { say } from '../ui/words';

type SitesOffProps = {
  /** `undefined` until the settings are here. */
  readonly sites: readonly string[] | undefined;
  /** Everything rests, on every site. */
  readonly isPaused: boolean;
  readonly onResume: () => void;
  readonly onSwitchOn: (site: string) => void;
};

/** The sites on which the extension rests, each with its way back. */
export function SitesOff({ sites, isPaused, onResume, onSwitchOn }: SitesOffProps) {
  return (
    <>
      {isPaused && (
        <ul class="lines">
          <li>
            <span>{say('cast_paused')}</span>
            <button type="button" class="button" onClick={onResume}>
              {say('cast_resume_everywhere')}
            </button>
          </li>
        </ul>
      )}
      {sites !== undefined && <SiteList sites={sites} onSwitchOn={onSwitchOn} />}
    </>
  );
}

function SiteList({
  sites,
  onSwitchOn,
}: {
  readonly sites: readonly string[];
  readonly onSwitchOn: (site: string) => void;
}) {
  if (sites.length === 0) return <p class="muted">{say('options_sites_none')}</p>;
  return (
    <ul class="lines">
      {[...sites].sort().map((site) => (
        <li key={site}>
          <span>{site}</span>
          <button
            type="button"
            class="button"
            aria-label={say('options_site_on_named', site)}
            onClick={() => onSwitchOn(site)}
          >
            {say('options_site_on')}
          </button>
        </li>
      ))}
    </ul>
  );
}
