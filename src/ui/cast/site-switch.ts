import type { Settings } from '../../core/settings';

type Change = (now: Settings) => Partial<Settings>;

/**
 * Turns the site to its other state, whatever that is by then: clicks that come faster than the storage
 * answers end where the reader left the switch.
 */
export function toggleSite(host: string): Change {
  return (now) => (now.sitesOff.includes(host) ? switchOn(host)(now) : { sitesOff: [...now.sitesOff, host] });
}

/** The site is read again. */
export function switchOn(host: string): Change {
  return ({ sitesOff }) => ({ sitesOff: sitesOff.filter((site) => site !== host) });
}
