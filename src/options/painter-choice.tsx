import type { ComponentChildren } from 'preact';
import type { Settings } from '../extension/settings';

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
      <legend class="visually-hidden">How names are marked</legend>
      {option(
        'highlight',
        'Painted over the text',
        'Nothing is written into the page, so nothing in it can break. Right for almost everyone.',
      )}
      {option(
        'mark',
        'As elements in the page',
        'Real elements around each name. For some assistive tools, for printing, and for browsers that cannot paint over text.',
      )}
    </fieldset>
  );
}
