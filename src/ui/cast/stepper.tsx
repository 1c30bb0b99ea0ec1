import type { CastLine } from '../../core/cast/merge-cast';
import { NextIcon, PreviousMentionIcon } from '../icons';
import { say, sayCount } from '../words';
import type { Steps } from './use-steps';

/** To the next and previous mention of one entity, with "3 of 11". */
export function Stepper({ line, steps }: { readonly line: CastLine; readonly steps: Steps }) {
  const at = steps.at(line);
  const { length } = line.stops;
  const hidden = line.count - length;
  return (
    <div class="stepper">
      <button type="button" class="button" disabled={length === 0} onClick={() => steps.step(line, -1)}>
        <PreviousMentionIcon />
        <span class="visually-hidden">{say('cast_previous')}</span>
      </button>
      <button type="button" class="button" disabled={length === 0} onClick={() => steps.step(line, 1)}>
        <NextIcon />
        {say('cast_next')}
      </button>
      {/* Said, with the name, by the strip of all at the head of the list: once is enough. */}
      <span class="stepper-at">{at === undefined ? '' : say('cast_position', at + 1, length)}</span>
      {hidden > 0 && <p class="stepper-hidden">{sayCount('cast_out_of_sight', hidden)}</p>}
    </div>
  );
}
