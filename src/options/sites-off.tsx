type SitesOffProps = {
  /** `undefined` until the settings are here. */
  readonly sites: readonly string[] | undefined;
  readonly onSwitchOn: (site: string) => void;
};

/** The sites on which the extension rests, each with its way back. */
export function SitesOff({ sites, onSwitchOn }: SitesOffProps) {
  if (sites === undefined) return null;
  if (sites.length === 0) {
    return <p class="muted">None. A site can be switched off from the toolbar button while you are on it.</p>;
  }
  return (
    <ul class="lines">
      {[...sites].sort().map((site) => (
        <li key={site}>
          <span>{site}</span>
          <button type="button" class="button" onClick={() => onSwitchOn(site)}>
            Switch on<span class="visually-hidden">{` for ${site}`}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
