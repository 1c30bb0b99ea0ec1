import type { ComponentChildren } from 'preact';

type SwitchProps = {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly disabled?: boolean;
  /** What was chosen is being done: nothing else can be chosen, and the keyboard stays here. */
  readonly isBusy?: boolean;
  readonly children: ComponentChildren;
};

/** A labelled switch that acts at once. */
export function Switch({ isOn, onChange, disabled, isBusy, children }: SwitchProps) {
  return (
    <label class="switch">
      <span>{children}</span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state, aria-checked beside it is not allowed
        role="switch"
        checked={isOn}
        disabled={disabled}
        aria-busy={isBusy}
        onClick={(event) => {
          if (isBusy) event.preventDefault();
        }}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
