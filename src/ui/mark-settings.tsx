import { MARK_STYLES, type MarkStyle, type Settings } from '../core/settings';
import { MarkSample } from './mark-legend';
import { say } from './words';

const TITLES = {
  line: 'cast_style_line',
  dots: 'cast_style_dots',
  tint: 'cast_style_tint',
  bold: 'cast_style_bold',
} as const satisfies Record<MarkStyle, string>;

type Wish = Partial<Pick<Settings, 'markStyle' | 'mentions'>>;

/** How marks look, each way shown on two words, and whether every mention gets one. Acts at once. */
export function MarkSettings(props: {
  /** `undefined` until the settings are here: nothing can be chosen before. */
  readonly settings: Settings | undefined;
  readonly onChange: (change: Wish) => void;
}) {
  const { settings, onChange } = props;
  return (
    <div class="mark-settings">
      <fieldset class="mark-styles">
        <legend>{say('cast_style')}</legend>
        {MARK_STYLES.map((style) => (
          <label key={style} class="mark-style">
            <input
              type="radio"
              name="mark-style"
              value={style}
              checked={settings?.markStyle === style}
              disabled={settings === undefined}
              onChange={() => onChange({ markStyle: style })}
            />
            <span class="mark-style-name">{say(TITLES[style])}</span>
            <span class="mark-style-samples">
              <MarkSample kind="person" style={style}>
                {say('cast_sample_person')}
              </MarkSample>
              <MarkSample kind="organization" style={style}>
                {say('cast_sample_organization')}
              </MarkSample>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="check">
        <input
          type="checkbox"
          checked={settings?.mentions === 'first'}
          disabled={settings === undefined}
          onChange={(event) => onChange({ mentions: event.currentTarget.checked ? 'first' : 'all' })}
        />
        {say('cast_first_only')}
      </label>
    </div>
  );
}
