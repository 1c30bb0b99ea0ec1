import { type Choice, isAboutSame } from '../core/linking/choices';
import { say } from '../ui/words';

type ChoiceListProps = {
  /** `undefined` until they are here. */
  readonly choices: readonly Choice[] | undefined;
  readonly onForget: (choice: Choice) => void;
};

/** Whom the reader takes names for where pages leave it open, each with its way back. */
export function ChoiceList({ choices, onForget }: ChoiceListProps) {
  if (choices === undefined) return null;
  if (choices.length === 0) return <p class="muted">{say('options_choices_none')}</p>;
  return (
    <ul class="lines">
      {choices.map((choice) => (
        <li key={choices.findIndex((each) => isAboutSame(each, choice))}>
          <span dir="auto">{say('options_choice', choice.text, choice.host, choice.name)}</span>
          <button
            type="button"
            class="button"
            aria-label={say('options_choice_forget_named', choice.text, choice.host)}
            onClick={() => onForget(choice)}
          >
            {say('options_choice_forget')}
          </button>
        </li>
      ))}
    </ul>
  );
}
