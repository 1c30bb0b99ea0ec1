import type { ComponentChildren } from 'preact';
import type { Settings } from '../extension/settings';
import { say } from '../ui/words';

type Painter = Settings['painter'];

type PainterChoiceProps = {
  /** `undefined` until the settings are here: nothing can be chosen before. */
  readonly painter: Painter | undefined;
  readonly onChoose: (painter: Painter) => void;
};

/** How names are marked in pages: two ways, each with its reason. */
export function PainterChoice({ painter, onChoose }: PainterChoiceProps) {
  const option = (value: Painter, title: string, why: ComponentChildren) => (
    <label class="choice">
      <input
        type="radio"
        name="painter"
        value={value}
        checked={painter === value}
        disabled={painter === undefined}
        onChange={() => onChoose(value)}
      />
      <span>
        <b>{title}</b>
        <span class="choice-why">{why}</span>
      </span>
    </label>
  );
  return (
    <fieldset class="plain">
      <legend>{say('options_painter')}</legend>
      {option('highlight', say('options_painter_highlight'), say('options_painter_highlight_why'))}
      {option('mark', say('options_painter_mark'), say('options_painter_mark_why'))}
    </fieldset>
  );
}
