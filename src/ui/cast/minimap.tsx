import { useMemo } from 'preact/hooks';
import type { CastLine, Stop } from '../../core/cast/merge-cast';
import type { EntityId } from '../../core/entity-set/model';
import { say } from '../words';
import { nearestStop, partOf, ticks } from './strip';
import type { Steps } from './use-steps';

type MinimapProps = {
  readonly lines: readonly CastLine[];
  readonly steps: Steps;
  readonly nameOf: (entity: EntityId) => string;
};

type Place = { readonly entity: EntityId; readonly stop: Stop; readonly at: number };

/** Everybody on one strip: persons above the line, organizations below. A click, or an arrow key, goes there. */
export function Minimap({ lines, steps, nameOf }: MinimapProps) {
  const places = useMemo(() => placesOn(lines), [lines]);
  const stopsOf = (kind: CastLine['kind']) => lines.flatMap((line) => (line.kind === kind ? line.stops : []));
  const { last } = steps;
  const isLast = ({ entity, stop }: Place): boolean =>
    entity === last?.entity && stop.frame === last.stop.frame && stop.index === last.stop.index;
  const go = (place: Place | undefined): void => {
    if (place) steps.go(place.entity, place.stop);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const from = places.findIndex(isLast);
    go(places[((from < 0 && by < 0 ? 0 : from) + by + places.length) % places.length]);
  };
  if (places.length === 0) return null;
  const line = last && lines.find(({ entity }) => entity === last.entity);
  const at = line && steps.at(line);
  return (
    <div class="minimap">
      <button
        type="button"
        class="minimap-strip"
        aria-label={say('cast_minimap')}
        title={say('cast_minimap')}
        onKeyDown={onKeyDown}
        onClick={(event) => go(nearestStop(places, partOf(event)))}
      >
        <svg viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <path class="minimap-line" d="M0 10H1000" />
          <path class="minimap-people" d={ticks(stopsOf('person'), 1, 9)} />
          <path class="minimap-houses" d={ticks(stopsOf('organization'), 11, 19)} />
          {last && at !== undefined && <path class="strip-current" d={ticks([last.stop], 0, 20)} />}
        </svg>
      </button>
      <p class="minimap-words" role="status">
        {line && at !== undefined
          ? say('cast_at', nameOf(line.entity), at + 1, line.stops.length)
          : say('cast_minimap_hint')}
      </p>
    </div>
  );
}

/** All stops in the order of the page. */
function placesOn(lines: readonly CastLine[]): readonly Place[] {
  return lines
    .flatMap(({ entity, stops }) => stops.map((stop) => ({ entity, stop, at: stop.at })))
    .sort((a, b) => a.at - b.at);
}
