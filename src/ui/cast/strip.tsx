import type { Stop } from '../../core/cast/merge-cast';

/** The strip's own units; it is stretched to whatever width it gets. */
const LENGTH = 1000;
const INSET = 6;

type StripProps = {
  readonly stops: readonly Stop[];
  /** The one the reader went to last. */
  readonly current: Stop | undefined;
  readonly label: string;
  readonly onGo: (stop: Stop) => void;
};

/**
 * The page as a line from its top to its end, with a tick for each mention; a click goes to the nearest one.
 * For the pointer: keys have the buttons in the unfolded row.
 */
export function Strip({ stops, current, label, onGo }: StripProps) {
  const onClick = (event: MouseEvent & { readonly currentTarget: HTMLElement }): void => {
    const stop = nearestStop(stops, partOf(event));
    if (stop) onGo(stop);
  };
  return (
    <button type="button" class="strip" tabIndex={-1} aria-label={label} title={label} onClick={onClick}>
      <svg viewBox={`0 0 ${LENGTH} 8`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path class="strip-ticks" d={ticks(stops, 0, 8)} />
        {current && <path class="strip-current" d={ticks([current], 0, 8)} />}
      </svg>
    </button>
  );
}

/** One path for any number of ticks: five thousand elements would be slow to draw. */
export function ticks(stops: readonly Pick<Stop, 'at'>[], from: number, to: number): string {
  return stops.map(({ at }) => `M${INSET + at * (LENGTH - 2 * INSET)} ${from}V${to}`).join('');
}

/** Where on the strip a click was: 0 its beginning, 1 its end. A key's click has no place: the beginning. */
export function partOf(event: MouseEvent & { readonly currentTarget: HTMLElement }): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return event.detail === 0 ? 0 : Math.min(Math.max((event.clientX - left) / width, 0), 1);
}

export function nearestStop<Each extends { readonly at: number }>(
  stops: readonly Each[],
  part: number,
): Each | undefined {
  let nearest: Each | undefined;
  for (const stop of stops) {
    if (nearest === undefined || Math.abs(stop.at - part) < Math.abs(nearest.at - part)) nearest = stop;
  }
  return nearest;
}
