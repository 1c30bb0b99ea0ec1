import { say } from '../ui/words';

type SitesOffProps = {
  /** `undefined` until the settings are here. */
  readonly sites: readonly string[] | undefined;
  readonly onSwitchOn: (site: string) => void;
};

/** The sites on which the extension rests, each with its way back. */
export function SitesOff({ sites, onSwitchOn }: SitesOffProps) {
  if (sites === undefined) return null;
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
